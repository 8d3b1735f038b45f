using NodaTime;

namespace StatusGen.Notify.Retrying;

/// <summary>When a failed attempt is made again: exponential back-off with full jitter, within a number of tries and a total time.</summary>
/// <param name="MostTries">The first attempt included.</param>
/// <param name="FirstWait">Upper end of the first wait; each further one may be twice as long.</param>
/// <param name="LongestWait">No wait of our own is longer. What the other side asks for may be.</param>
/// <param name="TotalTime">From the first attempt; no attempt begins later, because a CI job ends.</param>
public sealed record RetryRules(int MostTries, Duration FirstWait, Duration LongestWait, Duration TotalTime)
{
    public static readonly RetryRules Default = new(5, Duration.FromSeconds(1), Duration.FromSeconds(60), Duration.FromMinutes(3));

    /// <summary>How long to wait after failed attempt <paramref name="attempt"/> (counted from 1); null to give up.</summary>
    /// <param name="jitter">From 0 up to, but not, 1.</param>
    /// <param name="asked">What the other side asked for, as <c>Retry-After</c>: never less is waited.</param>
    /// <param name="spent">Since the first attempt began.</param>
    public Duration? WaitAfter(int attempt, double jitter, Duration? asked, Duration spent)
    {
        if (attempt >= MostTries) return null;
        // 2^30 first waits are beyond any longest wait.
        double ceiling = Math.Min(FirstWait.TotalSeconds * Math.Pow(2, Math.Min(attempt - 1, 30)), LongestWait.TotalSeconds);
        Duration wait = Duration.Max(Duration.FromSeconds(ceiling * jitter), asked ?? Duration.Zero);
        return spent + wait > TotalTime ? null : wait;
    }
}
