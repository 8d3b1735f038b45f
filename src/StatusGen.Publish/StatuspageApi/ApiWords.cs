using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;

namespace StatusGen.Publish.StatuspageApi;

/// <summary>Our states in the words of the Statuspage status API v2. The rules are told in docs/api.md.</summary>
internal static class ApiWords
{
    public static string Of(ComponentStatus status) => status switch
    {
        ComponentStatus.Maintenance => "under_maintenance",
        ComponentStatus.Degraded => "degraded_performance",
        ComponentStatus.PartialOutage => "partial_outage",
        ComponentStatus.MajorOutage => "major_outage",
        _ => "operational",
    };

    public static string Impact(Incident incident) => (incident.Kind, incident.Severity) switch
    {
        (IncidentKind.Maintenance, _) => "maintenance",
        (IncidentKind.Notice, _) => "none",
        (_, IncidentSeverity.Critical) => "critical",
        (_, IncidentSeverity.Major) => "major",
        _ => "minor",
    };

    /// <summary>The state of an incident. Cancelled work counts as completed, a notice as monitored while it stands: the API has no words for them.</summary>
    public static string Of(UpdateStatus state) => state switch
    {
        UpdateStatus.Identified => "identified",
        UpdateStatus.Monitoring or UpdateStatus.Notice => "monitoring",
        UpdateStatus.Resolved or UpdateStatus.Closed => "resolved",
        UpdateStatus.Postmortem => "postmortem",
        UpdateStatus.Scheduled or UpdateStatus.Rescheduled or UpdateStatus.Reminder => "scheduled",
        UpdateStatus.InProgress => "in_progress",
        UpdateStatus.Verifying => "verifying",
        UpdateStatus.Completed or UpdateStatus.Cancelled => "completed",
        _ => "investigating",
    };

    public static (string Indicator, string Description) Of(PageStatus status) => status.Level switch
    {
        ComponentStatus.MajorOutage => ("critical", "Major System Outage"),
        ComponentStatus.PartialOutage => ("major", "Partial System Outage"),
        ComponentStatus.Degraded when status.Unwell.IsEmpty => ("minor", "Minor Service Outage"),
        ComponentStatus.Degraded => ("minor", "Partially Degraded Service"),
        ComponentStatus.Maintenance => ("maintenance", "Service Under Maintenance"),
        _ => ("none", "All Systems Operational"),
    };
}
