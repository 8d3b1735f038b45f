using System.Globalization;
using NodaTime;
using StatusGen.Content.Messages.Analysis;
using StatusGen.Content.Messages.Language;
using StatusGen.Content.Messages.Rules;
using StatusGen.Domain.Cadence;
using StatusGen.Domain.Components;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Text.Words;

namespace StatusGen.Content.Messages.History;

/// <summary>How the messages of one incident follow each other: in time, without unexplained turns, to the end.</summary>
internal static class HistoryRules
{
    private const double SameText = 0.9;
    private static readonly Duration PromiseGrace = Duration.FromMinutes(2), GreenForLong = Duration.FromMinutes(30);

    /// <summary>The rules that one update can break.</summary>
    public static void CheckUpdate(IncidentStory story, int index, MessageText text, List<Diagnostic> found)
    {
        if (story.Incident.Kind != IncidentKind.Incident) return;
        IncidentUpdate update = story.Incident.Updates[index];
        if (index == 0) CheckFirst(story, update, found);
        if (index == 0 || story.Previous is not { } previous) return;
        IncidentUpdate before = story.Incident.Updates[index - 1];
        if (before.NextUpdate is { } promised && update.At > promised + PromiseGrace && !text.Has(Signal.LateAdmitted)) Add(found, "OC603", story, update.Location, Words(update.At - promised));
        if (MessageLanguage.Of(story.Site.Language) is null) return;
        if (MessageStages.Of(update.Status, MessageStage.Investigating) is { } stage && stage.IsOpen() && !text.Has(Signal.NoChange) && TextSimilarity.Of(previous, text) >= SameText) Add(found, "OC604", story, update.Location, "");
        if (TurnsBack(before, update) && !text.Has(Signal.TurnExplained)) Add(found, "OC605", story, update.Location, "");
    }

    /// <summary>What is owed now.</summary>
    public static void CheckIncident(IncidentStory story, Instant from, List<Diagnostic> found)
    {
        Incident incident = story.Incident;
        if (incident.Kind != IncidentKind.Incident || incident.Draft) return;
        IncidentUpdate last = incident.Updates[^1];
        if (NextUpdate.Of(incident, story.Site.Cadence, story.Now) is { } owed && owed.LateBy(story.Now) > Grace(incident.Severity)) Add(found, "OC602", story, last.Location, TimeText.Write(owed.Due));
        if (GreenSince(incident, story.Now) is { } green && story.Now - green >= GreenForLong) Add(found, "OC606", story, last.Location, TimeText.Write(green));
        CheckReview(story, from, found);
    }

    private static void CheckFirst(IncidentStory story, IncidentUpdate update, List<Diagnostic> found)
    {
        // Source: outage-communication 4.2, first public message after detection.
        Duration limit = story.Incident.Severity switch
        {
            IncidentSeverity.Critical => Duration.FromMinutes(10),
            IncidentSeverity.Major => Duration.FromMinutes(20),
            _ => Duration.FromMinutes(60),
        };
        if (story.Incident.Detected is { } detected && update.At - detected > limit) Add(found, "OC601", story, update.Location, Words(update.At - detected));
    }

    private static bool TurnsBack(IncidentUpdate before, IncidentUpdate update) =>
        update.Status == UpdateStatus.Reopened || (Rank(update.Status) is { } to && Rank(before.Status) is { } at && to < at) || Grows(before, update);

    private static int? Rank(UpdateStatus status) => status switch
    {
        UpdateStatus.Investigating => 0,
        UpdateStatus.Identified => 1,
        UpdateStatus.Monitoring => 2,
        UpdateStatus.Resolved => 3,
        _ => null,
    };

    private static bool Grows(IncidentUpdate before, IncidentUpdate update)
    {
        foreach (AffectedComponent now in update.Affected)
            foreach (AffectedComponent then in before.Affected)
                if (now.Component == then.Component && now.Status > then.Status) return true;
        return false;
    }

    private static Instant? GreenSince(Incident incident, Instant now)
    {
        if (!IncidentState.At(incident, now).IsOpen || incident.Affected.IsEmpty) return null;
        var statuses = new Dictionary<ComponentId, ComponentStatus>();
        foreach (AffectedComponent affected in incident.Affected) statuses[affected.Component] = affected.Status;
        Instant? green = null;
        foreach (IncidentUpdate update in incident.Updates)
        {
            if (update.At > now) break;
            foreach (AffectedComponent affected in update.Affected) statuses[affected.Component] = affected.Status;
            bool isGreen = statuses.Values.All(status => status == ComponentStatus.Operational);
            green = isGreen ? green ?? update.At : null;
        }
        return green;
    }

    private static void CheckReview(IncidentStory story, Instant from, List<Diagnostic> found)
    {
        Incident incident = story.Incident;
        bool isOwed = incident.PostmortemDuty == PostmortemDuty.Required || (incident.PostmortemDuty == PostmortemDuty.ByPolicy && incident.Severity is IncidentSeverity.Critical or IncidentSeverity.Major);
        if (!isOwed || incident.Updates.Any(update => update.Status == UpdateStatus.Postmortem)) return;
        IncidentUpdate last = incident.Updates[^1];
        if (last.Status != UpdateStatus.Resolved || last.At < from) return;
        Instant due = last.At + story.Site.Cadence.Postmortem;
        if (story.Now > due) Add(found, "OC608", story, last.Location, due.InZone(story.Site.Zone).Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
    }

    // Source: outage-communication 4.2, grace before the overdue alarm.
    private static Duration Grace(IncidentSeverity? severity) => Duration.FromMinutes(severity switch
    {
        IncidentSeverity.Critical => 2,
        IncidentSeverity.Major => 5,
        _ => 15,
    });

    private static string Words(Duration time) => time.TotalHours >= 1
        ? $"{(int)time.TotalHours} h {time.Minutes} min"
        : $"{(int)time.TotalMinutes} minutes";

    private static void Add(List<Diagnostic> found, string code, IncidentStory story, SourceLocation at, string detail)
    {
        MessageRule rule = MessageRules.Find(code)!;
        if (rule.Severity.For(story.Incident.Severity) is { } severity)
            found.Add(new Diagnostic(code, severity, at, rule.Message.Replace("{0}", detail, StringComparison.Ordinal), rule.Ask));
    }
}
