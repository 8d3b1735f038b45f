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
        var days = new DayUptime[count];
        Instant start = zone.StartOf(first);
        int cursor = UptimeFigure.FirstEndingAfter(timeline, start);
        for (int i = 0; i < count; i++)
        {
            LocalDate date = first.PlusDays(i);
            Instant end = zone.StartOf(date.PlusDays(1));
            days[i] = new DayUptime(date, UptimeFigure.Over(timeline, start, end, weights, ref cursor));
            start = end;
        }
        return days;
    }
}
