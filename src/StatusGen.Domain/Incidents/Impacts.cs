using NodaTime;
using StatusGen.Domain.Components;

namespace StatusGen.Domain.Incidents;

/// <summary>A time during which one incident kept one component in one status. Includes the start, excludes the end.</summary>
/// <param name="Open">True when it still goes on; the end is then the moment it was computed for, and equals the start when it begins at that very moment.</param>
public readonly record struct ImpactInterval(ComponentId Component, Instant Start, Instant End, ComponentStatus Status, Incident Incident, bool Open);

/// <summary>Which components an incident held down, and when.</summary>
public static class Impacts
{
    /// <summary>
    /// Adds the incident's intervals up to <paramref name="now"/>, none of them operational, none that is over empty. Resolved, Completed and Cancelled end
    /// them all; what goes on again brings back what was affected last, unless it says what is.
    /// </summary>
    public static void AddTo(List<ImpactInterval> intervals, Incident incident, Instant now)
    {
        if (incident.Kind == IncidentKind.Incident && incident.Started <= now) AddIncident(new AffectedSet(intervals, incident), incident, now);
        if (incident.Kind == IncidentKind.Maintenance) AddMaintenance(new AffectedSet(intervals, incident), incident, now);
    }

    private static void AddIncident(AffectedSet affected, Incident incident, Instant now)
    {
        affected.Begin(incident.Started);
        bool resolved = false;
        foreach (IncidentUpdate update in incident.Updates)
        {
            if (update.At > now) break;
            Instant at = Instant.Max(update.At, incident.Started);
            UpdateStatus? brought = IncidentState.BroughtBy(update.Status);
            if (brought == UpdateStatus.Resolved)
            {
                affected.End(at);
                resolved = true;
            }
            else if (resolved && brought is not null)
            {
                if (NamesTheAffected(update)) affected.Forget();
                affected.Begin(at);
                affected.Change(update.Affected, at);
                resolved = false;
            }
            else if (!resolved && update.Status != UpdateStatus.Postmortem) affected.Change(update.Affected, at);
        }
        affected.GoOnUntil(now);
    }

    private static bool NamesTheAffected(IncidentUpdate update)
    {
        foreach (AffectedComponent affected in update.Affected)
            if (affected.Status != ComponentStatus.Operational) return true;
        return false;
    }

    private static void AddMaintenance(AffectedSet affected, Incident maintenance, Instant now)
    {
        int next = 0;
        foreach (MaintenanceStep step in MaintenanceClock.Steps(maintenance, now))
        {
            ChangesUntil(step.At);
            if (step.Status is UpdateStatus.InProgress or UpdateStatus.Verifying) affected.Begin(step.At);
            else affected.End(step.At);
        }
        ChangesUntil(now);
        affected.GoOnUntil(now);

        void ChangesUntil(Instant moment)
        {
            for (; next < maintenance.Updates.Length && maintenance.Updates[next].At <= moment; next++)
            {
                IncidentUpdate update = maintenance.Updates[next];
                if (update.Status is not (UpdateStatus.Completed or UpdateStatus.Cancelled or UpdateStatus.Postmortem)) affected.Change(update.Affected, update.At);
            }
        }
    }
}
