using NodaTime;
using StatusGen.Domain.Incidents;

namespace StatusGen.Domain.Cadence;

/// <summary>The account of what happened, why, and what will change, that readers are owed after an incident.</summary>
/// <param name="Due">The policy's time after the last resolution.</param>
/// <param name="DeliveredAt">When it was published; null while it is missing.</param>
public readonly record struct OwedPostmortem(Instant Due, Instant? DeliveredAt)
{
    public bool IsDelivered => DeliveredAt is not null;

    /// <summary>True when it is missing after its time; one that came late is delivered, and no longer late.</summary>
    public bool IsLate(Instant now) => !IsDelivered && now > Due;

    /// <summary>By how much it was late when it came, or is late now.</summary>
    public Duration LateBy(Instant now) => Duration.Max((DeliveredAt ?? now) - Due, Duration.Zero);

    /// <summary>
    /// Null when none is owed, or not yet: the incident is open. By policy major and critical incidents owe one; <c>required</c> makes any incident
    /// or maintenance owe one, <c>not-needed</c> none. A postmortem after which the incident was opened again does not count.
    /// </summary>
    public static OwedPostmortem? Of(Incident incident, CadencePolicy policy, Instant now)
    {
        if (!IsOwedBy(incident) || IncidentState.At(incident, now).EndedAt is not { } ended) return null;
        Instant? delivered = null;
        bool over = false;
        foreach (IncidentUpdate update in incident.Updates)
        {
            if (update.At > now) break;
            if (update.Status == UpdateStatus.Postmortem) delivered ??= update.At;
            else if (over && Opens(update.Status)) (delivered, over) = (null, false);
            else if (update.Status is UpdateStatus.Resolved or UpdateStatus.Completed or UpdateStatus.Cancelled) over = true;
        }
        return new OwedPostmortem(ended + policy.Postmortem, delivered);
    }

    private static bool IsOwedBy(Incident incident) => (incident.Kind, incident.PostmortemDuty) switch
    {
        (IncidentKind.Notice, _) or (_, PostmortemDuty.NotNeeded) => false,
        (_, PostmortemDuty.Required) => true,
        _ => incident.Kind == IncidentKind.Incident && incident.Severity >= IncidentSeverity.Major,
    };

    private static bool Opens(UpdateStatus word) =>
        IncidentState.BroughtBy(word) is { } brought ? brought != UpdateStatus.Resolved : word is UpdateStatus.Rescheduled or UpdateStatus.InProgress;
}
