using NodaTime;

namespace StatusGen.Cli.Notifying;

/// <summary>Runs on from the moment that counts as now, so that a run with <c>--now</c> lives wholly in that time.</summary>
internal sealed class RunningClock(Instant start) : TimeProvider
{
    private readonly long _started = System.GetTimestamp();

    public Instant Now => start + Duration.FromTimeSpan(System.GetElapsedTime(_started));

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();
}
