using NodaTime;
using StatusGen.Domain.Components;

namespace StatusGen.Domain.Incidents;

/// <summary>A time during which one incident kept one component in one status. Includes the start, excludes the end.</summary>
/// <param name="Open">True when it still goes on; the end is then the moment it was computed for.</param>
public readonly record struct ImpactInterval(ComponentId Component, Instant Start, Instant End, ComponentStatus Status, Incident Incident, bool Open);

/// <summary>Which components an incident held down, and when.</summary>
public static class Impacts
{
    /// <summary>
    /// Adds the incident's intervals up to <paramref name="now"/>, none of them empty or operational. Resolved, Completed and Cancelled end
    /// them all; Reopened brings back what was affected before, unless it says what is.
    /// </summary>
    public static void AddTo(List<ImpactInterval> intervals, Incident incident, Instant now)
    {
        if (incident.Kind == IncidentKind.Notice || incident.Started >= now) return;
        if (incident.Kind == IncidentKind.Maintenance) AddMaintenance(intervals, incident, now);
        else AddIncident(intervals, incident, now);
    }

    private static void AddIncident(List<ImpactInterval> intervals, Incident incident, Instant now)
    {
        var current = new List<(AffectedComponent Affected, Instant Since)>(incident.Affected.Length);
        List<AffectedComponent>? beforeResolution = null;
        foreach (AffectedComponent affected in incident.Affected) current.Add((affected, incident.Started));
        bool resolved = false;
        foreach (IncidentUpdate update in incident.Updates)
        {
            if (update.At > now) break;
            Instant at = Instant.Max(update.At, incident.Started);
            if (update.Status == UpdateStatus.Resolved && !resolved)
            {
                foreach (AffectedComponent change in update.Affected) Change(change, at);
                beforeResolution = [.. current.Select(c => c.Affected).Where(a => a.Status != ComponentStatus.Operational)];
                if (beforeResolution.Count == 0) beforeResolution = [.. incident.Affected];
                for (int i = 0; i < current.Count; i++) Close(i, at, open: false);
                current.Clear();
                resolved = true;
                continue;
            }
            if (update.Status == UpdateStatus.Reopened && resolved)
            {
                resolved = false;
                if (update.Affected.IsEmpty)
                    foreach (AffectedComponent affected in beforeResolution!) current.Add((affected, at));
            }
            if (resolved) continue;
            foreach (AffectedComponent change in update.Affected) Change(change, at);
        }
        for (int i = 0; i < current.Count; i++) Close(i, now, open: true);

        void Change(AffectedComponent change, Instant at)
        {
            int index = current.FindIndex(c => c.Affected.Component == change.Component);
            if (index < 0) current.Add((change, at));
            else if (current[index].Affected.Status != change.Status)
            {
                Close(index, at, open: false);
                current[index] = (change, at);
            }
        }

        void Close(int index, Instant end, bool open)
        {
            (AffectedComponent affected, Instant since) = current[index];
            if (affected.Status != ComponentStatus.Operational && end > since)
                intervals.Add(new ImpactInterval(affected.Component, since, end, affected.Status, incident, open));
        }
    }

    private static void AddMaintenance(List<ImpactInterval> intervals, Incident maintenance, Instant now)
    {
        Instant? began = null;
        foreach ((Instant at, bool working) in WorkingTimes(maintenance, now))
        {
            if (working) began ??= at;
            else if (began is { } start)
            {
                Add(start, at, open: false);
                began = null;
            }
        }
        if (began is { } still) Add(still, now, open: true);

        void Add(Instant start, Instant end, bool open)
        {
            if (end <= start) return;
            foreach (AffectedComponent affected in maintenance.Affected)
                if (affected.Status != ComponentStatus.Operational)
                    intervals.Add(new ImpactInterval(affected.Component, start, end, affected.Status, maintenance, open));
        }
    }

    /// <summary>The moments at which work may have begun or ended, with what was true from then on.</summary>
    private static IEnumerable<(Instant At, bool Working)> WorkingTimes(Incident maintenance, Instant now)
    {
        var moments = new SortedSet<Instant>();
        if (maintenance.Window is { } first) moments.UnionWith([first.Start, first.End]);
        foreach (IncidentUpdate update in maintenance.Updates)
        {
            moments.Add(update.At);
            if (update.Window is { } window) moments.UnionWith([window.Start, window.End]);
        }
        foreach (Instant moment in moments)
        {
            if (moment > now) yield break;
            yield return (moment, MaintenanceClock.StateAt(maintenance, moment).Status is UpdateStatus.InProgress or UpdateStatus.Verifying);
        }
    }
}
