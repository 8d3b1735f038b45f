using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using StatusGen.Domain.Cadence;
using StatusGen.Domain.Components;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Domain.Settings;
using StatusGen.Domain.Uptime;
using StatusGen.Publish.Model;

namespace StatusGen.Publish.Tests.Samples;

/// <summary>Short ways to write incidents and sites in tests. Times are <c>2026-11-20 14:02</c> in UTC; impacts are <c>payments partial-outage</c>.</summary>
internal static class Write
{
    private static readonly SourceLocation Nowhere = SourceLocation.StartOf("test");

    public static Instant At(string time) => InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(time).Value;

    public static MaintenanceWindow Window(string start, string end) => new(At(start), At(end));

    public static Component Component(string id, string name, string? group = null, string? description = null, LocalDate? since = null, bool hidden = false, int position = 0) =>
        new(new ComponentId(id), name, description, group, since, hidden, null, position, Nowhere);

    public static ImmutableArray<AffectedComponent> Affected(string list) =>
        [.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(item => item.Split(' ')).Select(p => new AffectedComponent(new ComponentId(p[0]), Status(p[1])))];

    public static IncidentUpdate Update(
        UpdateStatus status, string at, string html, string? next = null, string affected = "", MaintenanceWindow? window = null, bool notify = true) =>
        new(status, At(at), $"at-{at.Replace(' ', '-').Replace(":", "", StringComparison.Ordinal)}", new Prose(html, html), next is null ? null : At(next), Affected(affected), window, [], notify, Nowhere);

    public static Incident Incident(string id, string title, IncidentSeverity severity, string started, string affected, params ImmutableArray<IncidentUpdate> updates) =>
        Any(id, IncidentKind.Incident, title, severity, started, affected, null, updates);

    public static Incident Maintenance(string id, string title, MaintenanceWindow window, string affected, params ImmutableArray<IncidentUpdate> updates) =>
        Any(id, IncidentKind.Maintenance, title, null, null, affected, window, updates);

    public static Incident Notice(string id, string title, params ImmutableArray<IncidentUpdate> updates) =>
        Any(id, IncidentKind.Notice, title, null, null, "", null, updates);

    private static Incident Any(
        string id, IncidentKind kind, string title, IncidentSeverity? severity, string? started, string affected, MaintenanceWindow? window, ImmutableArray<IncidentUpdate> updates) =>
        new(new IncidentId(id), kind, title, severity, Affected(affected), started is null ? updates[0].At : At(started), null, window, [Domain.Incidents.Incident.PublicAudience],
            null, false, false, PostmortemDuty.ByPolicy, [], [], Prose.Empty, updates, [], [], InternalFacts.None, Nowhere);

    public static SiteModel Site(string now, ImmutableArray<Component> components, IEnumerable<Incident> incidents, string url = "https://status.example.com/") =>
        new(new StatusPage(Settings(components, url), [.. incidents.OrderByDescending(i => i.Started).ThenBy(i => i.Id)]), At(now));

    private static SiteSettings Settings(ImmutableArray<Component> components, string url) => new(
        "Example & Sons Status", new Uri(url), "Live status of the Example platform.", DateTimeZone.Utc, "en", [], null, null, SupportContact.None, components,
        CadencePolicy.Default, UptimeWeights.Default, ThemeSettings.Default, SettingBag.Empty, SettingBag.Empty, SettingBag.Empty, SettingBag.Empty, SettingBag.Empty,
        SettingBag.Empty, Nowhere);

    private static ComponentStatus Status(string word) => word switch
    {
        "operational" => ComponentStatus.Operational,
        "maintenance" => ComponentStatus.Maintenance,
        "degraded" => ComponentStatus.Degraded,
        "partial-outage" => ComponentStatus.PartialOutage,
        "major-outage" => ComponentStatus.MajorOutage,
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, "no impact"),
    };
}
