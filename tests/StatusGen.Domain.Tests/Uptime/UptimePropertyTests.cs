using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Uptime;
using StatusGen.Testing.Content;

namespace StatusGen.Domain.Tests.Uptime;

/// <summary>What is true of any content: compared with a model that notes the status of every minute, and by its own laws.</summary>
public sealed class UptimePropertyTests
{
    private static readonly Config Config = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(400).WithQuietOnSuccess(true);

    private static readonly Arbitrary<int> Nows = Gen.Choose(1, AnyContent.Minutes).ToArbitrary();

    private static ComponentTimeline[] Build(Incident[] incidents, int now) =>
        [.. ComponentTimeline.Build([.. AnyContent.Components.Select(c => A.Component(c, since: A.Day))], incidents, DateTimeZone.Utc, AnyContent.Minute(now))];

    private static ComponentStatus StatusAt(ComponentTimeline timeline, Instant moment)
    {
        foreach (StatusInterval interval in timeline.Merged)
            if (interval.Start <= moment && moment < interval.End) return interval.Status;
        return ComponentStatus.Operational;
    }

    [Fact]
    public void Timelines_agree_with_the_model_in_every_minute() => Prop.ForAll(AnyContent.Incidents(), Nows, (incidents, now) =>
    {
        foreach (ComponentTimeline timeline in Build(incidents, now))
        {
            ComponentStatus[] model = MinuteModel.Of(incidents, timeline.Component.Id.Value, now);
            for (int minute = 0; minute < now; minute++)
                StatusAt(timeline, AnyContent.Minute(minute)).ShouldBe(model[minute], $"{timeline.Component.Id} in minute {minute}");
            timeline.Current.ShouldBe(model[now], $"{timeline.Component.Id} now, in minute {now}");
        }
    }).Check(Config);

    [Fact]
    public void Figures_agree_with_the_model() => Prop.ForAll(AnyContent.Incidents(), Nows, Nows, (incidents, first, second) =>
    {
        (int start, int end) = (Math.Min(first, second), Math.Max(first, second));
        foreach (ComponentTimeline timeline in Build(incidents, AnyContent.Minutes))
        {
            ComponentStatus[] minutes = MinuteModel.Of(incidents, timeline.Component.Id.Value, AnyContent.Minutes)[start..end];
            UptimeFigure? figure = UptimeFigure.Over(timeline, AnyContent.Minute(start), AnyContent.Minute(end), UptimeWeights.Default);

            figure.HasValue.ShouldBe(start < end);
            if (figure is not { } over) continue;
            over.Fraction.ShouldBe(1 - minutes.Sum(UptimeWeights.Default.Of) / minutes.Length, 1e-9);
            over.Fraction.ShouldBeInRange(0, 1);
            over.Worst.ShouldBe(minutes.Max());
            over.Degraded.TotalMinutes.ShouldBe(minutes.Count(m => m == ComponentStatus.Degraded));
        }
    }).Check(Config);

    [Fact]
    public void Merged_intervals_are_sorted_apart_and_never_empty_or_operational() => Prop.ForAll(AnyContent.Incidents(), Nows, (incidents, now) =>
    {
        foreach (ComponentTimeline timeline in Build(incidents, now))
        {
            StatusInterval? before = null;
            foreach (StatusInterval interval in timeline.Merged)
            {
                interval.Start.ShouldBeLessThan(interval.End);
                interval.End.ShouldBeLessThanOrEqualTo(timeline.Now);
                interval.Status.ShouldNotBe(ComponentStatus.Operational);
                if (before is { } b) (b.End < interval.Start || (b.End == interval.Start && b.Status != interval.Status)).ShouldBeTrue();
                before = interval;
            }
        }
    }).Check(Config);

