using System.Collections.Immutable;
using System.CommandLine;
using NodaTime;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Notifying;
using StatusGen.Cli.Reporting;
using StatusGen.Domain.Cadence;
using StatusGen.Domain.Pages;
using StatusGen.Notify.Ledger;
using StatusGen.Notify.Notices;
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
        ImmutableArray<DueItem> items = [.. DueList.Of(page.Incidents, page.Site.Cadence, page.Site.Zone, site.Now).Concat(Undelivered(session, page, site.Now)).OrderBy(item => item.Due)];
        if (within is { } span) items = items.RemoveAll(item => item.Due > site.Now + span);
        var list = new DueReport(items, page.Site.Zone, site.Now);
        session.Print(format == "json" ? list.Json() : list.Text(session.OutputPaint));
        int leftOut = Report.LeftOut(session, site.Loaded);
        return leftOut != ExitCodes.Done ? leftOut : items.Any(item => item.IsLate(site.Now)) ? ExitCodes.SomethingLate : ExitCodes.Done;
    }

    /// <summary>What was begun to be sent and reached somebody through no channel yet, by the ledger: one item for each update.</summary>
    private static IEnumerable<DueItem> Undelivered(Session session, StatusPage page, Instant now)
    {
        LedgerView ledger = NotifyInputs.LedgerOf(session, page.Site).Read();
        HashSet<DeliveryKey> reached = [.. ledger.Deliveries.Where(d => d.Value.IsDelivered).Select(d => d.Key with { Channel = "" })];
        var owed = ledger.Deliveries.Where(d => d.Value.Last is LedgerEventKind.Planned or LedgerEventKind.Sending or LedgerEventKind.Failed).Where(d => !reached.Contains(d.Key with { Channel = "" }));
        foreach (var notice in owed.GroupBy(d => (d.Key.Incident, d.Key.Update)))
        {
            if (page.Incidents.FirstOrDefault(i => i.Id.Value == notice.Key.Incident) is not { } incident) continue;
            int people = notice.Select(d => (d.Key.Audience, d.Key.Recipient)).Distinct().Count();
            // What has not arrived is late already.
            Instant since = Instant.Min(notice.Min(d => d.Value.At), now - Duration.FromSeconds(1));
            yield return new DueItem(DueKind.Notice, incident, since, $"notice {notice.Key.Update}, which has not reached {people} {(people == 1 ? "recipient" : "recipients")}");
        }
    }

    private static Duration Length(string typed) =>
        DurationText.Read(typed) ?? throw new UsageException($"--within: \"{typed}\" is no length of time. Write it as 30m, 4h, 7d or 1h30m.");
}
