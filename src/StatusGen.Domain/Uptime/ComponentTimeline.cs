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
        Sort(impacts);
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

    /// <summary>By start, then incident. Numbers are sorted instead of the intervals, which are large to move.</summary>
    private static void Sort(List<ImpactInterval> impacts)
    {
        var starts = new long[impacts.Count];
        var places = new int[impacts.Count];
        for (int i = 0; i < starts.Length; i++) (starts[i], places[i]) = (impacts[i].Start.ToUnixTimeTicks(), i);
        Array.Sort(starts, places);
        ImpactInterval[] unsorted = [.. impacts];
        for (int i = 0; i < places.Length; i++) impacts[i] = unsorted[places[i]];
        for (int first = 0, next; first < starts.Length; first = next)
        {
            for (next = first + 1; next < starts.Length && starts[next] == starts[first]; next++) { }
            if (next - first > 1) impacts.Sort(first, next - first, SameStart);
        }
    }

    private static readonly IComparer<ImpactInterval> SameStart = Comparer<ImpactInterval>.Create(static (a, b) =>
    {
        int incident = a.Incident.Id.CompareTo(b.Incident.Id);
        return incident != 0 ? incident : a.End.CompareTo(b.End);
    });

    /// <summary>Sweeps over the borders of the impacts; between two borders the worst open impact counts.</summary>
    private static ImmutableArray<StatusInterval> Merge(List<ImpactInterval> impacts)
    {
        // Ticks since 1970, and the status that begins there, or its complement where it ends.
        var moments = new long[impacts.Count * 2];
        var changes = new int[impacts.Count * 2];
        for (int i = 0; i < impacts.Count; i++)
        {
            (moments[2 * i], changes[2 * i]) = (impacts[i].Start.ToUnixTimeTicks(), (int)impacts[i].Status);
            (moments[2 * i + 1], changes[2 * i + 1]) = (impacts[i].End.ToUnixTimeTicks(), ~(int)impacts[i].Status);
        }
        Array.Sort(moments, changes);
        var merged = ImmutableArray.CreateBuilder<StatusInterval>(impacts.Count);
        Span<int> open = stackalloc int[(int)ComponentStatus.MajorOutage + 1];
        ComponentStatus status = ComponentStatus.Operational;
        Instant since = default;
        for (int i = 0; i < moments.Length;)
        {
            long moment = moments[i];
            for (; i < moments.Length && moments[i] == moment; i++)
                if (changes[i] >= 0) open[changes[i]]++;
                else open[~changes[i]]--;
            int worst = open.Length - 1;
            while (worst > 0 && open[worst] == 0) worst--;
            if ((ComponentStatus)worst == status) continue;
            Instant at = Instant.FromUnixTimeTicks(moment);
            if (status != ComponentStatus.Operational) merged.Add(new StatusInterval(since, at, status));
            (status, since) = ((ComponentStatus)worst, at);
        }
        return merged.DrainToImmutable();
    }
}
