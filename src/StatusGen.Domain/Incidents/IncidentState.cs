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

    private static IncidentState OfIncident(Incident incident, Instant now)
    {
        var state = new IncidentState(UpdateStatus.Investigating, incident.Started, null, null);
        foreach (IncidentUpdate update in incident.Updates)
        {
            if (update.At > now) break;
            switch (update.Status)
            {
                case UpdateStatus.Resolved:
                    state = new IncidentState(UpdateStatus.Resolved, update.At, update.At, null);
                    break;
                case UpdateStatus.Reopened:
                    state = new IncidentState(UpdateStatus.Investigating, update.At, null, null);
                    break;
                case UpdateStatus.Investigating or UpdateStatus.Identified or UpdateStatus.Monitoring when state.Status != update.Status:
                    state = new IncidentState(update.Status, update.At, null, null);
                    break;
            }
        }
        return state;
    }

    private static IncidentState OfNotice(Incident notice, Instant now)
    {
        foreach (IncidentUpdate update in notice.Updates)
            if (update.Status == UpdateStatus.Closed && update.At <= now)
                return new IncidentState(UpdateStatus.Closed, update.At, update.At, null);
        return new IncidentState(UpdateStatus.Notice, notice.Started, null, null);
    }
}
