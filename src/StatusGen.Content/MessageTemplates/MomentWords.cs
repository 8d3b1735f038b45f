using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace StatusGen.Content.MessageTemplates;

/// <summary>Moments as people read them in a message: always with their zone.</summary>
public static class MomentWords
{
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");
    private static readonly LocalDatePattern WeekdayPattern = LocalDatePattern.CreateWithInvariantCulture("dddd d MMMM uuuu");

    /// <summary><c>14:30 UTC</c>, and on another day than <paramref name="now"/> <c>24 November 2026, 14:30 UTC</c>.</summary>
    public static string Write(Instant moment, DateTimeZone zone, Instant now)
    {
        ZonedDateTime local = moment.InZone(zone);
        string time = string.Create(CultureInfo.InvariantCulture, $"{local.Hour:00}:{local.Minute:00} {ZoneOf(local)}");
        return local.Date == now.InZone(zone).Date ? time : $"{DayPattern.Format(local.Date)}, {time}";
    }

    /// <summary><c>Friday 27 November 2026</c></summary>
    public static string WriteDay(LocalDate day) => WeekdayPattern.Format(day);

    /// <summary>An abbreviation where the zone has one, else its distance from UTC.</summary>
    private static string ZoneOf(ZonedDateTime local)
    {
        string name = local.GetZoneInterval().Name;
        return name.Length > 0 && name.All(char.IsAsciiLetter) ? name : $"UTC{(local.Offset == Offset.Zero ? "" : local.Offset.ToString("m", CultureInfo.InvariantCulture))}";
    }
}
