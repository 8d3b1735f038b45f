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
        IncidentState state = IncidentState.At(incident, now);
        if (!state.IsOpen) return null;
        IncidentUpdate? last = null;
        foreach (IncidentUpdate update in incident.Updates)
            if (update.At <= now) last = update;
        if (last?.NextUpdate is { } promised) return new NextUpdate(promised, NextUpdateSource.Promised);
        if (incident.Kind != IncidentKind.Incident) return null;
        return new NextUpdate((last?.At ?? incident.Started) + policy.LongestSilence(incident.Severity), NextUpdateSource.Policy);
    }
}
