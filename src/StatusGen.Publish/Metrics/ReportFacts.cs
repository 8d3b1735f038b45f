using System.Collections.Immutable;
using StatusGen.Domain.Cadence;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Model;

namespace StatusGen.Publish.Metrics;

/// <summary>What all periods of a report count from, gathered once.</summary>
/// <param name="Incidents">Without maintenance and notices.</param>
/// <param name="Owed">The updates whose time has come.</param>
/// <param name="Postmortems">Those that were delivered or whose time has come.</param>
/// <param name="Windows">Of maintenance that was not cancelled.</param>
internal sealed record ReportFacts(
    ImmutableArray<PublishedIncident> Incidents, ImmutableArray<UpdateGap> Owed, ImmutableArray<OwedPostmortem> Postmortems, ImmutableArray<MaintenanceWindow> Windows)
{
    public static ReportFacts Of(SiteModel model)
    {
        ImmutableArray<PublishedIncident> incidents = [.. model.Incidents.Where(i => i.Incident.Kind == IncidentKind.Incident)];
        return new ReportFacts(
            incidents,
            [.. incidents.SelectMany(i => KeptPromises.Of(i.Incident, model.Site.Cadence, model.Now)).Where(g => g.Outcome != PromiseOutcome.Pending)],
            [.. incidents.Select(i => OwedPostmortem.Of(i.Incident, model.Site.Cadence, model.Now)).OfType<OwedPostmortem>().Where(p => p.IsDelivered || p.Due <= model.Now)],
            [.. model.Incidents.Where(i => i.Incident.Kind == IncidentKind.Maintenance && i.State.Status != UpdateStatus.Cancelled).Select(i => i.State.Window).OfType<MaintenanceWindow>()]);
    }
}
