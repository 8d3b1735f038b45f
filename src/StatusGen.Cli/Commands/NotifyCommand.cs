using System.Collections.Immutable;
using System.CommandLine;
using NodaTime;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Folders;
using StatusGen.Cli.Notifying;
using StatusGen.Cli.Reporting;
using StatusGen.Cli.Terminal;
using StatusGen.Cli.Transports;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Pages;
using StatusGen.Notify.Wording;
using StatusGen.Notify.Delivery;
using StatusGen.Notify.Ledger;
using StatusGen.Notify.Planning;
using StatusGen.Text.Words;

namespace StatusGen.Cli.Commands;

/// <summary><c>statusgen notify</c>: who would be told what through which channel; with <c>--send</c>, tells them.</summary>
internal static class NotifyCommand
{
    private static readonly string[] KnownFormats = ["text", "json"];

    /// <summary>For one request, or one step of a conversation with a mail server.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static Verb Create(Context context)
    {
        Option<bool> send = Typed.Flag("--send", "Sends, records, retries and falls back; without it nothing leaves");
        Option<string[]> channels = Typed.Options("--channel", "NAME", "Only through this channel; may be given several times");
        Option<string> only = Typed.Option("--only", "ID", "Only about this incident; a unique part of its id is enough");
        Option<string> format = Formats.Option(KnownFormats);
        var verb = new Verb("notify", "Shows who would be told what through which channel, and why. Sends only with --send.", "statusgen notify --send")
        {
            Options = { send, channels, only, format },
            Remarks = "Ends with 4 when something could not be delivered: it stays owed, and the next run takes it up. --verbose lists each person.",
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(context, parsed);
            string chosen = Formats.Read(session, format, KnownFormats);
            return Run(session, session.Has(send), [.. session.Values(channels)], session.Value(only), chosen);
        });
        return verb;
    }

    private static int Run(Session session, bool send, ImmutableArray<string> channels, string? only, string format)
    {
        using var stop = new StopSignal(session.Surroundings.Stop);
        ReadSite site = ReadSite.Of(session);
        if (site.Loaded.Page is not { } page)
        {
            Report.Write(session, site.Findings, "text");
            return ExitCodes.ContentErrors;
        }
        var clock = new RunningClock(site.Now);
        NotifyInputs inputs = NotifyInputs.Read(session, page.Site, site.Sources);
        Findings findings = site.Findings with { Diagnostics = [.. site.Findings.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), .. inputs.Diagnostics] };
        Report.Write(session, findings, "text");
        foreach (string name in channels)
            if (inputs.Settings.Channel(name) is null) throw new UsageException($"--channel: there is no channel \"{name}\". {NearestWord.Hint(name, [.. inputs.Settings.Channels.Select(c => c.Name)])}");
        string? incident = only is null ? null : IncidentOf(page, only);

        DeliveryPlan PlanWith(LedgerView view) => DeliveryPlanner.Plan(new PlanRequest(page, inputs.Settings, inputs.Contacts, inputs.Hash, view, clock.Now, incident, channels));
        bool hasErrors = findings.Count(DiagnosticSeverity.Error) > 0;
        if (!send)
        {
            DeliveryPlan plan = PlanWith(inputs.Ledger.Read());
            Print(session, plan, clock.Now, format, null);
            if (inputs.Settings.Channels.IsEmpty) session.Say("statusgen.yml has no channels: pages and feeds are all that people get.");
            return hasErrors ? ExitCodes.ContentErrors : ExitCodes.Done;
        }
        using FolderLock mine = inputs.Ledger.Lock(() => session.Say("Another run is sending; waiting for its end."), stop.Token);
        LedgerView ledger = inputs.Ledger.Read();
        DeliveryPlan sending = PlanWith(ledger);
        if (format == "text") Print(session, sending, clock.Now, format, null);
        DeliveryReport report = SendAsync(session, site, page, inputs, ledger, sending, clock, stop.Token).GetAwaiter().GetResult();
        if (format == "json") Print(session, sending, clock.Now, format, report);
        Say(session, report);
        return report.WasStopped ? stop.ExitCode : !report.Owed.IsEmpty ? ExitCodes.NotDelivered : hasErrors ? ExitCodes.ContentErrors : ExitCodes.Done;
    }

    private static async Task<DeliveryReport> SendAsync(
        Session session, ReadSite site, StatusPage page, NotifyInputs inputs, LedgerView ledger, DeliveryPlan plan, RunningClock clock, CancellationToken stop)
    {
        using var transport = new WorldTransport(new HttpTransport(Patience), new SmtpTransport(Patience), new FileTransport(session.SiteFolder));
        await using var writer = new LedgerAppender(inputs.Ledger);
        var composer = new NoticeComposer(page.Site, PageWords.Of(site.Sources, page.Site), inputs.Templates);
        using var deliverer = new Deliverer(inputs.Settings, composer, ledger, transport, writer, clock, Random.Shared.NextDouble, progress => Show(session, progress));
        return await deliverer.DeliverAsync(plan, stop).ConfigureAwait(false);
    }

    /// <summary>On a terminal only; a pipe stays silent.</summary>
    private static void Show(Session session, DeliveryProgress progress)
    {
        if (!session.Surroundings.ErrorIsTerminal || session.IsQuiet) return;
        session.Complain($"\rTold {progress.Done} of {progress.All}{(progress.Failed > 0 ? $", {progress.Failed} failed" : "")}{(progress.Done == progress.All ? "\n" : "")}");
    }

    private static void Print(Session session, DeliveryPlan plan, Instant now, string format, DeliveryReport? report) =>
        session.Print(format == "json" ? JsonText.Compose(json => PlanJson.Write(json, plan, now, report)) : PlanText.Compose(plan, session.IsVerbose, session.OutputPaint));

    private static void Say(Session session, DeliveryReport report)
    {
        session.Say(report.WasStopped ? $"Stopped. {PlanText.Count(report.Delivered, "message was", "messages were")} delivered; the rest stays owed."
            : $"Delivered {PlanText.Count(report.Delivered, "message", "messages")}.");
        if (report.Owed.IsEmpty) return;
        session.Complain($"statusgen: {PlanText.Count(report.Owed.Length, "recipient was", "recipients were")} not reached; they stay owed, and the next run tries again:\n");
        foreach (OwedNotice[] same in report.Owed.GroupBy(o => $"{o.Notice.Wanted.Incident.Id} {o.Notice.Wanted.Key} {o.Notice.Audience.Name} {o.Channel} {o.Why}").Select(group => group.ToArray()))
            session.Complain($"  {same[0].Notice.Wanted.Incident.Id} {same[0].Notice.Wanted.Key}: {same.Length} of {same[0].Notice.Audience.Name} through {same[0].Channel}: {PrintedText.Safe(same[0].Why)}\n");
    }

    private static string IncidentOf(StatusPage page, string typed)
    {
        string[] ids = [.. page.Incidents.Select(i => i.Id.Value)];
        if (ids.Contains(typed, StringComparer.Ordinal)) return typed;
        if (typed == "latest" && ids.Length > 0) return ids[0];
        string[] found = [.. ids.Where(id => id.Contains(typed, StringComparison.OrdinalIgnoreCase))];
        return found.Length switch
        {
            1 => found[0],
            0 => throw new UsageException($"--only: there is no incident \"{typed}\".{(NearestWord.Of(typed, ids) is { } nearest ? $" Did you mean \"{nearest}\"?" : "")}"),
            _ => throw new UsageException($"--only: \"{typed}\" fits several incidents: {string.Join(", ", found.Take(5))}."),
        };
    }
}
