using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Time;

namespace StatusGen.Domain.Uptime;

/// <summary>One day of a component, in the site's zone; a day with a change of daylight saving has 23 or 25 hours.</summary>
/// <param name="Figure">Null: no data (before the component's first day, or in the future).</param>
public readonly record struct DayUptime(LocalDate Date, UptimeFigure? Figure)
{
    public bool HasData => Figure is not null;
    public ComponentStatus Worst => Figure?.Worst ?? ComponentStatus.Operational;
}

public static class DailyUptime
{
    /// <summary>Every day from <paramref name="first"/> to <paramref name="last"/>, both included, in order.</summary>
    public static DayUptime[] Of(ComponentTimeline timeline, LocalDate first, LocalDate last, DateTimeZone zone, UptimeWeights weights)
    {
        int count = Period.DaysBetween(first, last) + 1;
        if (count <= 0) return [];
        return Of(timeline, first, zone.StartsOf(first, count + 1), weights);
    }

    /// <param name="starts">The first moments of the days in a row from <paramref name="first"/> on, and that of the day after the last.</param>
    public static DayUptime[] Of(ComponentTimeline timeline, LocalDate first, ReadOnlySpan<Instant> starts, UptimeWeights weights)
    {
        var days = new DayUptime[starts.Length - 1];
        int cursor = UptimeFigure.FirstEndingAfter(timeline, starts[0]);
        for (int i = 0; i < days.Length; i++)
            days[i] = new DayUptime(first.PlusDays(i), UptimeFigure.Over(timeline, starts[i], starts[i + 1], weights, ref cursor));
        return days;
    }
}
