using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Uptime;
using StatusGen.Testing.Content;
using static StatusGen.Domain.Components.ComponentStatus;
using static StatusGen.Domain.Incidents.UpdateStatus;

namespace StatusGen.Domain.Tests.Uptime;

public sealed class UptimeFigureTests
{
    private static ComponentTimeline Timeline(Component component, string now, params Incident[] incidents) =>
        ComponentTimeline.Build([component], incidents, DateTimeZone.Utc, A.Time(now))[0];

    private static Incident Outage(ComponentStatus status, string start, string end) =>
        A.Incident($"{status}-{start}").Affecting("api", status).Update(start, Investigating).Update(end, Resolved);

    private static UptimeFigure? TenHours(ComponentTimeline timeline, UptimeWeights? weights = null) =>
        UptimeFigure.Over(timeline, A.Time("10:00"), A.Time("20:00"), weights ?? UptimeWeights.Default);

    [Theory]
    [InlineData(MajorOutage, 0.9)]
    [InlineData(PartialOutage, 0.97)]
    [InlineData(Degraded, 1)]
    [InlineData(ComponentStatus.Maintenance, 1)]
    public void An_hour_in_ten_counts_by_its_weight(ComponentStatus status, double fraction)
    {
        UptimeFigure figure = TenHours(Timeline(A.Component("api"), "20:00", Outage(status, "12:00", "13:00"))).ShouldNotBeNull();

        figure.Fraction.ShouldBe(fraction, 1e-12);
        figure.HadDowntime.ShouldBe(fraction < 1);
        figure.Worst.ShouldBe(status);
    }

    [Fact]
    public void Weights_may_be_set() =>
        TenHours(Timeline(A.Component("api"), "20:00", Outage(Degraded, "12:00", "13:00")), new UptimeWeights(1, 1, 0.5, 0))!.Value.Fraction.ShouldBe(0.95, 1e-12);

    [Fact]
    public void Time_is_counted_for_each_status_and_only_within_the_period()
    {
        UptimeFigure figure = TenHours(Timeline(A.Component("api"), "23:00",
            Outage(MajorOutage, "09:00", "10:30"), Outage(PartialOutage, "11:00", "11:20"), Outage(Degraded, "12:00", "12:10"),
            Outage(ComponentStatus.Maintenance, "13:00", "13:05"), Outage(MajorOutage, "19:45", "21:00"))).ShouldNotBeNull();

        figure.ShouldBe(new UptimeFigure(
            Duration.FromHours(10), Duration.FromMinutes(45), Duration.FromMinutes(20), Duration.FromMinutes(10), Duration.FromMinutes(5), figure.Fraction));
        figure.Fraction.ShouldBe(1 - (45 + 0.3 * 20) / 600, 1e-12);
    }

    [Fact]
    public void An_open_incident_counts_up_to_now_and_the_future_does_not_count()
    {
        UptimeFigure figure = TenHours(Timeline(A.Component("api"), "15:00", A.Incident().Affecting("api", MajorOutage).Update("14:00", Investigating))).ShouldNotBeNull();

        figure.Counted.ShouldBe(Duration.FromHours(5));
        figure.Fraction.ShouldBe(0.8, 1e-12);
    }

    [Fact]
    public void Nothing_counts_before_the_first_day()
    {
        ComponentTimeline timeline = Timeline(A.Component("api", since: "2026-11-20"), "2026-11-20 12:00", Outage(MajorOutage, "2026-11-19 18:00", "2026-11-20 03:00"));

        UptimeFigure figure = UptimeFigure.Over(timeline, A.Time("2026-11-01"), A.Time("2026-11-30"), UptimeWeights.Default).ShouldNotBeNull();

        figure.Counted.ShouldBe(Duration.FromHours(12));
        figure.Fraction.ShouldBe(0.75, 1e-12);
    }

    [Fact]
    public void A_period_before_the_first_day_or_after_now_or_without_length_has_no_figure()
    {
        ComponentTimeline timeline = Timeline(A.Component("api", since: "2026-11-20"), "12:00");

        UptimeFigure.Over(timeline, A.Time("2026-11-01"), A.Time("2026-11-20"), UptimeWeights.Default).ShouldBeNull();
        UptimeFigure.Over(timeline, A.Time("12:00"), A.Time("13:00"), UptimeWeights.Default).ShouldBeNull();
        UptimeFigure.Over(timeline, A.Time("11:00"), A.Time("11:00"), UptimeWeights.Default).ShouldBeNull();
    }

    [Fact]
    public void A_period_without_incidents_is_operational() =>
        TenHours(Timeline(A.Component("api"), "20:00")).ShouldBe(new UptimeFigure(Duration.FromHours(10), default, default, default, default, 1));
}
