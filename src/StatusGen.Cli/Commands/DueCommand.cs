using System.CommandLine;
using System.Text;
using NodaTime;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Notifying;
using StatusGen.Cli.Reporting;
using StatusGen.Cli.Terminal;
using StatusGen.Content.Writing;
using StatusGen.Domain.Cadence;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Notify.Ledger;
using StatusGen.Notify.Notices;
using StatusGen.Text.Words;

namespace StatusGen.Cli.Commands;

/// <summary><c>statusgen due</c>: everything promised or owed, by time.</summary>
internal static class DueCommand
{
    private static readonly string[] KnownFormats = ["text", "json"];

    public static Verb Create(Context context)
    {
        Option<string> within = Typed.Option("--within", "DURATION", "Only what is late or due within this time, such as 2h; default: everything");
        Option<string> format = Formats.Option(KnownFormats);
        var verb = new Verb("due", "Shows everything promised or owed: updates, maintenance and its reminders, postmortems, tasks, notices that nobody got yet.", "statusgen due --within 1h")
        {
            Options = { within, format },
            Remarks = "Ends with 3 when something is late.",
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(context, parsed);
            Duration? horizon = session.Value(within) is not { } typed ? null
                : DurationText.Read(typed) is { } read && read >= Duration.Zero ? read
                : throw new UsageException($"--within: \"{typed}\" is no length of time. Write it as 30m, 2h or 1d.");
            return Run(session, horizon, Formats.Read(session, format, KnownFormats));
        });
        return verb;
    }

    private static int Run(Session session, Duration? horizon, string format)
    {
        ReadSite site = ReadSite.Of(session);
        if (site.Loaded.Page is not { } page)
        {
            Report.Write(session, site.Findings, "text");
            return ExitCodes.ContentErrors;
        }
        StatusPage known = page.AsOf(site.Now);
        List<DueItem> items = [.. DueItem.Of(known, site.Now), .. Undelivered(session, known, site)];
        if (horizon is { } reach) items.RemoveAll(item => item.Due > site.Now + reach);
        items.Sort(DueItem.ByTime);
        session.Print(format == "json" ? Json(items, site.Now) : Text(items, page.Site, site.Now, session.OutputPaint));
        if (items.Count == 0) session.Say("Nothing is due.");
        return items.Any(item => item.IsLate(site.Now)) ? ExitCodes.SomethingLate : Report.LeftOut(session, site.Loaded);
    }

    /// <summary>What was begun to be sent and reached nobody yet, by the ledger: one item for each update.</summary>
    private static IEnumerable<DueItem> Undelivered(Session session, StatusPage page, ReadSite site)
    {
        LedgerView ledger = NotifyInputs.LedgerOf(session, page.Site).Read();
        // Who was reached through one channel is owed nothing through another.
        HashSet<DeliveryKey> reached = [.. ledger.Deliveries.Where(d => d.Value.IsDelivered).Select(d => d.Key with { Channel = "" })];
        var owed = ledger.Deliveries.Where(d => d.Value.Last is LedgerEventKind.Planned or LedgerEventKind.Sending or LedgerEventKind.Failed).Where(d => !reached.Contains(d.Key with { Channel = "" }));
        foreach (var group in owed.GroupBy(d => (d.Key.Incident, d.Key.Update)))
        {
            Incident? incident = page.Incidents.FirstOrDefault(i => i.Id.Value == group.Key.Incident);
            if (incident is null) continue;
            int people = group.Select(d => (d.Key.Audience, d.Key.Recipient)).Distinct().Count();
            Instant since = group.Min(d => d.Value.At);
            yield return new DueItem(DueKind.Notice, Instant.Min(since, site.Now - Duration.FromSeconds(1)), incident, $"Notice {group.Key.Update} has not reached {people} {(people == 1 ? "recipient" : "recipients")}");
        }
    }

    private static string Text(List<DueItem> items, SiteSettings site, Instant now, Paint paint)
    {
        var text = new StringBuilder();
        string[] when = [.. items.Select(item => item.IsLate(now) ? $"late by {DurationText.Write(Minutes(now - item.Due))}" : $"in {DurationText.Write(Minutes(item.Due - now))}")];
        int width = items.Count == 0 ? 0 : when.Max(w => w.Length);
        for (int i = 0; i < items.Count; i++)
        {
            string padded = when[i].PadRight(width);
            text.Append(items[i].IsLate(now) ? paint.Red(padded) : padded)
                .Append($"  {TimeStyle.Default(site.Zone).Write(items[i].Due, site.Zone)}  {PrintedText.Safe(items[i].What)}: {PrintedText.Safe(items[i].Incident.Title)} ({items[i].Incident.Id})\n");
        }
        return text.ToString();
    }

    private static Duration Minutes(Duration duration) => Duration.FromMinutes(Math.Max(1, (long)duration.TotalMinutes));

    private static string Json(List<DueItem> items, Instant now) => JsonText.Compose(json =>
    {
        json.WriteStartArray();
        foreach (DueItem item in items)
        {
            json.WriteStartObject();
            json.WriteString("kind", KindWord(item.Kind));
            json.WriteString("due", NodaTime.Text.InstantPattern.General.Format(item.Due));
            json.WriteBoolean("late", item.IsLate(now));
            json.WriteString("incident", item.Incident.Id.Value);
            json.WriteString("title", item.Incident.Title);
            json.WriteString("what", item.What);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    private static string KindWord(DueKind kind) => kind switch
    {
        DueKind.MaintenanceReminder => "maintenance-reminder",
        DueKind.MaintenanceStart => "maintenance-start",
        DueKind.MaintenanceEnd => "maintenance-end",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
