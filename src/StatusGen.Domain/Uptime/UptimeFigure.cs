using NodaTime;
using StatusGen.Domain.Components;

namespace StatusGen.Domain.Uptime;

/// <summary>How long a component was in each bad status within a period, and what part of the period it was up.</summary>
public readonly record struct UptimeFigure
{
    // Ticks: there is a figure for each day of each component, and a duration is twice as large.
    private readonly long _counted, _majorOutage, _partialOutage, _degraded, _maintenance;

    public UptimeFigure(Duration counted, Duration majorOutage, Duration partialOutage, Duration degraded, Duration maintenance, double fraction)
    {
        _counted = counted.BclCompatibleTicks;
        _majorOutage = majorOutage.BclCompatibleTicks;
        _partialOutage = partialOutage.BclCompatibleTicks;
        _degraded = degraded.BclCompatibleTicks;
        _maintenance = maintenance.BclCompatibleTicks;
        Fraction = fraction;
    }

    private UptimeFigure(long counted, ReadOnlySpan<long> spent, double fraction)
    {
        _counted = counted;
        _majorOutage = spent[(int)ComponentStatus.MajorOutage];
        _partialOutage = spent[(int)ComponentStatus.PartialOutage];
        _degraded = spent[(int)ComponentStatus.Degraded];
        _maintenance = spent[(int)ComponentStatus.Maintenance];
        Fraction = fraction;
    }

    /// <summary>The part of the period that lies after the component's first day and before now.</summary>
    public Duration Counted { get => Duration.FromTicks(_counted); init => _counted = value.BclCompatibleTicks; }

    public Duration MajorOutage { get => Duration.FromTicks(_majorOutage); init => _majorOutage = value.BclCompatibleTicks; }
    public Duration PartialOutage { get => Duration.FromTicks(_partialOutage); init => _partialOutage = value.BclCompatibleTicks; }
    public Duration Degraded { get => Duration.FromTicks(_degraded); init => _degraded = value.BclCompatibleTicks; }
    public Duration Maintenance { get => Duration.FromTicks(_maintenance); init => _maintenance = value.BclCompatibleTicks; }

    /// <summary>1 − weighted outage time ÷ counted time, from 0 to 1.</summary>
    public double Fraction { get; init; }

    /// <summary>True when some weighted downtime lies in the period.</summary>
    public bool HadDowntime => Fraction < 1;

    /// <summary>The worst status that has any time in the period.</summary>
    public ComponentStatus Worst =>
        _majorOutage > 0 ? ComponentStatus.MajorOutage
        : _partialOutage > 0 ? ComponentStatus.PartialOutage
        : _degraded > 0 ? ComponentStatus.Degraded
        : _maintenance > 0 ? ComponentStatus.Maintenance
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
        Span<long> spent = stackalloc long[(int)ComponentStatus.MajorOutage + 1];
        long counted = (end - start).BclCompatibleTicks;
        if (cursor == merged.Length || merged[cursor].Start >= end) return new UptimeFigure(counted, spent, 1);
        for (int i = cursor; i < merged.Length && merged[i].Start < end; i++)
            spent[(int)merged[i].Status] += (Instant.Min(merged[i].End, end) - Instant.Max(merged[i].Start, start)).BclCompatibleTicks;
        double weighted = 0;
        for (int status = 0; status < spent.Length; status++) weighted += spent[status] * weights.Of((ComponentStatus)status);
        return new UptimeFigure(counted, spent, Math.Clamp(1 - weighted / counted, 0, 1));
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
