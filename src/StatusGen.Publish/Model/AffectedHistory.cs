using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;

namespace StatusGen.Publish.Model;

/// <param name="Before">Its status, as far as this incident goes, until the update.</param>
/// <param name="After">Its status from the update on.</param>
public readonly record struct AffectedChange(ComponentId Component, ComponentStatus Before, ComponentStatus After);

/// <summary>What each update of an incident did to the components that the incident had named by then. Later updates never change an earlier answer.</summary>
public static class AffectedHistory
{
    /// <summary>For each of <see cref="Incident.Updates"/> the components named up to it, in the order in which they were named.</summary>
    public static AffectedChange[][] Of(Incident incident)
    {
        var history = new AffectedChange[incident.Updates.Length][];
        var states = new List<AffectedChange>(incident.Affected.Length + 2);
        foreach (AffectedComponent affected in incident.Affected)
            states.Add(new AffectedChange(affected.Component, ComponentStatus.Operational, ComponentStatus.Operational));
        AffectedChange[] beforeEnd = [];
        bool ended = false;
        for (int i = 0; i < history.Length; i++)
        {
            IncidentUpdate update = incident.Updates[i];
            for (int s = 0; s < states.Count; s++) states[s] = states[s] with { Before = states[s].After };
            if (incident.Kind == IncidentKind.Maintenance) ApplyMaintenance(states, incident, update.Status);
            else Apply(states, incident, i, ref beforeEnd, ref ended);
            history[i] = [.. states];
        }
        return history;
    }

    private static void Apply(List<AffectedChange> states, Incident incident, int index, ref AffectedChange[] beforeEnd, ref bool ended)
    {
        IncidentUpdate update = incident.Updates[index];
        if (index == 0)
            foreach (AffectedComponent affected in incident.Affected) Set(states, affected);
        if (update.Status == UpdateStatus.Reopened && ended)
        {
            ended = false;
            if (update.Affected.IsEmpty) BringBack(states, beforeEnd, incident);
        }
        foreach (AffectedComponent affected in update.Affected)
            Set(states, ended ? affected with { Status = ComponentStatus.Operational } : affected);
        if (update.Status == UpdateStatus.Resolved && !ended)
        {
            ended = true;
            beforeEnd = [.. states];
            for (int s = 0; s < states.Count; s++) states[s] = states[s] with { After = ComponentStatus.Operational };
        }
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
    private static void BringBack(List<AffectedChange> states, AffectedChange[] beforeEnd, Incident incident)
    {
        bool any = false;
        foreach (AffectedChange state in beforeEnd)
        {
            if (state.After == ComponentStatus.Operational) continue;
            Set(states, new AffectedComponent(state.Component, state.After));
            any = true;
        }
        if (any) return;
        foreach (AffectedComponent affected in incident.Affected) Set(states, affected);
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
