using StatusGen.Domain.Incidents;

namespace StatusGen.Content.Messages;

/// <summary>What a message is for. Rules are chosen by it.</summary>
public enum MessageStage { Acknowledge, Investigating, Identified, Monitoring, Resolved, Postmortem, MaintenanceNotice, MaintenanceReminder, MaintenanceComplete }

public static class MessageStages
{
    /// <summary>The words of <c>check --stage</c>, in order.</summary>
    public static readonly IReadOnlyList<string> Words =
        ["acknowledge", "investigating", "identified", "monitoring", "resolved", "postmortem", "maintenance-notice", "maintenance-reminder", "maintenance-complete"];

    public static MessageStage? Read(string word)
    {
        for (int i = 0; i < Words.Count; i++)
            if (Words[i].Equals(word, StringComparison.OrdinalIgnoreCase)) return (MessageStage)i;
        return null;
    }

    public static string Word(this MessageStage stage) => Words[(int)stage];

    /// <summary>The incident goes on.</summary>
    public static bool IsOpen(this MessageStage stage) => stage <= MessageStage.Monitoring;

    /// <param name="before">The stage of the message before it; null for the first.</param>
    /// <returns>Null for updates without a stage of their own: notices, and the steps of maintenance between its announcement and its end.</returns>
    public static MessageStage? Of(UpdateStatus status, MessageStage? before) => status switch
    {
        UpdateStatus.Investigating or UpdateStatus.Reopened => MessageStage.Investigating,
        UpdateStatus.Identified => MessageStage.Identified,
        UpdateStatus.Monitoring => MessageStage.Monitoring,
        UpdateStatus.Update => before,
        UpdateStatus.Resolved => MessageStage.Resolved,
        UpdateStatus.Postmortem => MessageStage.Postmortem,
        UpdateStatus.Scheduled or UpdateStatus.Rescheduled => MessageStage.MaintenanceNotice,
        UpdateStatus.Reminder => MessageStage.MaintenanceReminder,
        UpdateStatus.Completed => MessageStage.MaintenanceComplete,
        _ => null,
    };
}
