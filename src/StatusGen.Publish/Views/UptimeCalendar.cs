using System.Globalization;
using System.Text;
using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Uptime;
using StatusGen.Publish.Languages;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Views;

/// <summary>A component's year, drawn as months of days: from its first month, up to today.</summary>
/// <param name="Percent">Uptime over the year as far as it counts; null without data.</param>
/// <param name="Summary">"4 days with problems in 2026": what the drawing shows, in words.</param>
public sealed record YearView(int Year, SafeHtml? Percent, SafeHtml Summary, IReadOnlyList<MonthView> Months)
{
    public static readonly ObjectShape<YearView> Shape = new(
        ("year", v => v.Year), ("percent", v => v.Percent), ("summary", v => v.Summary), ("months", v => MonthView.Shape.WrapAll(v.Months)));
}

/// <param name="Paths">The days as <c>&lt;path&gt;</c> elements, one for each status.</param>
public sealed record MonthView(string Name, SafeHtml Paths)
{
    public static readonly ObjectShape<MonthView> Shape = new(("name", v => v.Name), ("paths", v => v.Paths));
}

public static class UptimeCalendar
{
    /// <summary>Width of a day with its gap, in the drawing's units: seven days a week, at most six weeks.</summary>
    public const int DayWidth = 12, Width = 7 * DayWidth, Height = 6 * DayWidth;

    // In the order of the enumeration, after the days without data.
    private static readonly string[] Order =
        ["no-data", ComponentStatus.Operational.Key(), ComponentStatus.Maintenance.Key(), ComponentStatus.Degraded.Key(), ComponentStatus.PartialOutage.Key(), ComponentStatus.MajorOutage.Key()];

    // By the first day's place in its week, the number of days, and the status. Two threads may both draw one; the results are equal.
    private static readonly SafeHtml?[] Whole = new SafeHtml?[7 * 32 * Order.Length];

    /// <summary>Every year from the component's first to this one, newest first.</summary>
    public static IReadOnlyList<YearView> Of(Scene scene, ComponentTimeline timeline)
    {
        int first = scene.Times.DayOf(timeline.Since).Year, last = scene.Model.Today.Year;
        var years = new List<YearView>();
        for (int year = last; year >= first; year--) years.Add(Year(scene, timeline, year));
        return years;
    }

    private static YearView Year(Scene scene, ComponentTimeline timeline, int year)
    {
        LocalDate start = new(year, 1, 1), end = LocalDate.Min(new LocalDate(year, 12, 31), scene.Model.Today);
        DateTimeZone zone = scene.Times.Zone;
        ReadOnlySpan<DayUptime> days = scene.DaysOf(timeline, start)[..end.DayOfYear];
        UptimeFigure? figure = UptimeFigure.Over(timeline, zone.AtStartOfDay(start).ToInstant(), zone.AtStartOfDay(end.PlusDays(1)).ToInstant(), scene.Model.Site.Weights);
        int bad = 0;
        foreach (DayUptime day in days)
            if (day.Worst > ComponentStatus.Maintenance) bad++;
        Language language = scene.Language;
        LocalDate first = scene.Times.DayOf(timeline.Since);
        var months = new List<MonthView>(12);
        for (int month = first.Year == year ? first.Month : 1; month <= end.Month; month++)
        {
            int from = new LocalDate(year, month, 1).DayOfYear - 1;
            int length = Math.Min(CalendarSystem.Iso.GetDaysInMonth(year, month), days.Length - from);
            months.Add(new MonthView(language.Calendar.ShortMonths[month - 1], Paths(days.Slice(from, length), language.FirstDayOfWeek)));
        }
        SafeHtml summary = language.Say("component.year-summary", ("count", bad), ("year", year.ToString(CultureInfo.InvariantCulture)));
        return new YearView(year, figure is { } uptime ? language.Percent(uptime.Fraction) : null, summary, months);
    }

    /// <param name="firstDay">1 (Monday) to 7 (Sunday).</param>
    internal static SafeHtml Paths(ReadOnlySpan<DayUptime> days, int firstDay)
    {
        int offset = ((int)days[0].Date.DayOfWeek - firstDay + 7) % 7;
        // Each a place in the order.
        Span<int> statuses = stackalloc int[31];
        statuses = statuses[..days.Length];
        for (int i = 0; i < days.Length; i++) statuses[i] = days[i].HasData ? 1 + (int)days[i].Worst : 0;
        // Most months have one status throughout: those are drawn once for each shape of a month.
        ref SafeHtml? whole = ref Whole[(offset * 32 + days.Length) * Order.Length + statuses[0]];
        bool isWhole = statuses.IndexOfAnyExcept(statuses[0]) < 0;
        if (isWhole && whole is not null) return whole;
        SafeHtml drawn = Draw(statuses, offset);
        if (isWhole) whole = drawn;
        return drawn;
    }

    private static SafeHtml Draw(ReadOnlySpan<int> statuses, int offset)
    {
        var svg = new StringBuilder(512);
        for (int status = 0; status < Order.Length; status++)
        {
            bool any = false;
            for (int i = 0; i < statuses.Length; i++)
            {
                if (statuses[i] != status) continue;
                if (!any) svg.Append("<path class=\"").Append(Order[status]).Append("\" d=\"");
                any = true;
                // Four units of ground, widened by a round stroke of six: a square of ten with round corners.
                svg.Append('M').Append((offset + i) % 7 * DayWidth + 4).Append(' ').Append((offset + i) / 7 * DayWidth + 4).Append("h4v4h-4z");
            }
            if (any) svg.Append("\"/>");
        }
        return new SafeHtml(svg.ToString());
    }
}
