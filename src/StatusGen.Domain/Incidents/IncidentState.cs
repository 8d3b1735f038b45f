using NodaTime;

namespace StatusGen.Domain.Incidents;

/// <summary>Where an incident, maintenance or notice stands at one moment: a function of its text and the clock.</summary>
/// <param name="Status">
/// Incident: Investigating, Identified, Monitoring or Resolved (Reopened counts as Investigating). Maintenance: Scheduled, InProgress, Verifying, Completed or
/// Cancelled. Notice: Notice or Closed.
/// </param>
/// <param name="Since">When it came to this status.</param>
/// <param name="EndedAt">When it was resolved, completed, cancelled or closed; null while it goes on.</param>
/// <param name="Window">Maintenance: the window that is valid now, after all reschedules.</param>
public readonly record struct IncidentState(UpdateStatus Status, Instant Since, Instant? EndedAt, MaintenanceWindow? Window)
{
    public bool IsOpen => EndedAt is null;

    public static IncidentState At(Incident incident, Instant now) => incident.Kind switch
    {
        IncidentKind.Maintenance => MaintenanceClock.StateAt(incident, now),
        IncidentKind.Notice => OfNotice(incident, now),
        _ => OfIncident(incident, now),
    };

    /// <summary>
    /// The status that an incident's update brings; null for words that keep it. After Resolved every one of the open statuses opens the incident again,
    /// as Reopened does.
    /// </summary>
    internal static UpdateStatus? BroughtBy(UpdateStatus word) => word switch
    {
        UpdateStatus.Reopened => UpdateStatus.Investigating,
        UpdateStatus.Investigating or UpdateStatus.Identified or UpdateStatus.Monitoring or UpdateStatus.Resolved => word,
        _ => null,
    };

    private static IncidentState OfIncident(Incident incident, Instant now)
    {
        UpdateStatus status = UpdateStatus.Investigating;
        Instant since = incident.Started;
        foreach (IncidentUpdate update in incident.Updates)
        {
            if (update.At > now) break;
            if (BroughtBy(update.Status) is { } brought && brought != status) (status, since) = (brought, update.At);
        }
        return new IncidentState(status, since, status == UpdateStatus.Resolved ? since : null, null);
    }

    private static IncidentState OfNotice(Incident notice, Instant now)
    {
        foreach (IncidentUpdate update in notice.Updates)
            if (update.Status == UpdateStatus.Closed && update.At <= now)
                return new IncidentState(UpdateStatus.Closed, update.At, update.At, null);
        return new IncidentState(UpdateStatus.Notice, notice.Started, null, null);
    }
}
