using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Diagnostics;

namespace StatusGen.Domain.Settings;

/// <summary>All of <c>statusgen.yml</c> that the generator itself understands.</summary>
/// <param name="Url">Absolute, ends with a slash; may have a path.</param>
/// <param name="Zone">Zone of zone-less times, of day borders and of printed times.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="Languages">Languages that the site is built in; empty: only <paramref name="Language"/>.</param>
public sealed record SiteSettings(
    string Name,
    Uri Url,
    string? Description,
    DateTimeZone Zone,
    string Language,
    ImmutableArray<string> Languages,
    string? Logo,
    string? Home,
    SupportContact Support,
    ImmutableArray<Component> Components,
    CadencePolicy Cadence,
    UptimeWeights Weights,
    ThemeSettings Theme,
    SettingBag Checks,
    SettingBag Audiences,
    SettingBag Channels,
    SettingBag Contacts,
    SettingBag Limits,
    SettingBag Notify,
    SourceLocation Location)
{
    /// <summary>Path part of the address: begins and ends with a slash.</summary>
    public string BasePath => Url.AbsolutePath;

    /// <summary>Where and how the record of notices is kept.</summary>
    public SettingBag Ledger { get; init; } = SettingBag.Empty;

    /// <summary>What the list of promises shows.</summary>
    public SettingBag Due { get; init; } = SettingBag.Empty;
}

public sealed record SupportContact(string? Url, string? Email, string? Phone)
{
    public static readonly SupportContact None = new(null, null, null);
}

/// <param name="Accent">A CSS colour <c>#rrggbb</c>.</param>
/// <param name="CustomCss">Path under the site's <c>theme/</c>.</param>
public sealed record ThemeSettings(string? Accent, string? CustomCss)
{
    public static readonly ThemeSettings Default = new(null, null);
}

/// <summary>How much of an outage's time counts as downtime, from 0 to 1. Statuspage and Instatus count a partial outage as 0.3.</summary>
public sealed record UptimeWeights(double MajorOutage, double PartialOutage, double Degraded, double Maintenance)
{
    public static readonly UptimeWeights Default = new(1, 0.3, 0, 0);

    public double Of(ComponentStatus status) => status switch
    {
        ComponentStatus.MajorOutage => MajorOutage,
        ComponentStatus.PartialOutage => PartialOutage,
        ComponentStatus.Degraded => Degraded,
        ComponentStatus.Maintenance => Maintenance,
        _ => 0,
    };
}

/// <summary>The longest silence allowed while an incident is open, by severity, and the other promises of the site.</summary>
/// <param name="Postmortem">After resolution, for major and critical.</param>
/// <param name="MaintenanceNotice">Least notice before a maintenance window.</param>
/// <param name="MaintenanceReminders">How long before the window reminders go out; longest first.</param>
public sealed record CadencePolicy(
    Duration Critical, Duration Major, Duration Minor, Duration Postmortem, Duration MaintenanceNotice, ImmutableArray<Duration> MaintenanceReminders)
{
    public static readonly CadencePolicy Default = new(
        Duration.FromMinutes(30), Duration.FromMinutes(60), Duration.FromHours(4), Duration.FromDays(5), Duration.FromDays(7),
        [Duration.FromDays(7), Duration.FromDays(1), Duration.FromHours(1)]);
}
