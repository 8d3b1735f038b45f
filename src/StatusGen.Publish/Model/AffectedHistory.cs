using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;

namespace StatusGen.Publish.Model;

/// <param name="Before">Its status, as far as this incident goes, until the update.</param>
/// <param name="After">Its status from the update on.</param>
public readonly record struct AffectedChange(ComponentId Component, ComponentStatus Before, ComponentStatus After);

/// <summary>What each update of an incident did to the components that the incident had named by then. Later updates never change an earlier answer.</summary>
public static class AffectedHistory
{
    /// <summary>The components named up to the update (an index into <see cref="Incident.Updates"/>), in the order in which they were named.</summary>
    public static List<AffectedChange> At(Incident incident, int index)
    {
        var states = new List<AffectedChange>(incident.Affected.Length + 2);
        foreach (AffectedComponent affected in incident.Affected)
            states.Add(new AffectedChange(affected.Component, ComponentStatus.Operational, ComponentStatus.Operational));
        Dictionary<ComponentId, ComponentStatus>? beforeEnd = null;
        bool ended = false;
        for (int i = 0; i <= index; i++)
        {
            IncidentUpdate update = incident.Updates[i];
            for (int s = 0; s < states.Count; s++) states[s] = states[s] with { Before = states[s].After };
            if (incident.Kind == IncidentKind.Maintenance)
            {
                ApplyMaintenance(states, incident, update.Status);
                continue;
            }
            if (i == 0)
                foreach (AffectedComponent affected in incident.Affected) Set(states, affected);
            if (update.Status == UpdateStatus.Reopened && ended)
            {
                ended = false;
                if (update.Affected.IsEmpty)
                    foreach ((ComponentId id, ComponentStatus status) in beforeEnd!) Set(states, new AffectedComponent(id, status));
            }
            foreach (AffectedComponent affected in update.Affected)
                Set(states, ended ? affected with { Status = ComponentStatus.Operational } : affected);
            if (update.Status == UpdateStatus.Resolved && !ended)
            {
                ended = true;
                beforeEnd = Down(states, incident);
                for (int s = 0; s < states.Count; s++) states[s] = states[s] with { After = ComponentStatus.Operational };
            }
        }
        return states;
    }

    /// <summary>Planned work touches its components only while it is done.</summary>
    private static void ApplyMaintenance(List<AffectedChange> states, Incident maintenance, UpdateStatus said)
    {
        bool? working = said switch
        {
            UpdateStatus.InProgress or UpdateStatus.Verifying => true,
            UpdateStatus.Reminder => null,
            _ => false,
        };
        if (working is not { } works) return;
        foreach (AffectedComponent affected in maintenance.Affected)
            Set(states, works ? affected : affected with { Status = ComponentStatus.Operational });
    }

    /// <summary>What a reopened incident brings back: all that was not well just before, or else all that it began with.</summary>
    private static Dictionary<ComponentId, ComponentStatus> Down(List<AffectedChange> states, Incident incident)
    {
        var down = new Dictionary<ComponentId, ComponentStatus>();
        foreach (AffectedChange state in states)
            if (state.After != ComponentStatus.Operational) down[state.Component] = state.After;
        if (down.Count == 0)
            foreach (AffectedComponent affected in incident.Affected) down[affected.Component] = affected.Status;
        return down;
    }

    private static void Set(List<AffectedChange> states, AffectedComponent affected)
    {
        for (int s = 0; s < states.Count; s++)
        {
            if (states[s].Component != affected.Component) continue;
            states[s] = states[s] with { After = affected.Status };
            return;
        }
        states.Add(new AffectedChange(affected.Component, ComponentStatus.Operational, affected.Status));
    }
}
