using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;

namespace StatusGen.Publish.Model;

/// <summary>Where everything stands on the site. Addresses begin with the base path and work on every page; <see cref="Absolute"/> puts the host before them.</summary>
/// <param name="site">Its address is that of the language.</param>
/// <param name="root">Base path of the site's first language; null when this is it.</param>
public sealed class SiteAddresses(SiteSettings site, string? root = null)
{
    private readonly string _origin = site.Url.GetLeftPart(UriPartial.Authority);

    /// <summary>Begins and ends with a slash.</summary>
    public string Base { get; } = site.BasePath;

    /// <summary>Where the first language stands, and all that the languages share: assets, the API, pictures. Begins and ends with a slash.</summary>
    public string Root { get; } = root ?? site.BasePath;

    public string Home => Base;
    public string Incident(IncidentId id) => $"{Base}incidents/{id.Value}/";
    public string Update(IncidentId id, IncidentUpdate update) => $"{Base}incidents/{id.Value}/#{update.Anchor}";
    public string Component(ComponentId id) => $"{Base}components/{id.Value}/";
    public string History => $"{Base}history/";
    public string HistoryYear(int year) => $"{Base}history/{year:0000}/";
    public string HistoryMonth(YearMonth month) => $"{Base}history/{month.Year:0000}-{month.Month:00}/";
    public string Maintenance => $"{Base}maintenance/";
    public string Subscribe => $"{Base}subscribe/";
    public string OwnPage(string name) => $"{Base}{name}/";
    public string Search => $"{Base}search/";

    /// <param name="path">Without a leading slash: <c>feed.xml</c>.</param>
    public string File(string path) => Base + path;

    /// <param name="path">Of a file that all languages share, without a leading slash.</param>
    public string Shared(string path) => Root + path;

    public string Absolute(string address) => _origin + address;

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Origin => _origin;
}
