using System.Collections.Immutable;

namespace StatusGen.Text.Templates.Compiling;

/// <summary>A part of a template's text, in UTF-16 units from its start.</summary>
internal readonly record struct TextRange(int Start, int Length)
{
    public int End => Start + Length;

    public TextRange To(TextRange last) => new(Start, Math.Max(1, last.End - Start));
}

internal sealed class SourceText(string path, string text)
{
    public string Path { get; } = path;

    public string Text { get; } = text;

    public (int Line, int Column) PlaceOf(int offset)
    {
        ReadOnlySpan<char> before = Text.AsSpan(0, Math.Min(offset, Text.Length));
        int line = 1 + before.Count('\n');
        return (line, before.Length - before.LastIndexOf('\n'));
    }

    public TemplateError Error(TextRange at, string message, ImmutableArray<TemplatePlace> includedFrom)
    {
        (int line, int column) = PlaceOf(at.Start);
        int start = Math.Min(at.Start, Text.Length);
        int length = Math.Clamp(at.Length, 1, Math.Max(1, Text.Length - start));
        int lineEnd = Text.AsSpan(start, Math.Min(length, Text.Length - start)).IndexOfAny('\r', '\n');
        return new TemplateError(Path, line, column, Math.Max(1, lineEnd < 0 ? length : lineEnd), message, includedFrom);
    }

    /// <summary>The source as it is written, on one line and cut short, to be quoted in a message.</summary>
    public string Quote(TextRange at)
    {
        string text = Text.Substring(at.Start, Math.Min(at.Length, Text.Length - at.Start)).ReplaceLineEndings(" ");
        return text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 37), "...");
    }
}
