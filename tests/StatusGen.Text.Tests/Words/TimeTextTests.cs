using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using StatusGen.Text.Words;

namespace StatusGen.Text.Tests.Words;

public sealed class TimeTextTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Theory]
    [InlineData("2026-11-20T14:10:00Z")]
    [InlineData("2026-11-20T14:10Z")]
    [InlineData("2026-11-20t14:10z")]
    [InlineData("2026-11-20T14:10:00.000Z")]
    [InlineData("2026-11-20T14:10:00,5Z", 500)]
    [InlineData("2026-11-20T15:10:00+01:00")]
    [InlineData("2026-11-20T15:10:00+0100")]
    [InlineData("2026-11-20T15:10+01")]
    [InlineData("2026-11-20T14:10:00-00:00")]
    [InlineData("2026-11-20 14:10 UTC")]
    [InlineData("2026-11-20 14:10:00 UTC")]
    [InlineData("2026-11-20  14:10   utc")]
    [InlineData("2026-11-20 14:10Z")]
    [InlineData("2026-11-20 14:10 Z")]
    [InlineData("2026-11-20 14:10 GMT")]
    [InlineData("2026-11-20 15:10 +01:00")]
    [InlineData("2026-11-20 15:10+01:00")]
    [InlineData("2026-11-20 09:10 −05:00")]
    [InlineData("2026-11-20 09:10 America/New_York")]
    [InlineData("2026-11-20 19:40 Asia/Kolkata")]
    [InlineData("2026-11-20 15:10")]
    [InlineData("2026-11-20T15:10")]
    [InlineData(" 2026-11-20 15:10 Europe/Berlin ")]
    public void A_time_is_read_in_its_zone_or_the_sites(string text, int milliseconds = 0)
    {
        TimeReading time = TimeText.Read(text, Berlin);

        time.Message.ShouldBeNull();
        time.Value.ShouldBe(Instant.FromUtc(2026, 11, 20, 14, 10).Plus(Duration.FromMilliseconds(milliseconds)));
    }

    [Theory]
    [InlineData("", "The time is missing.")]
    [InlineData("yesterday", "\"yesterday\" is not a time.")]
    [InlineData("20.11.2026 14:10", "\"20.11.2026 14:10\" is not a time.")]
    [InlineData("2026-11-20", "\"2026-11-20\" has no time of day.")]
    [InlineData("2026-11-20x14:10", "\"2026-11-20x14:10\" is not a time.")]
    [InlineData("2026-11-31 14:10 UTC", "The day 2026-11-31 does not exist.")]
    [InlineData("2026-13-01 14:10 UTC", "The day 2026-13-01 does not exist.")]
    [InlineData("0226-11-20 14:10 UTC", "The year 0226 cannot be meant.")]
    [InlineData("2626-11-20 14:10 UTC", "The year 2626 cannot be meant.")]
    [InlineData("2026-11-20 24:00 UTC", "The time of day \"24:00\" does not exist.")]
    [InlineData("2026-11-20 14:60 UTC", "The time of day \"14:60\" does not exist.")]
    [InlineData("2026-11-20 9:05 UTC", "\"2026-11-20 9:05 UTC\" is not a time.")]
    [InlineData("2026-11-20 14:100 UTC", "\"2026-11-20 14:100 UTC\" is not a time.")]
    [InlineData("2026-11-20 02:10 pm", "\"2026-11-20 02:10 pm\" counts twelve hours.")]
    [InlineData("2026-11-20 14:10 PST", "Unknown time zone \"PST\".")]
    [InlineData("2026-11-20 14:10 Europe/Berln", "Unknown time zone \"Europe/Berln\".")]
    [InlineData("2026-11-20 14:10+25:00", "Unknown time zone \"+25:00\".")]
    [InlineData("2026-11-20T14:10:00+00:00Z", "Unknown time zone \"+00:00Z\".")]
    public void Anything_else_is_told_in_words(string text, string message)
    {
        TimeReading time = TimeText.Read(text, DateTimeZone.Utc);

        time.Trouble.ShouldBe(TimeTrouble.Unreadable);
        time.Message.ShouldBe(message);
        time.Hint.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void A_time_that_the_clocks_skip_is_refused()
    {
        TimeReading time = TimeText.Read("2026-03-29 02:30", Berlin);

        time.Trouble.ShouldBe(TimeTrouble.Skipped);
        time.HasValue.ShouldBeFalse();
    }

    [Fact]
    public void Of_a_time_that_comes_twice_the_first_is_taken_with_a_warning()
    {
        TimeReading time = TimeText.Read("2026-10-25 02:30", Berlin);

        time.Trouble.ShouldBe(TimeTrouble.Ambiguous);
        time.Value.ShouldBe(Instant.FromUtc(2026, 10, 25, 0, 30));
        time.Hint.ShouldBe("Write the offset: 2026-10-25 02:30+02:00 or 2026-10-25 02:30+01:00.");
    }

    [Theory]
    [InlineData("14:40 UTC", "2026-11-20 14:40 UTC")]
    [InlineData("14:40Z", "2026-11-20 14:40 UTC")]
    [InlineData("14:10 UTC", "2026-11-21 14:10 UTC")]
    [InlineData("02:00 UTC", "2026-11-21 02:00 UTC")]
    [InlineData("16:00", "2026-11-20 15:00 UTC")]
    [InlineData("15:00", "2026-11-21 14:00 UTC")]
    [InlineData("16:00 +01:00", "2026-11-20 15:00 UTC")]
    [InlineData("10:00 America/New_York", "2026-11-20 15:00 UTC")]
    [InlineData("in 30m", "2026-11-20 14:40 UTC")]
    [InlineData("In 1h30m", "2026-11-20 15:40 UTC")]
    [InlineData("2026-11-21 09:00 UTC", "2026-11-21 09:00 UTC")]
    public void After_a_moment_a_time_of_day_means_the_next_one(string text, string expected)
    {
        TimeReading time = TimeText.ReadAfter(text, Berlin, Instant.FromUtc(2026, 11, 20, 14, 10));

        time.Message.ShouldBeNull();
        TimeText.Write(time.Value).ShouldBe(expected);
    }

    [Theory]
    [InlineData("in a while")]
    [InlineData("soon")]
    [InlineData("9:5")]
    [InlineData("25:00 UTC")]
    [InlineData("none")]
    public void After_a_moment_other_words_are_refused(string text) =>
        TimeText.ReadAfter(text, Berlin, Instant.FromUtc(2026, 11, 20, 14, 10)).Trouble.ShouldBe(TimeTrouble.Unreadable);

    [Theory]
    [InlineData("2026-12-01 22:00", "")]
    [InlineData("2026-12-01 22:00:30 UTC", "UTC")]
    [InlineData("02:00 Europe/Berlin", "Europe/Berlin")]
    [InlineData("02:00+01:00", "+01:00")]
    [InlineData("4h", "")]
    public void The_zone_stands_at_the_end(string text, string zone) => TimeText.ZoneOf(text).ToString().ShouldBe(zone);

    [Fact]
    public void A_written_time_is_read_as_the_same() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seconds =>
    {
        Instant time = Instant.FromUnixTimeSeconds(seconds);
        TimeText.Read(TimeText.Write(time), Berlin).ShouldBe(new TimeReading(time));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_makes_it_throw() => Prop.ForAll(ArbMap.Default.GeneratorFor<NonNull<string>>().ToArbitrary(), text =>
    {
        foreach (string tried in (string[])[text.Get, "2026-11-20 14:10" + text.Get, "14:10" + text.Get, "in " + text.Get])
        {
            TimeText.Read(tried, Berlin);
            TimeText.ReadAfter(tried, Berlin, default);
            TimeText.ZoneOf(tried);
        }
    }).QuickCheckThrowOnFailure();
}
