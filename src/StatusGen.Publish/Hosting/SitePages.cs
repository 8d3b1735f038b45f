using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Model;

namespace StatusGen.Publish.Hosting;

/// <summary>A page for search engines.</summary>
/// <param name="Address">Begins with the base path.</param>
/// <param name="Changed">When its content last changed; null when nothing tells it.</param>
public readonly record struct SitePage(string Address, Instant? Changed);

/// <summary>The pages that every site has, each with the time of the newest update on it.</summary>
public static class SitePages
{
    public static IReadOnlyList<SitePage> Of(SiteModel model)
    {
        Instant? newest = Newest(model.Incidents);
        var pages = new List<SitePage>(model.Incidents.Length + 64)
        {
            new(model.Addresses.Home, newest),
            new(model.Addresses.History, newest),
            new(model.Addresses.Maintenance, Newest(model.Incidents.Where(i => i.Incident.Kind == IncidentKind.Maintenance))),
            new(model.Addresses.Subscribe, null),
        };
        foreach (Component component in model.Site.Components)
            pages.Add(new(model.Addresses.Component(component.Id), Newest(model.ByComponent[component.Id])));
        AddHistory(pages, model);
        foreach (PublishedIncident incident in model.Incidents)
            pages.Add(new(model.Addresses.Incident(incident.Incident.Id), incident.Changed));
        return pages;
    }

    /// <summary>The years and months, in the site's zone, under which the history shows something.</summary>
    private static void AddHistory(List<SitePage> pages, SiteModel model)
    {
        var years = new SortedDictionary<int, Instant>();
        var months = new SortedDictionary<YearMonth, Instant>();
        foreach (PublishedIncident incident in model.Incidents)
        {
            YearMonth month = incident.ShownAt.InZone(model.Site.Zone).Date.ToYearMonth();
            Instant changed = incident.Changed;
            years[month.Year] = Instant.Max(changed, years.GetValueOrDefault(month.Year, changed));
            months[month] = Instant.Max(changed, months.GetValueOrDefault(month, changed));
        }
        foreach ((int year, Instant changed) in years) pages.Add(new(model.Addresses.HistoryYear(year), changed));
        foreach ((YearMonth month, Instant changed) in months) pages.Add(new(model.Addresses.HistoryMonth(month), changed));
    }

    private static Instant? Newest(IEnumerable<PublishedIncident> incidents)
    {
        Instant? newest = null;
        foreach (PublishedIncident incident in incidents)
            if (newest is null || incident.Changed > newest) newest = incident.Changed;
        return newest;
    }
}
