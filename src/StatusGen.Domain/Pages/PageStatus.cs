using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Uptime;

namespace StatusGen.Domain.Pages;

/// <summary>The whole page in one glance.</summary>
/// <param name="Level">
/// The worst component's status. While an incident is open it is never operational: an incident whose components work again counts as degraded, so that the banner
/// stays until Resolved; one that names no component counts by its severity.
/// </param>
/// <param name="Unwell">Components that are neither operational nor under maintenance, in their order.</param>
/// <param name="OpenIncidents">Newest first.</param>
/// <param name="MaintenanceUnderWay">By start.</param>
/// <param name="MaintenanceUpcoming">By start, soonest first.</param>
public sealed record PageStatus(
    ComponentStatus Level,
    ImmutableArray<Component> Unwell,
    ImmutableArray<Incident> OpenIncidents,
    ImmutableArray<Incident> MaintenanceUnderWay,
    ImmutableArray<Incident> MaintenanceUpcoming)
{
    public static PageStatus Of(StatusPage page, ImmutableArray<ComponentTimeline> timelines, Instant now)
    {
        var open = ImmutableArray.CreateBuilder<Incident>();
        var underWay = new List<(Instant Start, Incident Incident)>();
        var upcoming = new List<(Instant Start, Incident Incident)>();
        foreach (Incident incident in page.Incidents)
        {
            if (incident.Kind == IncidentKind.Notice) continue;
            IncidentState state = IncidentState.At(incident, now);
            if (!state.IsOpen) continue;
            if (incident.Kind == IncidentKind.Incident) open.Add(incident);
            else (state.Status == UpdateStatus.Scheduled ? upcoming : underWay).Add((state.Window?.Start ?? incident.Started, incident));
        }
        ComponentStatus level = ComponentStatus.Operational;
        var unwell = ImmutableArray.CreateBuilder<Component>();
        foreach (ComponentTimeline timeline in timelines)
        {
            if (timeline.Current > level) level = timeline.Current;
            if (timeline.Current > ComponentStatus.Maintenance) unwell.Add(timeline.Component);
        }
        if (underWay.Count > 0 && level < ComponentStatus.Maintenance) level = ComponentStatus.Maintenance;
        foreach (Incident incident in open)
        {
            ComponentStatus least = incident.NamesComponents ? ComponentStatus.Degraded : incident.Severity.UsualImpact();
            if (level < least) level = least;
        }
        return new PageStatus(level, unwell.ToImmutable(), open.ToImmutable(), ByStart(underWay), ByStart(upcoming));
    }

    private static ImmutableArray<Incident> ByStart(List<(Instant Start, Incident Incident)> list) =>
        [.. list.OrderBy(x => x.Start).ThenBy(x => x.Incident.Id).Select(x => x.Incident)];
}
