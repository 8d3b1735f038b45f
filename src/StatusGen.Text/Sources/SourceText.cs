using StatusGen.Domain.Diagnostics;

namespace StatusGen.Text.Sources;

/// <summary>
/// A decoded file. The byte order mark is dropped and every line ends with <c>\n</c>, which leaves lines and columns as editors show them.
/// </summary>
public sealed class SourceText(string path, string text)
{
    private int[]? lineStarts;

    public string Path { get; } = path;
    public string Text { get; } = text;

    /// <summary>The place of a character, counted from 0. The end of the text is a place too.</summary>
    public SourceLocation LocationAt(int offset, int length = 1)
    {
        int[] starts = lineStarts ??= FindLineStarts(Text);
        int line = Array.BinarySearch(starts, offset);
        if (line < 0) line = ~line - 1;
        return new SourceLocation(Path, line + 1, offset - starts[line] + 1, Math.Max(1, length));
    }

    /// <summary>The character at a place of this text, counted from 0; the end of the text for places beyond it.</summary>
    public int OffsetOf(SourceLocation place)
    {
        int[] starts = lineStarts ??= FindLineStarts(Text);
        return place.Line < 1 || place.Line > starts.Length ? Text.Length : Math.Min(Text.Length, starts[place.Line - 1] + place.Column - 1);
    }

    /// <summary>The text of a line, counted from 1, without its end; empty beyond the last.</summary>
    public string Line(int line)
    {
        int[] starts = lineStarts ??= FindLineStarts(Text);
        if (line < 1 || line > starts.Length) return "";
        int end = line < starts.Length ? starts[line] - 1 : Text.Length;
        return Text[starts[line - 1]..end];
    }

    private static int[] FindLineStarts(string text)
    {
        int[] starts = new int[text.AsSpan().Count('\n') + 1];
        int found = 1;
        for (int at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1)) starts[found++] = at + 1;
        return starts;
    }
}
