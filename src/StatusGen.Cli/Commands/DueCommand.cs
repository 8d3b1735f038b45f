using System.Collections.Immutable;
using System.CommandLine;
using NodaTime;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Reporting;
using StatusGen.Domain.Cadence;
using StatusGen.Text.Words;

namespace StatusGen.Cli.Commands;

/// <summary><c>statusgen due</c>: everything promised or owed, by time. For a person at the start of a shift, and for a clock that calls one.</summary>
internal static class DueCommand
{
    private static readonly string[] KnownFormats = ["text", "json"];

    public static Verb Create(Context context)
    {
        Option<string> within = Typed.Option("--within", "DURATION", "Only what is late or comes within this time, such as 2h; default: everything");
        Option<string> format = Formats.Option(KnownFormats);
        var verb = new Verb("due", "Lists everything promised or owed, by time: updates, maintenance, postmortems, tasks.", "statusgen due --within 24h")
        {
            Options = { within, format },
            Remarks = "Ends with 3 when something is late.",
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(context, parsed);
            string chosen = Formats.Read(session, format, KnownFormats);
            return Run(session, chosen, session.Value(within) is { } span ? Length(span) : null);
        });
        return verb;
    }

    private static int Run(Session session, string format, Duration? within)
    {
        ReadSite site = ReadSite.Of(session, drafts: true);
        if (site.Loaded.Page is not { } page)
        {
            Report.Write(session, site.Findings, "text");
            return ExitCodes.ContentErrors;
        }
        ImmutableArray<DueItem> items = DueList.Of(page.Incidents, page.Site.Cadence, page.Site.Zone, site.Now);
        if (within is { } span) items = items.RemoveAll(item => item.Due > site.Now + span);
        var list = new DueReport(items, page.Site.Zone, site.Now);
        session.Print(format == "json" ? list.Json() : list.Text(session.OutputPaint));
        if (site.Loaded.HasErrors)
        {
            session.Complain($"statusgen: files with errors are left out: {string.Join(", ", site.Loaded.BrokenFiles)}. \"statusgen check\" tells more.\n");
            return ExitCodes.ContentErrors;
        }
        return items.Any(item => item.IsLate(site.Now)) ? ExitCodes.SomethingLate : ExitCodes.Done;
    }

    private static Duration Length(string typed) =>
        DurationText.Read(typed) ?? throw new UsageException($"--within: \"{typed}\" is no length of time. Write it as 30m, 4h, 7d or 1h30m.");
}
