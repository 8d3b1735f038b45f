namespace StatusGen.Domain.Incidents;

/// <summary>The word of an update's heading. Which words fit which kind: <see cref="UpdateStatuses.For"/>.</summary>
public enum UpdateStatus
{
    Investigating, Identified, Monitoring, Update, Resolved, Reopened, Postmortem,
    Scheduled, Rescheduled, Reminder, InProgress, Verifying, Completed, Cancelled,
    Notice, Closed,
}

public static class UpdateStatuses
{
    private static readonly UpdateStatus[] Incident =
        [UpdateStatus.Investigating, UpdateStatus.Identified, UpdateStatus.Monitoring, UpdateStatus.Update, UpdateStatus.Resolved, UpdateStatus.Reopened, UpdateStatus.Postmortem];

    private static readonly UpdateStatus[] Maintenance =
        [UpdateStatus.Scheduled, UpdateStatus.Rescheduled, UpdateStatus.Reminder, UpdateStatus.InProgress, UpdateStatus.Verifying, UpdateStatus.Completed, UpdateStatus.Cancelled, UpdateStatus.Postmortem];

    private static readonly UpdateStatus[] Notice = [UpdateStatus.Notice, UpdateStatus.Update, UpdateStatus.Closed];

    public static IReadOnlyList<UpdateStatus> For(IncidentKind kind) => kind switch
    {
        IncidentKind.Maintenance => Maintenance,
        IncidentKind.Notice => Notice,
        _ => Incident,
    };

    /// <summary>The word as people write it: <c>In progress</c>.</summary>
    public static string Word(this UpdateStatus status) => Words[(int)status];

    /// <summary>The word in addresses, style classes and interface texts: <c>in-progress</c>.</summary>
    public static string Key(this UpdateStatus status) => Keys[(int)status];

    // In the order of the enumeration.
    private static readonly string[] Words =
        ["Investigating", "Identified", "Monitoring", "Update", "Resolved", "Reopened", "Postmortem", "Scheduled", "Rescheduled", "Reminder", "In progress", "Verifying", "Completed", "Cancelled", "Notice", "Closed"];

    private static readonly string[] Keys =
        ["investigating", "identified", "monitoring", "update", "resolved", "reopened", "postmortem", "scheduled", "rescheduled", "reminder", "in-progress", "verifying", "completed", "cancelled", "notice", "closed"];
}
