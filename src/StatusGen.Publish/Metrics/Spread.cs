using NodaTime;

namespace StatusGen.Publish.Metrics;

/// <summary>How a number of durations lie.</summary>
/// <param name="Median">The middle one; of an even number the mean of the middle two.</param>
public readonly record struct Spread(int Count, Duration Median, Duration Longest)
{
    /// <summary>Null when there is none.</summary>
    public static Spread? Of(IEnumerable<Duration> durations)
    {
        Duration[] sorted = [.. durations.Order()];
        if (sorted.Length == 0) return null;
        Duration median = sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
        return new Spread(sorted.Length, median, sorted[^1]);
    }
}
