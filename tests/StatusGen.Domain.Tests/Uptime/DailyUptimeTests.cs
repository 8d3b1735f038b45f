using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Uptime;
using StatusGen.Testing.Content;
using static StatusGen.Domain.Components.ComponentStatus;
using static StatusGen.Domain.Incidents.UpdateStatus;

namespace StatusGen.Domain.Tests.Uptime;

public sealed class DailyUptimeTests
{
    private static DailyUptime Days(string zone, string first, string last, string now, params Incident[] incidents)
    {
        DateTimeZone where = DateTimeZoneProviders.Tzdb[zone];
        ComponentTimeline timeline = ComponentTimeline.Build([A.Component("api", since: "2010-01-01")], incidents, where, A.Time(now))[0];
        return DailyUptime.Of(timeline, A.Date(first), A.Date(last), where, UptimeWeights.Default);
    }

    private static Incident Outage(string start, string end) => A.Incident().Affecting("api", MajorOutage).Update(start, Investigating).Update(end, Resolved);

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-28", "24 23 24")]
    [InlineData("Europe/Berlin", "2026-10-24", "24 25 24")]
    [InlineData("America/Sao_Paulo", "2018-11-03", "24 23 24")]
    [InlineData("Africa/Cairo", "2024-04-25", "24 23 24")]
    public void Days_have_the_hours_of_their_zone(string zone, string first, string hours)
    {
        DailyUptime days = Days(zone, first, A.Date(first).PlusDays(2).ToString("uuuu-MM-dd", null), "2027-01-01");

        string.Join(' ', Enumerable.Range(0, 3).Select(day => days.FigureOf(day)!.Value.Counted.TotalHours)).ShouldBe(hours);
    }

    [Fact]
    public void A_day_that_never_was_has_no_data() =>
        Days("Pacific/Apia", "2011-12-29", "2011-12-31", "2027-01-01").States.ToArray().ShouldBe([DayState.Operational, DayState.NoData, DayState.Operational]);

    [Fact]
    public void An_outage_over_midnight_belongs_to_both_days_of_the_zone()
    {
        DailyUptime days = Days("Europe/Berlin", "2026-11-19", "2026-11-21", "2026-12-01", Outage("2026-11-19 22:00", "2026-11-20 01:00"));

        Enumerable.Range(0, 3).Select(day => days.FigureOf(day)!.Value.MajorOutage.TotalHours).ShouldBe([1, 2, 0]);
        days.States.ToArray().ShouldBe([DayState.MajorOutage, DayState.MajorOutage, DayState.Operational]);
        days.DateOf(2).ShouldBe(A.Date("2026-11-21"));
    }

    [Fact]
    public void An_hour_of_outage_weighs_more_on_a_short_day()
    {
        DailyUptime days = Days("Europe/Berlin", "2026-03-29", "2026-03-29", "2026-12-01", Outage("2026-03-29 10:00", "2026-03-29 11:00"));

        days.FigureOf(0)!.Value.Fraction.ShouldBe(22.0 / 23, 1e-12);
    }

    [Fact]
    public void Today_counts_up_to_now_and_tomorrow_has_no_data()
    {
        DailyUptime days = Days("UTC", "2026-11-20", "2026-11-21", "2026-11-20 12:00", A.Incident().Affecting("api", MajorOutage).Update("2026-11-20 09:00", Investigating));

        days.FigureOf(0)!.Value.Fraction.ShouldBe(0.75, 1e-12);
        days.FigureOf(1).ShouldBeNull();
        days.States.ToArray().ShouldBe([DayState.MajorOutage, DayState.NoData]);
    }

    [Fact]
    public void Days_in_the_wrong_order_are_none() => Days("UTC", "2026-11-21", "2026-11-20", "2026-12-01").States.IsEmpty.ShouldBeTrue();
}
