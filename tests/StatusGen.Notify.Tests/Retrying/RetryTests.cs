using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace StatusGen.Notify.Tests.Retrying;

public sealed class RetryTests
{
    private static readonly Arbitrary<double> Jitter = Gen.Choose(0, 999).Select(n => n / 1000d).ToArbitrary();

    [Fact]
    public void Waits_grow_stay_below_their_ceiling_and_end_with_tries_or_time() =>
        Prop.ForAll(Gen.Choose(1, 30).ToArbitrary(), Jitter, Gen.Choose(0, 300).ToArbitrary(), (attempt, jitter, spent) =>
        {
            var rules = new RetryRules(8, Duration.FromSeconds(1), Duration.FromSeconds(60), Duration.FromMinutes(3));
            Duration? wait = rules.WaitAfter(attempt, jitter, null, Duration.FromSeconds(spent));
            if (wait is not { } known) (attempt >= 8 || spent + Math.Min(Math.Pow(2, attempt - 1), 60) * jitter > 180).ShouldBeTrue();
            else
            {
                known.ShouldBeLessThanOrEqualTo(Duration.FromSeconds(Math.Min(Math.Pow(2, attempt - 1), 60)));
                (Duration.FromSeconds(spent) + known).ShouldBeLessThanOrEqualTo(rules.TotalTime);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Never_less_is_waited_than_was_asked_for() =>
        Prop.ForAll(Gen.Choose(1, 4).ToArbitrary(), Jitter, Gen.Choose(0, 400).ToArbitrary(), (attempt, jitter, asked) =>
        {
            Duration? wait = RetryRules.Default.WaitAfter(attempt, jitter, Duration.FromSeconds(asked), Duration.Zero);
            if (wait is { } known) known.ShouldBeGreaterThanOrEqualTo(Duration.FromSeconds(asked));
            else asked.ShouldBeGreaterThan(180 - 1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_rate_is_never_exceeded_in_any_period() =>
        Prop.ForAll(Gen.Choose(1, 5).ToArbitrary(), Gen.Choose(0, 900).ArrayOf(40).ToArbitrary(), (count, gaps) =>
        {
            var window = new RateWindow(count, Duration.FromSeconds(1));
            Instant now = Scenario.Now;
            var turns = new List<Instant>();
            foreach (int gap in gaps)
            {
                now += Duration.FromMilliseconds(gap / 10);
                turns.Add(window.Take(now));
                turns[^1].ShouldBeGreaterThanOrEqualTo(now);
            }
            for (int i = count; i < turns.Count; i++) (turns[i] - turns[i - count]).ShouldBeGreaterThanOrEqualTo(Duration.FromSeconds(1));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_pause_that_was_asked_for_holds_back_what_follows()
    {
        var window = new RateWindow(3, Duration.FromSeconds(1));
        window.PauseUntil(Scenario.Now + Duration.FromSeconds(30));

        window.Take(Scenario.Now).ShouldBe(Scenario.Now + Duration.FromSeconds(30));
    }
}