    [Fact]
    public void As_time_goes_on_the_past_stays_as_it_was() => Prop.ForAll(AnyContent.Incidents(), Nows, Nows, (incidents, first, second) =>
    {
        (int earlier, int later) = (Math.Min(first, second), Math.Max(first, second));
        ComponentTimeline[] then = Build(incidents, earlier), now = Build(incidents, later);
        for (int i = 0; i < then.Length; i++)
            for (int minute = 0; minute < earlier; minute++)
                StatusAt(now[i], AnyContent.Minute(minute)).ShouldBe(StatusAt(then[i], AnyContent.Minute(minute)));
    }).Check(Config);

    [Fact]
    public void One_incident_more_never_raises_uptime() => Prop.ForAll(AnyContent.Incidents(), incidents =>
    {
        ComponentTimeline[] all = Build(incidents, AnyContent.Minutes), fewer = Build([.. incidents.Skip(1)], AnyContent.Minutes);
        for (int i = 0; i < all.Length; i++)
            Whole(all[i]).Fraction.ShouldBeLessThanOrEqualTo(Whole(fewer[i]).Fraction);

        static UptimeFigure Whole(ComponentTimeline timeline) =>
            UptimeFigure.Over(timeline, AnyContent.Zero, AnyContent.Minute(AnyContent.Minutes), UptimeWeights.Default)!.Value;
    }).Check(Config);

    [Fact]
    public void Days_part_the_time_whatever_the_zone_does() => Prop.ForAll(
        Gen.Elements("UTC", "Europe/Berlin", "America/Sao_Paulo", "Africa/Cairo", "Pacific/Apia", "Australia/Lord_Howe", "America/St_Johns").ToArbitrary(),
        Gen.Choose(0, 6000).ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (zoneName, firstDay, seed) =>
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb[zoneName];
        LocalDate first = new LocalDate(2010, 1, 1).PlusDays(firstDay), last = first.PlusDays(40);
        var random = new Random(seed);
        Instant day = first.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        Incident[] incidents = [.. Enumerable.Range(0, 8).Select(i =>
        {
            Instant start = day + Duration.FromMinutes(random.Next(-2000, 62_000));
            Incident one = A.Incident($"outage-{i}").Affecting("api", (ComponentStatus)random.Next(1, 5)).Update("00:00", UpdateStatus.Investigating).Update("00:00", UpdateStatus.Resolved);
            return one with { Started = start, Updates = [one.Updates[0] with { At = start }, one.Updates[1] with { At = start + Duration.FromMinutes(random.Next(1, 4000)) }] };
        })];
        ComponentTimeline timeline = ComponentTimeline.Build([A.Component("api", since: "2009-01-01")], incidents, zone, day + Duration.FromDays(60))[0];

        DailyUptime days = DailyUptime.Of(timeline, first, last, zone, UptimeWeights.Default);
        UptimeFigure whole = UptimeFigure.Over(timeline, Domain.Time.DayBorders.StartOf(zone, first), Domain.Time.DayBorders.StartOf(zone, last.PlusDays(1)), UptimeWeights.Default)!.Value;

        days.States.Length.ShouldBe(41);
        UptimeFigure?[] daily = [.. Enumerable.Range(0, 41).Select(days.FigureOf)];
        days.States.ToArray().ShouldBe(daily.Select(figure => figure is { } known ? (DayState)known.Worst : DayState.NoData));
        UptimeFigure[] figures = [.. daily.OfType<UptimeFigure>()];
        Total(f => f.Counted).ShouldBe(whole.Counted);
        Total(f => f.MajorOutage).ShouldBe(whole.MajorOutage);
        Total(f => f.PartialOutage).ShouldBe(whole.PartialOutage);
        Total(f => f.Degraded).ShouldBe(whole.Degraded);
        Total(f => f.Maintenance).ShouldBe(whole.Maintenance);
        figures.Sum(f => f.Fraction * f.Counted.TotalSeconds).ShouldBe(whole.Fraction * whole.Counted.TotalSeconds, 1e-3);

        Duration Total(Func<UptimeFigure, Duration> part) => figures.Aggregate(Duration.Zero, (sum, f) => sum + part(f));
    }).Check(Config);
}
