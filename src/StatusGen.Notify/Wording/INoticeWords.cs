using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Notify.Notices;

namespace StatusGen.Notify.Wording;

/// <summary>The words of one language, as the pages use them.</summary>
public interface INoticeWords
{
    /// <summary>BCP 47.</summary>
    string Language { get; }

    NoticeLabels Labels { get; }

    string Status(UpdateStatus status);
    string Severity(IncidentSeverity severity);
    string Impact(ComponentStatus status);

    /// <summary>Date, time and zone.</summary>
    string Time(Instant at, DateTimeZone zone);

    /// <summary>What is said when work ends by the clock, and nobody wrote a text.</summary>
    string MaintenanceCompleted { get; }
}
