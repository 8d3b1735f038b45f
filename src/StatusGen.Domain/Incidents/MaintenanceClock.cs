using NodaTime;

namespace StatusGen.Domain.Incidents;

/// <summary>From this moment on a maintenance had this status and this window.</summary>
internal readonly record struct MaintenanceStep(Instant At, UpdateStatus Status, MaintenanceWindow? Window);

/// <summary>
/// Maintenance moves by the clock: scheduled before its window, in progress within, completed after, unless an update says otherwise.
/// The newest event counts, be it an update or the window's start or end; at the same moment the update wins.
/// </summary>
public static class MaintenanceClock
{
    public static IncidentState StateAt(Incident maintenance, Instant now)
    {
        UpdateStatus status = UpdateStatus.Scheduled;
        Instant since = maintenance.Started;
        MaintenanceWindow? window = maintenance.Window;
        foreach (MaintenanceStep step in Steps(maintenance, now))
        {
            if (step.Status != status) (status, since) = (step.Status, step.At);
            window = step.Window;
        }
        bool ended = status is UpdateStatus.Completed or UpdateStatus.Cancelled;
        return new IncidentState(status, since, ended ? since : null, window);
    }

    /// <summary>All that changed its status or window until <paramref name="now"/>, in time. It begins as Scheduled for the first window.</summary>
    internal static IEnumerable<MaintenanceStep> Steps(Incident maintenance, Instant now)
    {
        UpdateStatus status = UpdateStatus.Scheduled;
        MaintenanceWindow? window = maintenance.Window;
        // The clock alone decides until somebody says something, also where the text was written only after the window.
        Instant said = Instant.MinValue;
        foreach (IncidentUpdate update in maintenance.Updates)
        {
            if (update.At > now) break;
            while (NextByClock(status, window, said) is { } border && border.At < update.At)
            {
                status = border.Status;
                yield return border;
            }
            if (SaidBy(update, status, window) is not { } word) continue;
            (status, window, said) = (word, update.Window ?? window, update.At);
            yield return new MaintenanceStep(update.At, status, window);
        }
        while (NextByClock(status, window, said) is { } border && border.At <= now)
        {
            status = border.Status;
            yield return border;
        }
    }

    /// <summary>What the clock will do next if nobody says anything more.</summary>
    private static MaintenanceStep? NextByClock(UpdateStatus status, MaintenanceWindow? window, Instant said) => (status, window) switch
    {
        (UpdateStatus.Scheduled, { } w) when w.End <= said => new MaintenanceStep(said, UpdateStatus.Completed, w),
        (UpdateStatus.Scheduled, { } w) => new MaintenanceStep(Instant.Max(w.Start, said), UpdateStatus.InProgress, w),
        (UpdateStatus.InProgress or UpdateStatus.Verifying, { } w) when w.End > said => new MaintenanceStep(w.End, UpdateStatus.Completed, w),
        _ => null,
    };

    /// <summary>The status that an update brings; null when it says nothing about status or window.</summary>
    private static UpdateStatus? SaidBy(IncidentUpdate update, UpdateStatus status, MaintenanceWindow? window)
    {
        switch (update.Status)
        {
            case UpdateStatus.InProgress or UpdateStatus.Verifying or UpdateStatus.Completed or UpdateStatus.Cancelled:
                return update.Status;
            case UpdateStatus.Postmortem:
                return null;
            case UpdateStatus.Rescheduled:
            case UpdateStatus.Scheduled when update.Window is not null:
            case var _ when update.Window is { } moved && moved != window:
                bool goesOn = status is UpdateStatus.InProgress or UpdateStatus.Verifying
                    && (update.Window ?? window) is { } w && w.Start <= update.At && update.At < w.End;
                return goesOn ? status : UpdateStatus.Scheduled;
            default:
                return null;
        }
    }
}
