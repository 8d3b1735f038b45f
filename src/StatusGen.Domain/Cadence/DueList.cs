using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Incidents;

namespace StatusGen.Domain.Cadence;

/// <summary>All that is promised or owed: updates, announcements and reminders of maintenance, postmortems, tasks.</summary>
public static class DueList
{
    // A reminder may go out a little early: by this part of its lead.
    private const int PartOfLead = 8;

    /// <param name="zone">In which promised days end.</param>
    /// <returns>The earliest first.</returns>
    public static ImmutableArray<DueItem> Of(IEnumerable<Incident> incidents, CadencePolicy policy, DateTimeZone zone, Instant now)
    {
        var items = new List<DueItem>();
        foreach (Incident incident in incidents)
        {
            if (incident.Kind == IncidentKind.Maintenance) AddMaintenance(incident, policy, now, items);
            if (incident.Draft) continue;
            if (NextUpdate.Of(incident, policy, now) is { } next) items.Add(new DueItem(DueKind.Update, incident, next.Due));
            if (OwedPostmortem.Of(incident, policy, now) is { IsDelivered: false } postmortem) items.Add(new DueItem(DueKind.Postmortem, incident, postmortem.Due));
            foreach (RemediationTask task in incident.Tasks)
                if (!task.Done && task.Due is { } day) items.Add(new DueItem(DueKind.Task, incident, EndOf(day, zone), task.Text));
        }
        return [.. items.OrderBy(item => item.Due).ThenBy(item => item.Kind).ThenBy(item => item.Incident.Id)];
    }

    private static Instant EndOf(LocalDate day, DateTimeZone zone) => zone.AtStartOfDay(day.PlusDays(1)).ToInstant() - Duration.FromSeconds(1);

    private static void AddMaintenance(Incident maintenance, CadencePolicy policy, Instant now, List<DueItem> items)
    {
        IncidentState state = IncidentState.At(maintenance, now);
        if (!state.IsOpen || state.Window is not { } window) return;
        if (maintenance.Draft)
        {
            items.Add(new DueItem(DueKind.MaintenanceNotice, maintenance, window.Start - policy.MaintenanceNotice));
            return;
        }
        if (now < window.Start) AddReminders(maintenance, policy, window, now, items);
        else items.Add(new DueItem(DueKind.MaintenanceEnd, maintenance, window.End));
    }

    /// <summary>Those to come, and the last one that was missed: an older one would only repeat it.</summary>
    private static void AddReminders(Incident maintenance, CadencePolicy policy, MaintenanceWindow window, Instant now, List<DueItem> items)
    {
        Instant announced = AnnouncedAt(maintenance, now);
        DueItem? missed = null;
        foreach (Duration lead in policy.MaintenanceReminders)
        {
            Instant due = window.Start - lead;
            // Whoever hears of the work later than that needs no reminder yet.
            if (due <= announced || IsReminded(maintenance, due - lead / PartOfLead, now)) continue;
            var item = new DueItem(DueKind.MaintenanceReminder, maintenance, due);
            if (!item.IsLate(now)) items.Add(item);
            else if (missed is null || due > missed.Due) missed = item;
        }
        if (missed is not null) items.Add(missed);
    }

    /// <summary>When readers learnt of the window that is valid now.</summary>
    private static Instant AnnouncedAt(Incident maintenance, Instant now)
    {
        Instant announced = maintenance.Updates[0].At;
        foreach (IncidentUpdate update in maintenance.Updates)
            if (update.At <= now && update.Status == UpdateStatus.Rescheduled) announced = update.At;
        return announced;
    }

    private static bool IsReminded(Incident maintenance, Instant from, Instant now)
    {
        foreach (IncidentUpdate update in maintenance.Updates)
            if (update.At >= from && update.At <= now && update.Status is UpdateStatus.Reminder) return true;
        return false;
    }
}
