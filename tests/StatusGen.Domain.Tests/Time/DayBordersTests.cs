using NodaTime;
using StatusGen.Domain.Time;
using StatusGen.Testing.Content;

namespace StatusGen.Domain.Tests.Time;

public sealed class DayBordersTests
{
    [Theory]
    [InlineData("UTC", "2026-11-20", 24)]
    [InlineData("Europe/Berlin", "2026-03-29", 23)]
    [InlineData("Europe/Berlin", "2026-10-25", 25)]
    [InlineData("America/Sao_Paulo", "2018-11-04", 23)] // clocks skipped 00:00 to 01:00
    [InlineData("America/Sao_Paulo", "2018-02-17", 25)]
    [InlineData("Africa/Cairo", "2024-04-26", 23)] // clocks skipped 00:00 to 01:00
    [InlineData("Pacific/Apia", "2011-12-29", 24)]
    [InlineData("Pacific/Apia", "2011-12-30", 0)] // never was: Samoa crossed the date line
    [InlineData("Pacific/Apia", "2011-12-31", 24)]
    public void A_day_is_as_long_as_its_zone_makes_it(string zone, string day, int hours)
    {
        DateTimeZone where = DateTimeZoneProviders.Tzdb[zone];
        LocalDate date = A.Date(day);

        (where.StartOf(date.PlusDays(1)) - where.StartOf(date)).ShouldBe(Duration.FromHours(hours));
    }

    [Fact]
    public void A_moment_belongs_to_the_day_of_its_zone()
    {
        DateTimeZone tokyo = DateTimeZoneProviders.Tzdb["Asia/Tokyo"];

        tokyo.StartOfDay(A.Time("2026-11-20 14:59")).ShouldBe(A.Time("2026-11-19 15:00"));
        tokyo.StartOfDay(A.Time("2026-11-20 15:00")).ShouldBe(A.Time("2026-11-20 15:00"));
    }
}
