using NodaTime;
using NodaTime.TimeZones;

namespace StatusGen.Domain.Time;

public static class DayBorders
{
    /// <summary>
    /// The first moment of a day in a zone, also where clocks skip midnight, or the whole day: then it is the moment right after the gap, and a day
    /// that never was has no length.
    /// </summary>
    public static Instant StartOf(this DateTimeZone zone, LocalDate date)
    {
        ZoneLocalMapping midnight = zone.MapLocal(date.AtMidnight());
        return midnight.Count == 0 ? midnight.LateInterval.Start : midnight.First().ToInstant();
    }

    /// <summary>The first moment of the day that <paramref name="moment"/> belongs to.</summary>
    public static Instant StartOfDay(this DateTimeZone zone, Instant moment) => zone.StartOf(moment.InZone(zone).Date);
}
