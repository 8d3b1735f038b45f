using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;

namespace StatusGen.Content.MessageTemplates;

/// <summary>What a site and an incident already tell, so that nobody needs to type it again.</summary>
/// <param name="Now">When the message goes out.</param>
public sealed record TemplateFacts(SiteSettings Site, Instant Now)
{
    public ImmutableArray<ComponentId> Affected { get; init; } = [];
    public IncidentSeverity? Severity { get; init; }
    public Instant? Started { get; init; }
    public Instant? Detected { get; init; }
    public Instant? Ended { get; init; }
    public Instant? LastUpdate { get; init; }
    public Instant? NextUpdate { get; init; }
    public MaintenanceWindow? Window { get; init; }

    /// <summary>By the names of placeholders; upper and lower case do not matter.</summary>
    public Dictionary<string, string> Values()
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["firm"] = Site.Name, ["statusUrl"] = Site.Url.AbsoluteUri };
        string[] names = [.. Site.Components.Where(component => Affected.Contains(component.Id)).Select(component => component.Name)];
        if (names.Length > 0) values["serviceInPlainWords"] = Join(names);
        if (Severity is { } severity) values["severityInWords"] = WordsOf(severity);
        Add(values, "startedAt", Started);
        Add(values, "detectedAt", Detected);
        Add(values, "resolvedAt", Ended);
        Add(values, "lastUpdateAt", LastUpdate);
        Add(values, "nextUpdateAt", NextUpdate);
        Add(values, "windowStart", Window?.Start);
        Add(values, "windowEnd", Window?.End);
        values["reviewBy"] = MomentWords.WriteDay((Now + Site.Cadence.Postmortem).InZone(Site.Zone).Date);
        if (Site.Support.Phone is { } phone) values["urgentContact"] = $"Call {phone}.";
        if ((Site.Support.Url ?? Site.Support.Email ?? Site.Support.Phone) is { } route) values["ordinaryContact"] = route;
        return values;
    }

    /// <summary>The moment's own words, by the placeholder it belongs to.</summary>
    public string Write(Instant moment) => MomentWords.Write(moment, Site.Zone, Now);

    private void Add(Dictionary<string, string> values, string name, Instant? moment)
    {
        if (moment is { } known) values[name] = Write(known);
    }

    private static string Join(string[] names) => names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";

    private static string WordsOf(IncidentSeverity severity) => severity switch
    {
        IncidentSeverity.Critical => "critical: an essential part of the service fails for many",
        IncidentSeverity.Major => "major: a part of the service fails",
        _ => "minor: the service is worse than usual",
    };
}
