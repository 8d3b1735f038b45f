using StatusGen.Content.Reading;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Incidents;

/// <summary>Where the front matter of a file ends and its text begins: offsets in the file.</summary>
internal readonly record struct FrontMatterSplit(int YamlStart, int YamlEnd, int BodyStart)
{
    /// <summary>The line on which the YAML begins: the one after the opening dashes.</summary>
    public const int YamlLine = 2;

    private const string Form = "Begin the file with a line \"---\", the keys, and another line \"---\".";

    public static FrontMatterSplit? Of(SourceText source, Problems problems)
    {
        string text = source.Text;
        int firstEnd = LineEnd(text, 0);
        if (!IsMark(text.AsSpan(0, firstEnd), "---"))
        {
            problems.Error(DiagnosticCodes.NoFrontMatter, SourceLocation.StartOf(source.Path), "The file has no front matter.", Form);
            return null;
        }
        for (int start = firstEnd + 1; start < text.Length;)
        {
            int end = LineEnd(text, start);
            ReadOnlySpan<char> line = text.AsSpan(start, end - start);
            if (IsMark(line, "---") || IsMark(line, "...")) return new FrontMatterSplit(firstEnd + 1, start, Math.Min(end + 1, text.Length));
            start = end + 1;
        }
        problems.Error(DiagnosticCodes.NoFrontMatter, SourceLocation.StartOf(source.Path) with { Length = 3 }, "The front matter is never closed.", "End it with a line \"---\".");
        return null;
    }

    private static int LineEnd(string text, int start)
    {
        int end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end;
    }

    private static bool IsMark(ReadOnlySpan<char> line, string mark) => line.StartsWith(mark) && line[3..].IsWhiteSpace();
}
