using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;

namespace StatusGen.Content.Incidents;

/// <summary>The impacts as people write them.</summary>
internal static class ImpactWords
{
    public static readonly string[] All = ["operational", "degraded", "partial-outage", "major-outage", "maintenance"];

    public static ComponentStatus? Read(ReadOnlySpan<char> word) => word switch
    {
        "operational" => ComponentStatus.Operational,
        "degraded" => ComponentStatus.Degraded,
        "partial-outage" => ComponentStatus.PartialOutage,
        "major-outage" => ComponentStatus.MajorOutage,
        "maintenance" => ComponentStatus.Maintenance,
        _ => null,
    };

    /// <summary>What a list of ids without impacts means.</summary>
    public static ComponentStatus Default(IncidentKind kind, IncidentSeverity? severity) => kind switch
    {
        IncidentKind.Maintenance => ComponentStatus.Maintenance,
        IncidentKind.Notice => ComponentStatus.Operational,
        _ => severity switch
        {
            IncidentSeverity.Critical => ComponentStatus.MajorOutage,
            IncidentSeverity.Major => ComponentStatus.PartialOutage,
            _ => ComponentStatus.Degraded,
        },
    };
}
