using NodaTime;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Languages;
using StatusGen.Publish.Tests.Samples;

namespace StatusGen.Publish.Tests.Languages;

public sealed class TimePrinterTests
{
    private static readonly TimePrinter Utc = new(BuiltInTheme.English, DateTimeZone.Utc);
    private static readonly TimePrinter Berlin = new(BuiltInTheme.English, DateTimeZoneProviders.Tzdb["Europe/Berlin"]);

    [Fact]
    public void A_moment_is_printed_in_the_zone_and_machines_read_it_in_utc()
    {
        Utc.Moment(Write.At("2026-06-10 09:00")).Html.ShouldBe("<time datetime=\"2026-06-10T09:00:00Z\">10 June 2026, 09:00 UTC</time>");
        Berlin.Moment(Write.At("2026-06-10 09:00")).Html.ShouldBe("<time datetime=\"2026-06-10T09:00:00Z\">10 June 2026, 11:00 CEST</time>");
        Berlin.Moment(Write.At("2026-12-31 23:30")).Html.ShouldBe("<time datetime=\"2026-12-31T23:30:00Z\">1 January 2027, 00:30 CET</time>");
    }

    [Fact]
    public void A_promise_for_the_same_day_needs_no_date()
    {
        Utc.Clock(Write.At("2026-06-10 09:40"), Write.At("2026-06-10 09:00")).Html.ShouldBe("<time datetime=\"2026-06-10T09:40:00Z\" data-f=t>09:40 UTC</time>");
        Utc.Clock(Write.At("2026-06-11 00:10"), Write.At("2026-06-10 23:50")).Html.ShouldContain(">11 June 2026, 00:10 UTC<");
    }

    [Fact]
    public void A_window_within_a_day_names_the_day_once()
    {
        string text = Berlin.Window(Write.Window("2026-10-14 03:00", "2026-10-14 03:45")).Html;

        text.ShouldBe(
            "<time datetime=\"2026-10-14T03:00:00Z\" data-f=w>Wednesday 14 October 2026, 05:00</time> – <time datetime=\"2026-10-14T03:45:00Z\" data-f=e>05:45 CEST</time>");
    }

    [Fact]
    public void A_window_across_midnight_or_the_change_of_the_clock_is_told_in_full()
    {
        string text = Berlin.Window(new MaintenanceWindow(Write.At("2026-10-24 21:00"), Write.At("2026-10-25 04:00"))).Html;

        text.ShouldContain("Saturday 24 October 2026, 23:00");
        text.ShouldContain("Sunday 25 October 2026, 05:00 CET");
    }

    [Fact]
    public void A_day_carries_no_time() => Utc.Day(new LocalDate(2026, 12, 5)).Html.ShouldBe("<time datetime=\"2026-12-05\">5 December 2026</time>");

    [Theory]
    [InlineData("d MMMM yyyy", "7 March 2026")]
    [InlineData("EEE, dd.MM.yyyy", "Sat, 07.03.2026")]
    [InlineData("yyyy'年'M'月'd'日'", "2026年3月7日")]
    [InlineData("d 'de' MMM 'de' yyyy", "7 de Mar de 2026")]
    [InlineData("'unclosed", "unclosed")]
    public void Patterns_are_those_of_cldr(string pattern, string expected) =>
        DatePattern.Parse(pattern, BuiltInTheme.English.Calendar).Text(new LocalDate(2026, 3, 7)).ShouldBe(expected);
}
