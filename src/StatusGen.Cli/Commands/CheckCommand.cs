using System.Collections.Immutable;
using System.CommandLine;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Folders;
using StatusGen.Cli.Reporting;
using StatusGen.Content.Messages;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
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
        Option<string> message = Typed.Option("--message", "FILE|-", "Judges this one text by itself, also without a site; - reads standard input");
        Option<string> stage = Typed.Option("--stage", "STAGE", "What the text is for: acknowledge, investigating, identified, monitoring, resolved, postmortem, maintenance-notice, maintenance-reminder or maintenance-complete");
        Option<string> severity = Typed.Option("--severity", "minor|major|critical|none", "How bad the incident is; default: major");
        Option<string> audience = Typed.Option("--audience", "NAME", "Who reads the text: customers (default), developers, employees, executives, regulators or support");
        Option<string> title = Typed.Option("--title", "TITLE", "The title above the text, judged with it");
        Option<bool> score = Typed.Flag("--score", "Tells how many of a reader's six questions each message answers: who, what, where, when, what you do, when you write again");
        Option<bool> strict = Typed.Flag("--strict", "Warnings count as errors");
        var verb = new Verb("check", "Checks statusgen.yml and everything under incidents/, and builds nothing.", "statusgen check --format github --changed-since origin/main")
        {
            Arguments = { paths },
            Options = { format, since, strict, message, stage, severity, audience, title, score },
            Remarks = "Ends with 0 when all is well and with 1 when there are errors.",
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(context, parsed);
            string chosen = Formats.Read(session, format, KnownFormats);
            if (session.Value(message) is { } file)
            {
                if (session.Values(paths).Length > 0 || session.Value(since) is not null) throw new UsageException("--message judges one text; PATH and --changed-since belong to a check of the site.");
                var text = new MessageCheck(file, session.Value(stage), session.Value(severity), session.Value(audience), session.Value(title)) { IsScored = session.Has(score) };
                return Answer(session, text.Run(session), chosen, session.Has(strict), "Judged the message");
            }
            if (new[] { stage, severity, audience, title }.FirstOrDefault(option => session.Value(option) is not null) is { } lost)
                throw new UsageException($"{lost.Name} belongs to --message FILE: the text to judge.");
            return Run(session, session.Values(paths), chosen, session.Value(since), session.Has(strict), session.Has(score));
        });
        return verb;
    }

    private static int Run(Session session, string[] paths, string format, string? since, bool strict, bool score)
    {
        string[] wanted = [.. paths.Select(path => WithinSite(session, path))];
        GitChanges? changes = since is null ? null : GitChanges.Since(session.SiteFolder, since);
        SiteBuild build = SiteBuild.Read(session, prepare: BuildMemory.Reserve, messages: changes is null ? MessageScope.Recent : new MessageScope(path => [.. changes.LinesOf(path).Select(range => (range.First, range.Last))]));
        Findings findings = build.Findings;
        if (wanted.Length > 0) findings = findings with { Diagnostics = [.. findings.Diagnostics.Where(d => wanted.Any(path => Covers(path, d.At.Path)))] };
        if (changes is not null) findings = findings with { Diagnostics = Changed(findings, changes) };
        if (score) findings = findings with { Scores = ScoresOf(build.Site, path => wanted.Length == 0 || wanted.Any(one => Covers(one, path)), changes) };
        return Answer(session, findings, format, strict, $"Checked {FilesOf(build.Site)}");
    }

    private static int Answer(Session session, Findings findings, string format, bool strict, string what)
    {
        Report.Write(session, findings, format);
        string found = TextReporter.Count(findings);
        if (format == "text") session.Say($"{what}: {(found.Length > 0 ? found : "no problems")}.");
        bool failed = findings.Count(DiagnosticSeverity.Error) > 0 || (strict && findings.Count(DiagnosticSeverity.Warning) > 0);
        return failed ? ExitCodes.ContentErrors : ExitCodes.Done;
    }

    private static ImmutableArray<MessageScore> ScoresOf(ReadSite site, Func<string, bool> isWanted, GitChanges? changes)
    {
        if (site.Loaded.Page is not { } page) return [];
        var scores = ImmutableArray.CreateBuilder<MessageScore>();
        foreach (Incident incident in page.Incidents)
        {
            string path = incident.Location.Path;
            if (!isWanted(path) || TextDecoder.Decode(site.Sources.Read(path)).Value is not { } source) continue;
            scores.AddRange(IncidentScores.Of(incident, page.Site, source, site.Now, MessageScope.Of(changes?.RangesOf(path))));
        }
        scores.Sort((a, b) => string.CompareOrdinal(a.At.Path, b.At.Path) is not 0 and var byPath ? byPath : a.At.Line.CompareTo(b.At.Line));
        return scores.ToImmutable();
    }

    private static string FilesOf(ReadSite site)
    {
        int files = site.Sources.List("incidents").Concat(site.Sources.List("pages")).Count(path => path.EndsWith(".md", StringComparison.Ordinal)) + 1;
        return TextReporter.Plural(files, "file", "files");
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
            // Whatever stops the build is told, wherever it stands in a file that somebody has in hand; so is all that was found in the updates that changed.
            if (diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Code.StartsWith("OC", StringComparison.Ordinal)) return true;
            (int first, int last) = UpdateAround(findings.TextOf(diagnostic.At.Path), diagnostic.At.Line);
            return changes.Touches(diagnostic.At.Path, first, last);
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
