using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;

namespace StatusGen.Notify.Tests;

/// <summary>Words without a theme.</summary>
internal sealed class PlainWords : INoticeWords
{
    public string Language { get; init; } = "en";
    public NoticeLabels Labels => NoticeLabels.English;
    public string MaintenanceCompleted => "Done.";
    public string Status(UpdateStatus status) => status.Word();
    public string Severity(IncidentSeverity severity) => severity.ToString();
    public string Impact(ComponentStatus status) => status.ToString();
    public string Time(Instant at, DateTimeZone zone) => at.ToString();
}
