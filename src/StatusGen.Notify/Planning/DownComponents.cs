using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;

namespace StatusGen.Notify.Planning;

/// <summary>The components of which at least a part is out now: what depends on them shares their fate.</summary>
internal static class DownComponents
{
    public static HashSet<ComponentId> At(StatusPage page, Instant now)
    {
        var intervals = new List<ImpactInterval>();
        foreach (Incident incident in page.Incidents)
            if (IncidentState.At(incident, now).IsOpen) Impacts.AddTo(intervals, incident, now);
        var down = new HashSet<ComponentId>();
        foreach (ImpactInterval interval in intervals)
            if (interval.Open && interval.Status >= ComponentStatus.PartialOutage) down.Add(interval.Component);
        return down;
    }

    /// <summary>Every component that an incident ever named.</summary>
    public static HashSet<ComponentId> NamedBy(Incident incident)
    {
        var named = new HashSet<ComponentId>();
        foreach (AffectedComponent affected in incident.Affected) named.Add(affected.Component);
        foreach (IncidentUpdate update in incident.Updates)
            foreach (AffectedComponent affected in update.Affected) named.Add(affected.Component);
        return named;
    }
}
