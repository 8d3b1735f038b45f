using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;

namespace StatusGen.Publish.Model;

/// <summary>The words of choices in style classes and interface texts.</summary>
public static class StatusKeys
{
    public static string Key(this ComponentStatus status) => status switch
    {
        ComponentStatus.MajorOutage => "major-outage",
        ComponentStatus.PartialOutage => "partial-outage",
        ComponentStatus.Degraded => "degraded",
        ComponentStatus.Maintenance => "maintenance",
        _ => "operational",
    };

    public static string Key(this IncidentSeverity severity) => severity switch
    {
        IncidentSeverity.Critical => "critical",
        IncidentSeverity.Major => "major",
        _ => "minor",
    };

    public static string Key(this IncidentKind kind) => kind switch
    {
        IncidentKind.Maintenance => "maintenance",
        IncidentKind.Notice => "notice",
        _ => "incident",
    };
}
