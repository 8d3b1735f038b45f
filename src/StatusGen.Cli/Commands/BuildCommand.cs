using System.Collections.Immutable;
using System.CommandLine;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Folders;
using StatusGen.Cli.Reporting;
using StatusGen.Cli.Terminal;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;

namespace StatusGen.Cli.Commands;

/// <summary><c>statusgen build</c>: read, check, publish, and put the new site in the old one's place.</summary>
internal static class BuildCommand
{
    public const string DefaultFolder = "_site";

    public static Verb Create(Context context)
    {
        Option<string> output = Typed.Option("--out", "DIR", "Where the site is written; default: _site in the site's folder");
        Option<string> baseUrl = Typed.Option("--base-url", "URL", "Instead of site.url: for a preview under another address");
        Option<string> audience = Typed.Option("--audience", "NAME", "Builds what this audience may see; never publish it openly");
        Option<bool> drafts = Typed.Flag("--drafts", "Shows drafts too");
        Option<bool> strict = Typed.Flag("--strict", "Warnings count as errors");
        Option<string> anyway = Typed.Option("--publish-anyway", "REASON", "Leaves broken files out and publishes the rest; still ends with 1");
        var verb = new Verb("build", "Builds the site. With an error anywhere, the site that is already there stays as it is.", "statusgen build --out public --strict")
        {
            Options = { output, baseUrl, audience, drafts, strict, anyway },
            Remarks = $"A reason for publishing anyway is kept in {PublishAnywayLog.Path}.",
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(context, parsed);
            string target = session.Value(output) is { } typed ? session.PathOf(typed) : Path.Combine(session.SiteFolder, DefaultFolder);
            OutputPlace.Refuse(target, session.SiteFolder, session.Surroundings.Variable("HOME"));
            if (session.Value(anyway) is { } reason && reason.Trim().Length == 0) throw new UsageException("--publish-anyway needs a reason: it is kept, and read later.");
            var request = new Request(target, session.Value(baseUrl), session.Value(audience) ?? Incident.PublicAudience, session.Has(drafts), session.Has(strict), session.Value(anyway)?.Trim());
            return Run(session, request);
        });
        return verb;
    }

    /// <param name="PublishAnyway">The reason; null to stop at the first error.</param>
    private sealed record Request(string Target, string? BaseUrl, string Audience, bool Drafts, bool Strict, string? PublishAnyway);

    private static int Run(Session session, Request request)
    {
        using var stop = new StopSignal(session.Surroundings.Stop);
        // The other processor would wait while this one reads the content.
        if (Environment.ProcessorCount > 1) _ = Task.Run(BuiltInTheme.Templates.Prepare, CancellationToken.None);
        SiteBuild build = SiteBuild.Read(session, request.Drafts, request.BaseUrl, BuildMemory.Reserve, notices: false);
        session.Detail($"Read and checked {build.Site.Loaded.Page?.Incidents.Length ?? 0} incidents after {session.Elapsed.TotalMilliseconds:0} ms.");
        RefuseBaseUrl(build.Findings);
        if (request.Audience != Incident.PublicAudience && build.Site.Loaded.Page is { } page) RefuseAudience(request.Audience, page.Site);
        Report.Write(session, build.Findings, "text");
        bool failed = build.HasErrors || (request.Strict && build.Findings.Count(DiagnosticSeverity.Warning) > 0);
        if (failed && (request.PublishAnyway is null || build.Theme is null)) return Stop(session, build, request);

        var broken = new SortedSet<string>(build.Site.Loaded.BrokenFiles, StringComparer.Ordinal);
        if (ThemeFilesIn(build.Findings.Diagnostics) is { Count: > 0 } brokenTheme)
        {
            broken.UnionWith(brokenTheme);
            build = build.WithoutThemeFiles(brokenTheme);
        }
        if (Publish(session, build, request, stop, broken) is not { } summary) return ExitCodes.ContentErrors;
        session.Say($"Built {TextReporter.Plural(summary.Files, "file", "files")}: {summary.Written} written, {summary.Unchanged} unchanged, {summary.Removed} removed in {session.Elapsed.TotalSeconds:0.0##} s.");
        if (broken.Count > 0 || (failed && request.PublishAnyway is not null)) PublishAnywayLog.Keep(session, build.Site.Now, request.PublishAnyway!, broken);
        return failed || broken.Count > 0 ? ExitCodes.ContentErrors : ExitCodes.Done;
    }

    /// <summary>Null when the theme failed while pages were made, and nothing was published.</summary>
    private static OutputSummary? Publish(Session session, SiteBuild build, Request request, StopSignal stop, SortedSet<string> broken)
    {
        while (true)
        {
            stop.ThrowIfAsked();
            using OutputFolder folder = OutputFolder.Open(request.Target);
            using var watched = new WatchedOutput(folder, stop, session);
            ImmutableArray<Diagnostic> problems = build.PublishTo(watched, request.Audience);
            stop.ThrowIfAsked();
            session.Detail($"Made all files after {session.Elapsed.TotalMilliseconds:0} ms.");
            if (problems.All(p => p.Severity != DiagnosticSeverity.Error)) return folder.Commit();

            Report.Write(session, build.Findings with { Diagnostics = problems }, "text");
            IReadOnlySet<string> files = ThemeFilesIn(problems);
            if (request.PublishAnyway is null || files.All(broken.Contains))
            {
                session.Say("The site that was there stays as it is: the theme has errors.");
                return null;
            }
            broken.UnionWith(files);
            build = build.WithoutThemeFiles(broken);
        }
    }

    private static int Stop(Session session, SiteBuild build, Request request)
    {
        string found = TextReporter.Count(build.Findings);
        string way = build.Theme is null || !build.HasErrors ? "" : " In an emergency, --publish-anyway \"REASON\" leaves the broken files out.";
        string impossible = request.PublishAnyway is not null ? " Without its settings nothing can be published, not even anyway." : "";
        session.Complain($"statusgen: nothing was published, what was there stays: {found}.{way}{impossible}\n");
        return ExitCodes.ContentErrors;
    }

    private static void RefuseBaseUrl(Findings findings)
    {
        if (findings.Diagnostics.FirstOrDefault(d => d.At.Path == "--base-url") is { } wrong) throw new UsageException($"--base-url: {Findings.Sentence(wrong)}");
    }

    private static void RefuseAudience(string audience, Domain.Pages.SiteSettings site)
    {
        string[] known = [Incident.PublicAudience, .. site.Audiences.Items.Select(item => item.Name)];
        if (!known.Contains(audience, StringComparer.Ordinal))
            throw new UsageException($"--audience: there is no audience \"{audience}\". {StatusGen.Text.Words.NearestWord.Hint(audience, known)}");
    }

    private static HashSet<string> ThemeFilesIn(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error && d.At.Path.StartsWith("theme/", StringComparison.Ordinal)).Select(d => d.At.Path).ToHashSet(StringComparer.Ordinal);
}
