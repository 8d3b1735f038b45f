using StatusGen.Cli.Arguments;
using StatusGen.Cli.Folders;
using StatusGen.Cli.Reporting;

namespace StatusGen.Cli.Commands;

/// <summary>Findings to whoever reads them: people on standard error, programs alone on standard output.</summary>
internal static class Report
{
    public static void Write(Session session, Findings findings, string format)
    {
        if (format == "text")
        {
            session.Complain(TextReporter.Compose(findings, session.ErrorPaint));
            if (!findings.Scores.IsDefault) session.Print(ScoreReporter.Compose(findings, session.OutputPaint));
        }
        else session.Print(Compose(session, findings, format));
    }

    private static string Compose(Session session, Findings findings, string format)
    {
        // Other tools look for files from the repository's root, which is where they run us.
        Findings fromRoot = findings with { PathPrefix = PrefixOf(session) };
        return format switch
        {
            "json" => JsonReporter.Compose(findings),
            "github" => GitHubReporter.Compose(fromRoot),
            "rdjson" => ReviewdogReporter.Compose(fromRoot),
            "sarif" => SarifReporter.Compose(fromRoot, ProgramVersion.Text, ExplainCommand.Describe),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
        };
    }

    private static string PrefixOf(Session session)
    {
        if (!session.FindsSite) return "";
        string here = Path.GetFullPath(session.Surroundings.Folder);
        if (here == session.SiteFolder || !SitePaths.IsWithin(session.SiteFolder, here)) return "";
        return Path.GetRelativePath(here, session.SiteFolder).Replace(Path.DirectorySeparatorChar, '/') + "/";
    }
}
