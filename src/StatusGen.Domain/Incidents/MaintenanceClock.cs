using NodaTime;

namespace StatusGen.Domain.Incidents;

/// <summary>
/// Maintenance moves by the clock: scheduled before its window, in progress within, completed after, unless an update says otherwise.
/// The newest event counts, be it an update or the window's start or end; at the same moment the update wins.
/// </summary>
public static class MaintenanceClock
{
    public static IncidentState StateAt(Incident maintenance, Instant now)
    {
        MaintenanceWindow? window = maintenance.Window;
        UpdateStatus status = UpdateStatus.Scheduled;
        Instant since = maintenance.Started;
        foreach (IncidentUpdate update in maintenance.Updates)
        {
            if (update.At > now) break;
            (status, since) = Tick(status, since, window, update.At, including: false);
            if (update.Window is { } moved) window = moved;
            UpdateStatus? said = update.Status switch
            {
                UpdateStatus.InProgress or UpdateStatus.Verifying or UpdateStatus.Completed or UpdateStatus.Cancelled => update.Status,
                UpdateStatus.Rescheduled => UpdateStatus.Scheduled,
                UpdateStatus.Scheduled when update.Window is not null => UpdateStatus.Scheduled,
                _ => null,
            };
            if (said is { } word && word != status) (status, since) = (word, update.At);
        }
        (status, since) = Tick(status, since, window, now, including: true);
        bool ended = status is UpdateStatus.Completed or UpdateStatus.Cancelled;
        return new IncidentState(status, since, ended ? since : null, window);
    }

    /// <summary>Moves the status on by the window's borders that lie between <paramref name="since"/> and <paramref name="until"/>.</summary>
    private static (UpdateStatus, Instant) Tick(UpdateStatus status, Instant since, MaintenanceWindow? window, Instant until, bool including)
    {
        if (window is not { } w || status is UpdateStatus.Completed or UpdateStatus.Cancelled) return (status, since);
        bool Passed(Instant border) => including ? border <= until : border < until;
        if (status == UpdateStatus.Scheduled && Passed(w.Start)) (status, since) = (UpdateStatus.InProgress, Instant.Max(w.Start, since));
        if (status is UpdateStatus.InProgress or UpdateStatus.Verifying && w.End > since && Passed(w.End)) (status, since) = (UpdateStatus.Completed, w.End);
        return (status, since);
    }
}
