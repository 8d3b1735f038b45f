using System.Collections.Immutable;
using NodaTime;

namespace StatusGen.Publish.Metrics;

/// <summary>A stretch of time that is reported on. Includes the start, excludes the end.</summary>
/// <param name="Label">A month as <c>2026-11</c>, or <c>total</c>.</param>
public readonly record struct ReportPeriod(string Label, Instant Start, Instant End)
{
    public bool Contains(Instant moment) => moment >= Start && moment < End;

    /// <summary>The months, in the site's zone, from the day <paramref name="from"/> to the day <paramref name="to"/>, both included; the first and the last may be cut.</summary>
    public static ImmutableArray<ReportPeriod> Months(LocalDate from, LocalDate to, DateTimeZone zone)
    {
        var months = ImmutableArray.CreateBuilder<ReportPeriod>();
        for (LocalDate day = from; day <= to;)
        {
            LocalDate next = new LocalDate(day.Year, day.Month, 1).PlusMonths(1);
            LocalDate end = next <= to ? next : to.PlusDays(1);
            months.Add(new ReportPeriod($"{day.Year:0000}-{day.Month:00}", StartOf(day, zone), StartOf(end, zone)));
            day = next;
        }
        return months.ToImmutable();
    }

    public static ReportPeriod Whole(LocalDate from, LocalDate to, DateTimeZone zone) => new("total", StartOf(from, zone), StartOf(to.PlusDays(1), zone));

    private static Instant StartOf(LocalDate day, DateTimeZone zone) => StatusGen.Domain.Time.DayBorders.StartOf(zone, day);
}
