using System.Globalization;
using System.Text;
using NodaTime;
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
    /// <summary>Size of a day with its gap, and of its square, in the drawing's units: seven days a week, at most six weeks.</summary>
    public const int DaySize = 12, SquareSize = 10, Weeks = 6;

    private static readonly DayBands Bands = new(7, DaySize, SquareSize, SquareSize / 2);

    private const int LongestMonth = 31;

    /// <summary>Most months are without trouble and look alike: by their first place and their length, made when first needed.</summary>
    private static readonly SafeHtml?[] Quiet = new SafeHtml?[7 * LongestMonth];

    /// <summary>Every year from the component's first to this one, newest first.</summary>
    /// <param name="days">Its days up to today, from its first or an earlier one on.</param>
    public static IReadOnlyList<YearView> Of(Scene scene, ComponentTimeline timeline, DailyUptime days)
    {
        LocalDate first = scene.Times.DayOf(timeline.Since), last = scene.Model.Today;
        var years = new List<YearView>();
        for (int year = last.Year; year >= first.Year; year--)
        {
            LocalDate from = year == first.Year ? new LocalDate(year, first.Month, 1) : new LocalDate(year, 1, 1);
            LocalDate to = year == last.Year ? last : new LocalDate(year, 12, 31);
            years.Add(Year(scene, timeline, from, to, days));
        }
        return years;
    }

    private static YearView Year(Scene scene, ComponentTimeline timeline, LocalDate from, LocalDate to, DailyUptime days)
    {
        Language language = scene.Language;
        DateTimeZone zone = scene.Times.Zone;
        UptimeFigure? figure = UptimeFigure.Over(
            timeline, zone.AtStartOfDay(from).ToInstant(), zone.AtStartOfDay(to.PlusDays(1)).ToInstant(), scene.Model.Site.Weights);
        int bad = 0;
        var months = new List<MonthView>(12);
        for (int month = from.Month; month <= to.Month; month++)
        {
            LocalDate start = new(from.Year, month, 1);
            int at = Period.DaysBetween(days.First, start);
            int length = Math.Min(CalendarSystem.Iso.GetDaysInMonth(from.Year, month), days.States.Length - at);
            ReadOnlySpan<DayState> own = days.States.Slice(at, length);
            foreach (DayState day in own)
                if (day.IsBad()) bad++;
            months.Add(new MonthView(language.Calendar.ShortMonths[month - 1], Paths(own, OffsetOf(start, language.FirstDayOfWeek))));
        }
        SafeHtml summary = language.Say("component.year-summary", ("count", bad), ("year", from.Year.ToString(CultureInfo.InvariantCulture)));
        return new YearView(from.Year, figure is { } uptime ? language.Percent(uptime.Fraction) : null, summary, months);
    }

    /// <summary>Days of a month's first week that belong to the month before.</summary>
    /// <param name="firstDay">The day that begins a week: 1 (Monday) to 7 (Sunday).</param>
    internal static int OffsetOf(LocalDate firstOfMonth, int firstDay) => ((int)firstOfMonth.DayOfWeek - firstDay + 7) % 7;

    /// <param name="offset">As <see cref="OffsetOf"/> tells it.</param>
    internal static SafeHtml Paths(ReadOnlySpan<DayState> month, int offset) =>
        !IsQuiet(month) ? Bands.Paths(month, offset) : Quiet[offset * LongestMonth + month.Length - 1] ??= Bands.Paths(month, offset);

    private static bool IsQuiet(ReadOnlySpan<DayState> month)
    {
        foreach (DayState day in month)
            if (day != DayState.Operational) return false;
        return true;
    }

    /// <summary>The clip <c>weeks</c>: a square with round corners for each place of a month.</summary>
    public static SafeHtml Clip()
    {
        var svg = new StringBuilder(3072).Append("<clipPath id=\"weeks\"><path d=\"");
        for (int place = 0; place < 7 * Weeks; place++)
            svg.Append('M').Append(place % 7 * DaySize + 2).Append(' ').Append(place / 7 * DaySize).Append("h6a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2h-6a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2z");
        return new SafeHtml(svg.Append("\"/></clipPath>").ToString());
    }
}
