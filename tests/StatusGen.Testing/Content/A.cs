using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using StatusGen.Domain.Cadence;
using StatusGen.Domain.Components;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Domain.Settings;
using StatusGen.Domain.Uptime;

namespace StatusGen.Testing.Content;

/// <summary>
/// Content for tests, so that they read as sentences:
/// <c>A.Incident("outage").Affecting("api", MajorOutage).Update("10:00", Investigating).Update("11:00", Resolved)</c>.
/// </summary>
public static class A
{
    /// <summary>The day of every time that is written without one.</summary>
    public const string Day = "2026-11-20";

    private static readonly InstantPattern Pattern = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    /// <param name="text"><c>10:00</c> on <see cref="Day"/>, or <c>2026-11-24 10:00</c>, or <c>2026-11-24</c> for its midnight; always UTC.</param>
    public static Instant Time(string text) => Pattern.Parse(text.Length switch { 5 => $"{Day} {text}", 10 => $"{text} 00:00", _ => text }).Value;

    public static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static MaintenanceWindow Window(string start, string end) => new(Time(start), Time(end));

    /// <summary>A text whose HTML is one paragraph of it; an image is written as <c>![name]</c>.</summary>
    public static Prose Prose(string text) => new(text, $"<p>{System.Text.RegularExpressions.Regex.Replace(text, @"!\[([^\]]+)\]", """<img src="/incidents/x/$1" alt="">""")}</p>\n");

    public static IncidentBuilder Incident(string id = "outage", IncidentSeverity severity = IncidentSeverity.Major) => new(IncidentKind.Incident, id, severity, null);

    public static IncidentBuilder Maintenance(string start, string end, string id = "works") => new(IncidentKind.Maintenance, id, null, Window(start, end));

    public static IncidentBuilder Notice(string id = "notice") => new(IncidentKind.Notice, id, null, null);

    public static Component Component(string id, string? since = null, bool hidden = false, string? group = null, int position = 0) =>
        new(new ComponentId(id), CultureInfo.InvariantCulture.TextInfo.ToTitleCase(id), null, group, since is null ? null : Date(since), hidden, null, position, SourceLocation.StartOf("statusgen.yml"));

    public static SiteSettings Site(params ReadOnlySpan<Component> components)
    {
        var placed = ImmutableArray.CreateBuilder<Component>(components.Length);
        foreach (Component component in components) placed.Add(component with { Position = placed.Count });
        return new SiteSettings(
            "Example Status", new Uri("https://status.example.com/"), null, DateTimeZone.Utc, "en", [], null, null, SupportContact.None, placed.ToImmutable(),
            CadencePolicy.Default, UptimeWeights.Default, ThemeSettings.Default, SettingBag.Empty, SettingBag.Empty, SettingBag.Empty, SettingBag.Empty,
            SettingBag.Empty, SettingBag.Empty, SourceLocation.StartOf("statusgen.yml"));
    }

    /// <summary>A page with one component, <c>api</c>, and these incidents.</summary>
    public static StatusPage Page(params ReadOnlySpan<Incident> incidents) => Page(Site(Component("api")), incidents);

    public static StatusPage Page(SiteSettings site, params ReadOnlySpan<Incident> incidents)
    {
        var sorted = incidents.ToArray();
        Array.Sort(sorted, StatusPage.NewestFirst);
        return new StatusPage(site, [.. sorted]);
    }
}
