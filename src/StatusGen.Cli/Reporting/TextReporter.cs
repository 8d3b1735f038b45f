using System.Text;
using StatusGen.Cli.Terminal;
using StatusGen.Domain.Diagnostics;

namespace StatusGen.Cli.Reporting;

/// <summary>For people: <c>path(line,column): error CODE: …</c>, which editors make clickable, then the line with a caret under the place.</summary>
internal static class TextReporter
{
    /// <summary>Longer lines are cut around the place. Columns of a terminal.</summary>
    private const int MostColumns = 120;

    public static string Compose(Findings findings, Paint paint)
    {
        var text = new StringBuilder();
        foreach (Diagnostic diagnostic in findings.Diagnostics) Append(text, diagnostic, findings.LineOf(diagnostic), paint);
        return text.ToString();
    }

    /// <summary>"2 errors and 1 warning"; empty when nothing was found.</summary>
    public static string Count(Findings findings)
    {
        string[] parts =
        [
            .. new[]
            {
                Plural(findings.Count(DiagnosticSeverity.Error), "error", "errors"),
                Plural(findings.Count(DiagnosticSeverity.Warning), "warning", "warnings"),
                Plural(findings.Count(DiagnosticSeverity.Advice), "piece of advice", "pieces of advice"),
            }.Where(part => part.Length > 0),
        ];
        return parts.Length > 1 ? $"{string.Join(", ", parts[..^1])} and {parts[^1]}" : string.Concat(parts);
    }

    public static string Plural(int count, string one, string many) => count switch
    {
        0 => "",
        1 => "1 " + one,
        _ => $"{count} {many}",
    };

    private static void Append(StringBuilder text, Diagnostic diagnostic, string line, Paint paint)
    {
        string word = Findings.Word(diagnostic.Severity);
        string painted = diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => paint.Red(word),
            DiagnosticSeverity.Warning => paint.Yellow(word),
            _ => paint.Cyan(word),
        };
        text.Append(paint.Bold(diagnostic.At.ToString())).Append(": ").Append(painted).Append(' ').Append(diagnostic.Code).Append(": ")
            .Append(PrintedText.Safe(Findings.Sentence(diagnostic))).Append('\n');
        if (line.AsSpan().Trim().IsEmpty) return;

        int start = Math.Min(diagnostic.At.Column - 1, line.Length);
        int end = Math.Min(start + diagnostic.At.Length, line.Length);
        (string shown, int before, int width) = Cut(line, start, end);
        string number = diagnostic.At.Line.ToString();
        text.Append(paint.Dim($"  {number} | ")).Append(shown).Append('\n');
        text.Append(paint.Dim($"  {new string(' ', number.Length)} | ")).Append(' ', before).Append(paint.Red(new string('^', Math.Max(1, width)))).Append('\n');
    }

    private static (string Shown, int Before, int Width) Cut(string line, int start, int end)
    {
        int from = 0, to = line.Length;
        if (PrintedText.Columns(line) > MostColumns)
        {
            from = Math.Max(0, Math.Min(start - MostColumns / 3, line.Length - MostColumns));
            to = Math.Min(line.Length, from + MostColumns);
        }
        string head = from > 0 ? "…" : "", tail = to < line.Length ? "…" : "";
        int before = head.Length + PrintedText.Columns(line.AsSpan(from, start - from));
        int width = PrintedText.Columns(line.AsSpan(start, Math.Max(0, Math.Min(end, to) - start)));
        return (head + PrintedText.Safe(line[from..to]) + tail, before, width);
    }
}
