using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Incidents;

namespace StatusGen.Domain.Cadence;

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

    /// <summary>Where a stage of an incident has a cadence of its own: Investigating, Identified or Monitoring.</summary>
    public ImmutableDictionary<(IncidentSeverity Severity, UpdateStatus Stage), Duration> ByStage { get; init; } = ImmutableDictionary<(IncidentSeverity, UpdateStatus), Duration>.Empty;

    /// <param name="stage">Where the incident stands.</param>
    public Duration LongestSilence(IncidentSeverity? severity, UpdateStatus stage) =>
        severity is { } known && ByStage.TryGetValue((known, stage), out Duration own) ? own : LongestSilence(severity);

    public Duration LongestSilence(IncidentSeverity? severity) => severity switch
    {
        IncidentSeverity.Critical => Critical,
        IncidentSeverity.Major => Major,
        _ => Minor,
    };
}
