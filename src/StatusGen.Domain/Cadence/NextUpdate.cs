using NodaTime;
using StatusGen.Domain.Incidents;

namespace StatusGen.Domain.Cadence;

public enum NextUpdateSource { Promised, Policy }

/// <summary>When the next word about an open incident is owed.</summary>
/// <param name="Source">Promised in the last update's text, or else owed by the site's cadence for the severity.</param>
public readonly record struct NextUpdate(Instant Due, NextUpdateSource Source)
{
    public bool IsLate(Instant now) => now > Due;
    public Duration LateBy(Instant now) => now > Due ? now - Due : Duration.Zero;

    /// <summary>Null when nothing is owed: the incident is over, or it is no incident and its last update promises nothing.</summary>
    public static NextUpdate? Of(Incident incident, CadencePolicy policy, Instant now)
    {
        if (!IncidentState.At(incident, now).IsOpen) return null;
        IncidentUpdate? last = null;
        foreach (IncidentUpdate update in incident.Updates)
        {
            if (update.At > now) break;
            last = update;
        }
        return last is not null ? OwedAfter(last, incident, policy)
            : incident.Kind == IncidentKind.Incident ? new NextUpdate(incident.Started + policy.LongestSilence(incident.Severity, UpdateStatus.Investigating), NextUpdateSource.Policy)
            : null;
    }

    /// <summary>What an update promises, or else the policy demands of an incident, if it is still open when the time comes.</summary>
    internal static NextUpdate? OwedAfter(IncidentUpdate update, Incident incident, CadencePolicy policy) =>
        update.NextUpdate is { } promised ? new NextUpdate(promised, NextUpdateSource.Promised)
        : incident.Kind == IncidentKind.Incident ? new NextUpdate(update.At + policy.LongestSilence(incident.Severity, StageAt(update, incident, policy)), NextUpdateSource.Policy)
        : null;

    private static UpdateStatus StageAt(IncidentUpdate update, Incident incident, CadencePolicy policy) =>
        policy.ByStage.IsEmpty ? UpdateStatus.Investigating : IncidentState.At(incident, update.At).Status;
}
