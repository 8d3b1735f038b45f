using System.Collections.Immutable;
using StatusGen.Notify.Configuration;
using StatusGen.Notify.Contacts;
using StatusGen.Notify.Notices;

namespace StatusGen.Notify.Planning;

/// <summary>Who would get what through which channel, and why. A pure function of content, ledger, contacts and now.</summary>
public sealed record DeliveryPlan(ImmutableArray<NoticePlan> Notices)
{
    public IEnumerable<RecipientPlan> Recipients => Notices.SelectMany(n => n.Recipients);

    public bool SendsNothing => !Recipients.Any(r => r.Sends);
}

/// <summary>One notice to one audience.</summary>
/// <param name="AtOnce">All channels at once; otherwise each next one only when those before it failed.</param>
/// <param name="WholeReason">Why nobody of the audience is told; null when each recipient has reasons of its own.</param>
/// <param name="Unrecorded">Keys of which the ledger shall remember that they were not sent, so that they never will be.</param>
public sealed record NoticePlan(
    WantedNotice Wanted, Audience Audience, bool AtOnce, PlanReason? WholeReason, ImmutableArray<RecipientPlan> Recipients, ImmutableArray<UnrecordedSkip> Unrecorded)
{
    /// <summary>True when it is older than <c>max-age</c>.</summary>
    public bool IsOld { get; init; }
}

/// <param name="Reason">Too old, or expired.</param>
public sealed record UnrecordedSkip(DeliveryKey Key, PlanReason Reason);

/// <summary>One recipient's channels for one notice, in their order.</summary>
/// <param name="Contact">Null for the readers of channels that post to one place.</param>
/// <param name="Hash"><see cref="DeliveryKey.Everybody"/> for those.</param>
public sealed record RecipientPlan(Contact? Contact, string Hash, ImmutableArray<PlannedStep> Steps)
{
    public bool Sends
    {
        get
        {
            foreach (PlannedStep step in Steps)
                if (step.Reason.IsSent()) return true;
            return false;
        }
    }

    /// <summary>True when the notice should reach this recipient now, but no channel is left that could carry it.</summary>
    public bool IsStuck
    {
        get
        {
            bool stuck = false;
            foreach (PlannedStep step in Steps)
            {
                if (step.Reason.IsSent() || step.Reason is PlanReason.Delivered or PlanReason.Reached or PlanReason.Limited or PlanReason.Superseded or PlanReason.TooOld or PlanReason.Expired or PlanReason.ChannelNotChosen) return false;
                stuck |= step.Reason is PlanReason.SharedFate or PlanReason.SecretNotSet;
            }
            return stuck;
        }
    }
}

/// <summary>One channel for one recipient.</summary>
public sealed record PlannedStep(ConfiguredChannel Channel, PlanReason Reason);
