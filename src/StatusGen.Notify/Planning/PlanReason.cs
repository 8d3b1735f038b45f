namespace StatusGen.Notify.Planning;

/// <summary>Why something is sent, or is not. The words are public: plans, their JSON and the ledger use them.</summary>
public enum PlanReason
{
    // Sent
    New,
    Owed,
    InFlight,
    NotAcknowledged,

    // Held for another channel
    Fallback,

    // Not sent
    Delivered,
    Reached,
    TooOld,
    Expired,
    Suppressed,
    BelowSeverity,
    Limited,
    SharedFate,
    NoAddress,
    SecretNotSet,
    ChannelNotChosen,
    NobodyToTell,
    GivenUp,
}

public static class PlanReasons
{
    public static bool IsSent(this PlanReason reason) => reason <= PlanReason.NotAcknowledged;

    /// <summary>The word in plans and the ledger: <c>too-old</c>.</summary>
    public static string Key(this PlanReason reason) => reason switch
    {
        PlanReason.InFlight => "in-flight",
        PlanReason.NotAcknowledged => "not-acknowledged",
        PlanReason.TooOld => "too-old",
        PlanReason.BelowSeverity => "below-severity",
        PlanReason.SharedFate => "shared-fate",
        PlanReason.NoAddress => "no-address",
        PlanReason.SecretNotSet => "secret-not-set",
        PlanReason.ChannelNotChosen => "channel-not-chosen",
        PlanReason.NobodyToTell => "nobody-to-tell",
        PlanReason.GivenUp => "given-up",
        _ => reason.ToString().ToLowerInvariant(),
    };

    /// <summary>For people.</summary>
    public static string Sentence(this PlanReason reason) => reason switch
    {
        PlanReason.New => "not told yet",
        PlanReason.Owed => "could not be delivered before",
        PlanReason.InFlight => "it is not known whether the last attempt arrived",
        PlanReason.NotAcknowledged => "the channel before was not acknowledged in time",
        PlanReason.Fallback => "waits until the channel before it fails",
        PlanReason.Delivered => "delivered",
        PlanReason.Reached => "reached over another channel",
        PlanReason.TooOld => "older than notify: max-age",
        PlanReason.Expired => "could not be delivered, and is too old now",
        PlanReason.Suppressed => "the text says Notify: no",
        PlanReason.BelowSeverity => "the audience is not told of minor incidents",
        PlanReason.Limited => "this person was told often enough for now",
        PlanReason.SharedFate => "the channel depends on a component that is down",
        PlanReason.NoAddress => "no address of this kind",
        PlanReason.SecretNotSet => "the channel's secret is not set here",
        PlanReason.ChannelNotChosen => "not among the channels chosen with --channel",
        PlanReason.NobodyToTell => "the audience has no contact for it",
        _ => "failed, and reached over another channel",
    };
}
