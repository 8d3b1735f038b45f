using NodaTime;
using StatusGen.Domain.Uptime;
using StatusGen.Publish.Views;

namespace StatusGen.Publish.Tests.Views;

public sealed class DayBandsTests
{
    /// <summary>A day for each letter: o operational, m maintenance, d degraded, p partial, x major, - no data.</summary>
    private static DayState[] Days(string letters) => [.. letters.Select(letter => (DayState)"omdpx-".IndexOf(letter, StringComparison.Ordinal))];

    [Fact]
    public void A_run_of_equal_days_is_one_line() =>
        UptimeBars.Paths(Days("ooooo")).Html.ShouldBe("<path class=\"operational\" d=\"M0 16h37\"/>");

    [Fact]
    public void Each_status_has_one_path_and_each_day_one_place() =>
        UptimeBars.Paths(Days("--oxoodm")).Html.ShouldBe(
            "<path class=\"operational\" d=\"M16 16h5M32 16h13\"/><path class=\"maintenance\" d=\"M56 16h5\"/><path class=\"degraded\" d=\"M48 16h5\"/>"
            + "<path class=\"major-outage\" d=\"M24 16h5\"/><path class=\"no-data\" d=\"M0 16h13\"/>");

    [Fact]
    public void The_clip_holds_a_bar_for_each_day() => UptimeBars.Clip(3).Html.Split('z').Length.ShouldBe(4);

    [Fact]
    public void A_month_begins_at_its_weekday_and_breaks_into_weeks()
    {
        // 1 November 2026 is a Sunday.
        LocalDate november = new(2026, 11, 1);

        UptimeCalendar.Paths(Days("ooo"), UptimeCalendar.OffsetOf(november, firstDay: 1)).Html.ShouldBe("<path class=\"operational\" d=\"M72 5h10M0 17h22\"/>");
        UptimeCalendar.Paths(Days("ooo"), UptimeCalendar.OffsetOf(november, firstDay: 7)).Html.ShouldBe("<path class=\"operational\" d=\"M0 5h34\"/>");
    }

    [Fact]
    public void The_calendars_clip_holds_six_weeks() => UptimeCalendar.Clip().Html.Split('M').Length.ShouldBe(43);
}
