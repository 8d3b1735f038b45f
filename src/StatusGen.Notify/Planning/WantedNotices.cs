using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Cadence;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Notify.Notices;
using StatusGen.Text.Words;

namespace StatusGen.Notify.Planning;

/// <summary>What the content wants told by now: each update, and what maintenance makes by the clock.</summary>
public static class WantedNotices
{
    /// <summary>Oldest first; equal times by incident.</summary>
    /// <param name="page">As of now, with everything that is addressed to anybody.</param>
    public static ImmutableArray<WantedNotice> Of(StatusPage page, Instant now)
    {
        var wanted = new List<WantedNotice>();
        foreach (Incident incident in page.Incidents)
        {
            if (incident.Draft) continue;
            AddUpdates(wanted, incident);
            if (incident.Kind == IncidentKind.Maintenance) AddMaintenance(wanted, incident, page.Site.Cadence, now);
        }
        return [.. wanted.OrderBy(w => w.At).ThenBy(w => w.Incident.Id).ThenBy(w => w.Said.Location.Line)];
    }

    private static void AddUpdates(List<WantedNotice> wanted, Incident incident)
    {
        var worst = new Dictionary<ComponentId, ComponentStatus>();
        foreach (AffectedComponent affected in incident.Affected) worst[affected.Component] = affected.Status;
        MaintenanceWindow? window = incident.Window;
        bool isFirst = true;
        foreach (IncidentUpdate update in incident.Updates)
        {
            window = update.Window ?? window;
            bool rises = isFirst || update.Status == UpdateStatus.Reopened;
            foreach (AffectedComponent affected in update.Affected)
            {
                rises |= affected.Status > worst.GetValueOrDefault(affected.Component);
                worst[affected.Component] = (ComponentStatus)Math.Max((int)affected.Status, (int)worst.GetValueOrDefault(affected.Component));
            }
            bool isClosing = update.Status is UpdateStatus.Resolved or UpdateStatus.Completed or UpdateStatus.Cancelled or UpdateStatus.Closed;
            NoticeKind kind = update.Status == UpdateStatus.Postmortem ? NoticeKind.Postmortem : NoticeKind.Update;
            wanted.Add(new WantedNotice(incident, kind, update.Anchor, update.Status, update.At, update, window, AudienceOf(incident, update), isFirst, isClosing, rises, !update.Notify));
            isFirst = false;
        }
    }

    /// <summary>An update's own audience counts within the incident's: what is targeted never becomes public by an update.</summary>
    private static ImmutableArray<string> AudienceOf(Incident incident, IncidentUpdate? update)
    {
        if (update is null || update.Audience.IsEmpty) return incident.Audience;
        return incident.IsPublic ? update.Audience : update.Audience.Remove(Incident.PublicAudience);
    }

    private static void AddMaintenance(List<WantedNotice> wanted, Incident incident, CadencePolicy cadence, Instant now)
    {
        IncidentState state = IncidentState.At(incident, now);
        if (state.Window is not { } window) return;
        IncidentUpdate said = incident.Updates[^1];
        foreach (IncidentUpdate update in incident.Updates)
            if (update.Status is UpdateStatus.Scheduled or UpdateStatus.Rescheduled) said = update;
        string name = window.Start.ToString("uuuuMMdd'T'HHmm'Z'", null);
        if (state.Status == UpdateStatus.Scheduled)
            foreach (Duration before in cadence.MaintenanceReminders)
            {
                Instant at = window.Start - before;
                // Who learnt of the work only after that moment needs no reminder of it.
                if (at <= now && said.At < at) Add(NoticeKind.Reminder, UpdateStatus.Reminder, $"reminder-{DurationText.Write(before)}-{name}", at, false);
            }
        bool Wrote(UpdateStatus status) => incident.Updates.Any(u => u.Status == status && u.At >= said.At);
        bool began = state.Status is UpdateStatus.InProgress or UpdateStatus.Verifying or UpdateStatus.Completed;
        if (began && !Wrote(UpdateStatus.InProgress) && !Wrote(UpdateStatus.Verifying) && window.Start <= now)
            Add(NoticeKind.MaintenanceStart, UpdateStatus.InProgress, $"start-{name}", Instant.Max(window.Start, said.At), false);
        if (state is { Status: UpdateStatus.Completed, EndedAt: { } ended } && !Wrote(UpdateStatus.Completed))
            Add(NoticeKind.MaintenanceEnd, UpdateStatus.Completed, $"end-{name}", ended, true);

        void Add(NoticeKind kind, UpdateStatus status, string key, Instant at, bool isClosing) =>
            wanted.Add(new WantedNotice(incident, kind, key, status, at, said, window, incident.Audience, false, isClosing, false, false));
    }
}
