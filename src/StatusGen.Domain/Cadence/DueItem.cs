using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;

namespace StatusGen.Domain.Cadence;

public enum DueKind { Update, MaintenanceReminder, MaintenanceStart, MaintenanceEnd, Postmortem, Task, Notice }

/// <summary>Something that was promised or is owed.</summary>
/// <param name="What">For people: what is to be done.</param>
public sealed record DueItem(DueKind Kind, Instant Due, Incident Incident, string What)
{
    /// <summary>What people have to do is late once its time has passed; what the clock does by itself never is.</summary>
    public bool IsLate(Instant now) => now > Due && Kind is (DueKind.Update or DueKind.Postmortem or DueKind.Task or DueKind.Notice);

    /// <summary>All of a site, by time; what is over is not among it. Drafts promise nothing.</summary>
    public static ImmutableArray<DueItem> Of(StatusPage page, Instant now)
    {
        var items = ImmutableArray.CreateBuilder<DueItem>();
        foreach (Incident incident in page.Incidents)
        {
            if (incident.Draft) continue;
            IncidentState state = IncidentState.At(incident, now);
            if (NextUpdate.Of(incident, page.Site.Cadence, now) is { } next) items.Add(new DueItem(DueKind.Update, next.Due, incident, next.Source == NextUpdateSource.Promised ? "Promised update" : "Update by the site's cadence"));
            if (OwedPostmortem.Of(incident, page.Site.Cadence, now) is { IsDelivered: false } postmortem) items.Add(new DueItem(DueKind.Postmortem, postmortem.Due, incident, "Postmortem"));
            if (state is { IsOpen: true, Window: { } window }) AddWindow(items, incident, window, page.Site.Cadence, now);
            foreach (RemediationTask task in incident.Tasks)
                if (task is { Done: false, Due: { } day }) items.Add(new DueItem(DueKind.Task, page.Site.Zone.AtStartOfDay(day.PlusDays(1)).ToInstant(), incident, $"Task: {task.Text}"));
        }
        items.Sort(ByTime);
        return items.DrainToImmutable();
    }

    public static readonly Comparison<DueItem> ByTime = static (a, b) =>
    {
        int time = a.Due.CompareTo(b.Due);
        if (time != 0) return time;
        int incident = a.Incident.Id.CompareTo(b.Incident.Id);
        return incident != 0 ? incident : a.Kind.CompareTo(b.Kind);
    };

    private static void AddWindow(ImmutableArray<DueItem>.Builder items, Incident incident, MaintenanceWindow window, CadencePolicy policy, Instant now)
    {
        foreach (Duration before in policy.MaintenanceReminders)
            if (window.Start - before > now) items.Add(new DueItem(DueKind.MaintenanceReminder, window.Start - before, incident, "Reminder, sent by itself"));
        if (window.Start > now) items.Add(new DueItem(DueKind.MaintenanceStart, window.Start, incident, "Maintenance begins"));
        if (window.End > now) items.Add(new DueItem(DueKind.MaintenanceEnd, window.End, incident, "Maintenance ends"));
    }
}
