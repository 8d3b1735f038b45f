using NodaTime;
using StatusGen.Domain.Components;

namespace StatusGen.Domain.Uptime;

/// <summary>How long a component was in each bad status within a period, and what part of the period it was up.</summary>
/// <param name="Counted">The part of the period that lies after the component's first day and before now.</param>
/// <param name="Fraction">1 − weighted outage time ÷ counted time, from 0 to 1.</param>
public readonly record struct UptimeFigure(
    Duration Counted, Duration MajorOutage, Duration PartialOutage, Duration Degraded, Duration Maintenance, double Fraction)
{
    /// <summary>True when some weighted downtime lies in the period.</summary>
    public bool HadDowntime => Fraction < 1;

    /// <summary>The worst status that has any time in the period.</summary>
    public ComponentStatus Worst =>
        MajorOutage > Duration.Zero ? ComponentStatus.MajorOutage
        : PartialOutage > Duration.Zero ? ComponentStatus.PartialOutage
        : Degraded > Duration.Zero ? ComponentStatus.Degraded
        : Maintenance > Duration.Zero ? ComponentStatus.Maintenance
        : ComponentStatus.Operational;

    /// <summary>Null when no part of the period counts: it lies before the component's first day, or after now.</summary>
    public static UptimeFigure? Over(ComponentTimeline timeline, Instant start, Instant end, UptimeWeights weights)
    {
        int first = FirstEndingAfter(timeline, start);
        return Over(timeline, start, end, weights, ref first);
    }

    /// <param name="cursor">Index into the merged intervals: all before it end at or before <paramref name="start"/>. Moved on, for callers that go through time.</param>
    internal static UptimeFigure? Over(ComponentTimeline timeline, Instant start, Instant end, UptimeWeights weights, ref int cursor)
    {
        start = Instant.Max(start, timeline.Since);
        end = Instant.Min(end, timeline.Now);
        if (end <= start) return null;
        var merged = timeline.Merged;
        while (cursor < merged.Length && merged[cursor].End <= start) cursor++;
        if (cursor == merged.Length || merged[cursor].Start >= end) return new UptimeFigure(end - start, Duration.Zero, Duration.Zero, Duration.Zero, Duration.Zero, 1);
        Span<long> spent = stackalloc long[(int)ComponentStatus.MajorOutage + 1];
        for (int i = cursor; i < merged.Length && merged[i].Start < end; i++)
            spent[(int)merged[i].Status] += (Instant.Min(merged[i].End, end) - Instant.Max(merged[i].Start, start)).BclCompatibleTicks;
        double weighted = 0;
        for (int status = 0; status < spent.Length; status++) weighted += spent[status] * weights.Of((ComponentStatus)status);
        Duration counted = end - start;
        return new UptimeFigure(
            counted,
            Duration.FromTicks(spent[(int)ComponentStatus.MajorOutage]),
            Duration.FromTicks(spent[(int)ComponentStatus.PartialOutage]),
            Duration.FromTicks(spent[(int)ComponentStatus.Degraded]),
            Duration.FromTicks(spent[(int)ComponentStatus.Maintenance]),
            Math.Clamp(1 - weighted / counted.BclCompatibleTicks, 0, 1));
    }

    /// <summary>Index of the first merged interval that ends after <paramref name="start"/>.</summary>
    internal static int FirstEndingAfter(ComponentTimeline timeline, Instant start)
    {
        int low = 0, high = timeline.Merged.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (timeline.Merged[middle].End <= start) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
