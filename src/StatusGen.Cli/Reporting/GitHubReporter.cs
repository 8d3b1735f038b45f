using System.Text;
using StatusGen.Domain.Diagnostics;

namespace StatusGen.Cli.Reporting;

/// <summary>
/// Workflow commands that GitHub shows beside the lines of a pull request, most severe first, because it shows ten of each step.
/// Source: GitHub docs, "Workflow commands for GitHub Actions"; escapes as in actions/toolkit, command.ts.
/// </summary>
internal static class GitHubReporter
{
    public static string Compose(Findings findings)
    {
        var text = new StringBuilder();
        foreach (Diagnostic diagnostic in findings.Diagnostics.OrderBy(d => d.Severity))
        {
            text.Append("::").Append(Level(diagnostic.Severity)).Append(" file=").Append(Property(findings.PathPrefix + diagnostic.At.Path))
                .Append(",line=").Append(diagnostic.At.Line).Append(",col=").Append(diagnostic.At.Column)
                .Append(",endColumn=").Append(diagnostic.At.Column + diagnostic.At.Length)
                .Append(",title=").Append(Property(diagnostic.Code)).Append("::").Append(Data(Findings.Sentence(diagnostic))).Append('\n');
        }
        return text.ToString();
    }

    private static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "notice",
    };

    private static string Data(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
}
