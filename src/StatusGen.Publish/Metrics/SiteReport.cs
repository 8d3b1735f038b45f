using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Cadence;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Uptime;
using StatusGen.Publish.Model;

namespace StatusGen.Publish.Metrics;

/// <summary>What was promised and what was kept, month by month and in total.</summary>
/// <param name="From">First day, in the site's zone.</param>
/// <param name="To">Last day, included.</param>
public sealed record SiteReport(string SiteName, Instant Now, DateTimeZone Zone, LocalDate From, LocalDate To, ImmutableArray<PeriodReport> Months, PeriodReport Total)
{
    public static SiteReport Of(SiteModel model, LocalDate from, LocalDate to)
    {
        DateTimeZone zone = model.Site.Zone;
        ReportFacts facts = ReportFacts.Of(model);
        return new SiteReport(
            model.Site.Name,
            model.Now,
            zone,
            from,
            to,
            [.. ReportPeriod.Months(from, to, zone).Select(p => PeriodReport.Of(model, facts, p))],
            PeriodReport.Of(model, facts, ReportPeriod.Whole(from, to, zone)));
    }
}

/// <summary>An incident counts in the period in which it started, an owed update in the one in which it was due.</summary>
/// <param name="FirstNotice">From detection, or else the start, to the first update. Null: no incident.</param>
/// <param name="Identify">From the start to the first word that the cause is known.</param>
/// <param name="Resolve">From the start to the last resolution; open incidents do not count.</param>
/// <param name="PostmortemsOwed">Those whose time has come within the period.</param>
public sealed record PeriodReport(
    ReportPeriod Period,
    int Critical,
    int Major,
    int Minor,
    int Maintenance,
    Spread? FirstNotice,
    Spread? Identify,
    Spread? Resolve,
    int UpdatesOwed,
    int UpdatesKept,
    int PostmortemsOwed,
    int PostmortemsInTime,
    ImmutableArray<ComponentUptime> Uptime)
{
    public int Incidents => Critical + Major + Minor;

    /// <summary>From 0 to 1; null when nothing was owed.</summary>
    public double? CadenceKept => UpdatesOwed == 0 ? null : (double)UpdatesKept / UpdatesOwed;

    internal static PeriodReport Of(SiteModel model, ReportFacts facts, ReportPeriod period)
    {
        PublishedIncident[] started = [.. facts.Incidents.Where(i => period.Contains(i.Incident.Started))];
        UpdateGap[] owed = [.. facts.Owed.Where(g => period.Contains(g.Owed.Due))];
        OwedPostmortem[] postmortems = [.. facts.Postmortems.Where(p => period.Contains(p.Due))];
        return new PeriodReport(
            period,
            started.Count(i => i.Incident.Severity == IncidentSeverity.Critical),
            started.Count(i => i.Incident.Severity == IncidentSeverity.Major),
            started.Count(i => i.Incident.Severity == IncidentSeverity.Minor),
            facts.Windows.Count(window => period.Contains(window.Start)),
            Spread.Of(started.Select(i => Until(i.Incident.Detected ?? i.Incident.Started, i.Incident.Updates[0].At))),
            Spread.Of(started.SelectMany(i => i.Incident.Updates.Where(u => u.Status == UpdateStatus.Identified).Take(1).Select(u => Until(i.Incident.Started, u.At)))),
            Spread.Of(started.Where(i => !i.State.IsOpen).Select(i => Until(i.Incident.Started, i.State.EndedAt!.Value))),
            owed.Length,
            owed.Count(g => g.Outcome == PromiseOutcome.Kept),
            postmortems.Length,
            postmortems.Count(p => p.IsDelivered && p.LateBy(model.Now) == Duration.Zero),
            [.. model.Timelines.Select(t => new ComponentUptime(t.Component, UptimeFigure.Over(t, period.Start, period.End, model.Site.Weights)))]);
    }

    private static Duration Until(Instant start, Instant end) => Duration.Max(end - start, Duration.Zero);
}

/// <param name="Figure">Null when the component has no data in the period.</param>
public readonly record struct ComponentUptime(Component Component, UptimeFigure? Figure)
{
    /// <summary>From 0 to 1.</summary>
    public double? Fraction => Figure?.Fraction;
}
