using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Time;

namespace StatusGen.Domain.Uptime;

/// <summary>A time during which a component had one status, all incidents together. Includes the start, excludes the end.</summary>
public readonly record struct StatusInterval(Instant Start, Instant End, ComponentStatus Status);

/// <summary>A component's whole history up to one moment.</summary>
/// <param name="Current">The worst of what goes on now.</param>
/// <param name="Impacts">What each incident did to it, by start; they may overlap.</param>
/// <param name="Merged">Disjoint, by start, never operational: where impacts overlap, the worst.</param>
/// <param name="Since">Nothing before this counts, up or down.</param>
public sealed record ComponentTimeline(
    Component Component, ComponentStatus Current, ImmutableArray<ImpactInterval> Impacts, ImmutableArray<StatusInterval> Merged, Instant Since, Instant Now)
{
    /// <summary>One timeline for each of the components, in their order.</summary>
    public static ImmutableArray<ComponentTimeline> Build(ImmutableArray<Component> components, IEnumerable<Incident> incidents, DateTimeZone zone, Instant now)
    {
        var byComponent = new Dictionary<ComponentId, List<ImpactInterval>>();
        foreach (Component component in components) byComponent[component.Id] = [];
        var impacts = new List<ImpactInterval>();
        foreach (Incident incident in incidents)
        {
            impacts.Clear();
            Incidents.Impacts.AddTo(impacts, incident, now);
            foreach (ImpactInterval impact in impacts)
                if (byComponent.TryGetValue(impact.Component, out List<ImpactInterval>? list)) list.Add(impact);
        }
        var timelines = ImmutableArray.CreateBuilder<ComponentTimeline>(components.Length);
        foreach (Component component in components) timelines.Add(Of(component, byComponent[component.Id], zone, now));
        return timelines.MoveToImmutable();
    }

    private static ComponentTimeline Of(Component component, List<ImpactInterval> impacts, DateTimeZone zone, Instant now)
    {
        impacts.Sort(static (a, b) =>
        {
            int start = a.Start.CompareTo(b.Start);
            return start != 0 ? start : a.Incident.Id.CompareTo(b.Incident.Id);
        });
        ComponentStatus current = ComponentStatus.Operational;
        foreach (ImpactInterval impact in impacts)
            if (impact.Open && impact.Status > current) current = impact.Status;
        return new ComponentTimeline(component, current, [.. impacts], Merge(impacts), FirstMoment(component, impacts, zone, now), now);
    }

    /// <summary>
    /// Without a <c>since</c> every figure of up to 365 days counts its whole period, so that one bad hour of a component whose first day nobody wrote
    /// down does not weigh as if it had existed for a day.
    /// </summary>
    private static Instant FirstMoment(Component component, List<ImpactInterval> impacts, DateTimeZone zone, Instant now)
    {
        if (component.Since is { } day) return zone.StartOf(day);
        Instant yearAgo = zone.StartOf(now.InZone(zone).Date.PlusDays(-366));
        return impacts.Count > 0 ? Instant.Min(zone.StartOfDay(impacts[0].Start), yearAgo) : yearAgo;
    }

    /// <summary>Sweeps over the borders of the impacts; between two borders the worst open impact counts.</summary>
    private static ImmutableArray<StatusInterval> Merge(List<ImpactInterval> impacts)
    {
        var borders = new List<(Instant At, ComponentStatus Status, int Change)>(impacts.Count * 2);
        foreach (ImpactInterval impact in impacts)
        {
            borders.Add((impact.Start, impact.Status, 1));
            borders.Add((impact.End, impact.Status, -1));
        }
        borders.Sort(static (a, b) => a.At.CompareTo(b.At));
        var merged = ImmutableArray.CreateBuilder<StatusInterval>();
        Span<int> open = stackalloc int[(int)ComponentStatus.MajorOutage + 1];
        ComponentStatus status = ComponentStatus.Operational;
        Instant since = default;
        for (int i = 0; i < borders.Count;)
        {
            Instant at = borders[i].At;
            for (; i < borders.Count && borders[i].At == at; i++) open[(int)borders[i].Status] += borders[i].Change;
            int worst = open.Length - 1;
            while (worst > 0 && open[worst] == 0) worst--;
            if ((ComponentStatus)worst == status) continue;
            if (status != ComponentStatus.Operational) merged.Add(new StatusInterval(since, at, status));
            (status, since) = ((ComponentStatus)worst, at);
        }
        return merged.ToImmutable();
    }
}
