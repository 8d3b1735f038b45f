using NodaTime;

namespace StatusGen.Notify.Exchange;

/// <summary>Why a message was not taken.</summary>
public enum FailureReason { Auth, RateLimit, Address, Content, Server, Network }

/// <summary>What became of one request. A closed set. Its sentences are for people and the ledger: no secret, no address.</summary>
public abstract record Outcome
{
    private protected Outcome() { }
}

public sealed record Delivered(Receipt Receipt) : Outcome;

/// <summary>It may work later.</summary>
/// <param name="After">How long the other side asked to be left alone; null when it did not say.</param>
public sealed record RetryLater(FailureReason Reason, string Why, Duration? After = null) : Outcome;

/// <summary>The same request would be refused again.</summary>
public sealed record Refused(FailureReason Reason, string Why) : Outcome;

/// <summary>The message needs another request: a session first, then the post. What follows counts as the same attempt.</summary>
public sealed record Continue(Outgoing Following) : Outcome
{
    /// <summary>A message is at most this many requests.</summary>
    public const int MostSteps = 5;
}
