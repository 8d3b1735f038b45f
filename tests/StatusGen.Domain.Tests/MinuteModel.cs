using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using static StatusGen.Domain.Incidents.UpdateStatus;

namespace StatusGen.Domain.Tests;

/// <summary>
/// The same rules told once more, as slowly and plainly as can be: one looks at the clock every minute and notes what is true until the next.
/// </summary>
internal static class MinuteModel
{
    /// <summary>The worst status of a component in each minute from the first to <paramref name="now"/>, which is the last.</summary>
    public static ComponentStatus[] Of(Incident[] incidents, string component, int now)
    {
        var worst = new ComponentStatus[now + 1];
        foreach (Incident incident in incidents)
        {
            ComponentStatus[] own = Follow(incident, new ComponentId(component), now);
            for (int minute = 0; minute <= now; minute++)
                if (own[minute] > worst[minute]) worst[minute] = own[minute];
        }
        return worst;
    }

    private static ComponentStatus[] Follow(Incident incident, ComponentId component, int now)
    {
        var noted = new ComponentStatus[now + 1];
        var affected = new Effect(incident);
        UpdateStatus status = incident.Kind == IncidentKind.Maintenance ? Scheduled : Investigating;
        MaintenanceWindow? window = incident.Window;
        for (int minute = 0; minute <= now; minute++)
        {
            Instant clock = AnyContent.Minute(minute);
            IncidentUpdate[] updates = [.. incident.Updates.Where(u => u.At == clock)];
            bool goesOn;
            if (incident.Kind == IncidentKind.Maintenance)
            {
                foreach (IncidentUpdate update in updates.Where(u => u.Status is not (Completed or Cancelled or Postmortem))) affected.Change(update);
                bool said = false;
                foreach (IncidentUpdate update in updates)
                {
                    bool worked = IsWork(status);
                    said |= Say(update, ref status, ref window, clock);
                    if (!worked && IsWork(status)) affected.BringBack();
                }
                bool workedBefore = IsWork(status);
                Tick(ref status, window, clock, said);
                if (!workedBefore && IsWork(status)) affected.BringBack();
                goesOn = IsWork(status);
            }
            else
            {
                foreach (IncidentUpdate update in updates)
                {
                    bool wasOver = status == Resolved;
                    status = update.Status switch { Update or Postmortem => status, Reopened => Investigating, var word => word };
                    if (status == Resolved || update.Status == Postmortem) continue;
                    if (wasOver && update.Affected.Any(a => a.Status != ComponentStatus.Operational)) affected.Forget();
                    else if (wasOver) affected.BringBack();
                    affected.Change(update);
                }
                goesOn = status != Resolved && clock >= incident.Started;
            }
            noted[minute] = goesOn ? affected.On(component) : ComponentStatus.Operational;
        }
        return noted;
    }

    /// <summary>What is affected, and what was affected when something was affected last.</summary>
    private sealed class Effect(Incident incident)
    {
        private Dictionary<ComponentId, ComponentStatus> _now = incident.Affected.ToDictionary(a => a.Component, a => a.Status);
        private Dictionary<ComponentId, ComponentStatus> _last = incident.Affected.ToDictionary(a => a.Component, a => a.Status);

        private bool IsUnwell => _now.Values.Any(s => s != ComponentStatus.Operational);

        public ComponentStatus On(ComponentId component) => _now.GetValueOrDefault(component);

        public void Forget() => _now = [];

        public void Change(IncidentUpdate update)
        {
            foreach (AffectedComponent change in update.Affected) _now[change.Component] = change.Status;
            if (IsUnwell) _last = new(_now);
        }

        public void BringBack()
        {
            if (!IsUnwell) _now = new(_last);
        }
    }

    private static bool IsWork(UpdateStatus status) => status is InProgress or Verifying;

    /// <summary>True when the update said something about status or window.</summary>
    private static bool Say(IncidentUpdate update, ref UpdateStatus status, ref MaintenanceWindow? window, Instant clock)
    {
        bool plans = update.Status == Rescheduled || (update.Window is not null && (update.Status == Scheduled || update.Window != window));
        bool tells = update.Status is InProgress or Verifying or Completed or Cancelled;
        if (update.Status == Postmortem || !(plans || tells)) return false;
        window = update.Window ?? window;
        if (tells) status = update.Status;
        else if (!(IsWork(status) && window!.Value.Interval.Contains(clock))) status = Scheduled;
        return true;
    }

    private static void Tick(ref UpdateStatus status, MaintenanceWindow? window, Instant clock, bool said)
    {
        if (window is not { } w) return;
        if (status == Scheduled && clock >= w.Start) status = clock < w.End ? InProgress : Completed;
        else if (IsWork(status) && clock == w.End && !said) status = Completed;
    }
}
