using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Incidents;

namespace StatusGen.Domain.Cadence;

public enum PromiseOutcome { Kept, Missed, Pending }

/// <summary>One gap between two updates: what was owed after the first, and what came of it.</summary>
/// <param name="After">The update from which the silence began.</param>
/// <param name="Owed">When the next one was due, by promise or by policy.</param>
/// <param name="Next">The update that ended the silence; null while it lasts.</param>
/// <param name="LateBy">By how much the due time was passed, up to now while the silence lasts, or up to the moment at which the clock completed the work.</param>
public sealed record UpdateGap(IncidentUpdate After, NextUpdate Owed, IncidentUpdate? Next, PromiseOutcome Outcome, Duration LateBy);

/// <summary>Whether the next word always came when it was promised, or when the site's cadence owed it.</summary>
public static class KeptPromises
{
    /// <summary>
    /// Every gap in which something was owed, in time. Nothing is owed after the end: a resolution ends what was owed before it, a
    /// reopening begins anew, and work that the clock completed before its promised time owes nothing more.
    /// </summary>
    public static ImmutableArray<UpdateGap> Of(Incident incident, CadencePolicy policy, Instant now)
    {
        var gaps = ImmutableArray.CreateBuilder<UpdateGap>();
        for (int i = 0; i < incident.Updates.Length && incident.Updates[i].At <= now; i++)
        {
            IncidentUpdate after = incident.Updates[i];
            IncidentUpdate? next = i + 1 < incident.Updates.Length && incident.Updates[i + 1].At <= now ? incident.Updates[i + 1] : null;
            if (NextUpdate.OwedAfter(after, incident, policy) is not { } owed) continue;
            Instant until = next?.At ?? now;
            bool answered = next is not null && next.At <= owed.Due;
            Instant? ended = StateAfter(incident, i, until).EndedAt;
            if (ended <= (answered ? after.At : Instant.Max(owed.Due, after.At))) continue;
            Duration late = owed.LateBy(Instant.Min(until, ended ?? until));
            PromiseOutcome outcome = late > Duration.Zero ? PromiseOutcome.Missed : next is null ? PromiseOutcome.Pending : PromiseOutcome.Kept;
            gaps.Add(new UpdateGap(after, owed, next, outcome, late));
        }
        return gaps.DrainToImmutable();
    }

    /// <summary>The state at a moment, had nothing been said after the update at <paramref name="index"/>: of two updates with one time the first does not know the second.</summary>
    private static IncidentState StateAfter(Incident incident, int index, Instant moment) =>
        IncidentState.At(incident with { Updates = incident.Updates[..(index + 1)] }, moment);
}
