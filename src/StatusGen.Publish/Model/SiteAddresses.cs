using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;

namespace StatusGen.Publish.Model;

/// <summary>Where everything stands on the site. Addresses begin with the base path and work on every page; <see cref="Absolute"/> puts the host before them.</summary>
public sealed class SiteAddresses(SiteSettings site)
{
    private readonly string _origin = site.Url.GetLeftPart(UriPartial.Authority);

    /// <summary>Begins and ends with a slash.</summary>
    public string Base { get; } = site.BasePath;

    public string Home => Base;
    public string Incident(IncidentId id) => $"{Base}incidents/{id.Value}/";
    public string Update(IncidentId id, IncidentUpdate update) => $"{Base}incidents/{id.Value}/#{update.Anchor}";
    public string Component(ComponentId id) => $"{Base}components/{id.Value}/";
    public string History => $"{Base}history/";
    public string HistoryYear(int year) => $"{Base}history/{year:0000}/";
    public string HistoryMonth(YearMonth month) => $"{Base}history/{month.Year:0000}-{month.Month:00}/";
    public string Maintenance => $"{Base}maintenance/";
    public string Subscribe => $"{Base}subscribe/";

    /// <param name="path">Without a leading slash: <c>feed.xml</c>.</param>
    public string File(string path) => Base + path;

    public string Absolute(string address) => _origin + address;

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Origin => _origin;
}
