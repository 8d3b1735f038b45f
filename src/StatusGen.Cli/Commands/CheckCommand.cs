using System.Collections.Immutable;
using System.CommandLine;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Folders;
using StatusGen.Cli.Reporting;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Sources;

namespace StatusGen.Cli.Commands;

/// <summary><c>statusgen check</c>: every problem of every file in one run.</summary>
internal static class CheckCommand
{
    private static readonly string[] KnownFormats = ["text", "json", "sarif", "github", "rdjson"];

    public static Verb Create(Context context)
    {
        Argument<string[]> paths = Typed.Any("PATH", "Files or folders to report about; default: the whole site");
        Option<string> format = Formats.Option(KnownFormats);
        Option<string> since = Typed.Option("--changed-since", "REV", "Report only about files, and in them updates, that changed since this revision of git");
        Option<bool> strict = Typed.Flag("--strict", "Warnings count as errors");
        var verb = new Verb("check", "Checks statusgen.yml and everything under incidents/, and builds nothing.", "statusgen check --format github --changed-since origin/main")
        {
            Arguments = { paths },
            Options = { format, since, strict },
            Remarks = "Ends with 0 when all is well and with 1 when there are errors.",
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(context, parsed);
            string chosen = Formats.Read(session, format, KnownFormats);
            return Run(session, session.Values(paths), chosen, session.Value(since), session.Has(strict));
        });
        return verb;
    }

    private static int Run(Session session, string[] paths, string format, string? since, bool strict)
    {
        string[] wanted = [.. paths.Select(path => WithinSite(session, path))];
        SiteBuild build = SiteBuild.Read(session);
        Findings findings = build.Findings;
        if (wanted.Length > 0) findings = findings with { Diagnostics = [.. findings.Diagnostics.Where(d => wanted.Any(path => Covers(path, d.At.Path)))] };
        if (since is not null) findings = findings with { Diagnostics = Changed(findings, GitChanges.Since(session.SiteFolder, since)) };
        Report.Write(session, findings, format);
        if (format == "text") session.Say(Summary(build.Site, findings));
        bool failed = findings.Count(DiagnosticSeverity.Error) > 0 || (strict && findings.Count(DiagnosticSeverity.Warning) > 0);
        return failed ? ExitCodes.ContentErrors : ExitCodes.Done;
    }

    private static string Summary(ReadSite site, Findings findings)
    {
        int files = site.Sources.List("incidents").Count(path => path.EndsWith(".md", StringComparison.Ordinal)) + 1;
        string found = TextReporter.Count(findings);
        return $"Checked {TextReporter.Plural(files, "file", "files")}: {(found.Length > 0 ? found : "no problems")}.";
    }

    private static string WithinSite(Session session, string typed)
    {
        string full = session.PathOf(typed);
        if (!File.Exists(full) && !Directory.Exists(full)) throw new UsageException($"There is no file or folder {typed}.");
        if (!SitePaths.IsWithin(full, session.SiteFolder)) throw new UsageException($"{typed} lies outside of the site's folder {session.SiteFolder}.");
        return Path.GetRelativePath(session.SiteFolder, full).Replace(Path.DirectorySeparatorChar, '/');
    }

    private static bool Covers(string wanted, string path) => wanted == "." || path == wanted || (path.StartsWith(wanted, StringComparison.Ordinal) && path[wanted.Length] == '/');

    private static ImmutableArray<Diagnostic> Changed(Findings findings, GitChanges changes) =>
    [
        .. findings.Diagnostics.Where(diagnostic =>
        {
            IReadOnlyList<LineRange> lines = changes.LinesOf(diagnostic.At.Path);
            if (lines.Count == 0) return false;
            // Whatever stops the build is told, wherever it stands in a file that somebody has in hand.
            if (diagnostic.Severity == DiagnosticSeverity.Error) return true;
            (int first, int last) = UpdateAround(findings.TextOf(diagnostic.At.Path), diagnostic.At.Line);
            return lines.Any(range => range.First <= last && range.Last >= first);
        }),
    ];

    /// <summary>The lines of the update in which a line stands: from its heading to the next one.</summary>
    private static (int First, int Last) UpdateAround(SourceText? text, int line)
    {
        if (text is null) return (line, line);
        int lines = text.Text.AsSpan().Count('\n') + 1;
        int first = line, last = line;
        while (first > 1 && !text.Line(first).StartsWith("## ", StringComparison.Ordinal)) first--;
        while (last < lines && !text.Line(last + 1).StartsWith("## ", StringComparison.Ordinal)) last++;
        return (first, last);
    }
}
