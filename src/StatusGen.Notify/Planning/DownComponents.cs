using System.Collections.Immutable;
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
        return [.. intervals.Where(i => i.Open && i.Status >= ComponentStatus.PartialOutage).Select(i => i.Component)];
    }

    /// <summary>Every component that an incident ever named.</summary>
    public static ImmutableHashSet<ComponentId> NamedBy(Incident incident) =>
        [.. incident.Affected.Select(a => a.Component).Concat(incident.Updates.SelectMany(u => u.Affected.Select(a => a.Component)))];
}
