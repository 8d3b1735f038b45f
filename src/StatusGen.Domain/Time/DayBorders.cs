using NodaTime;
using NodaTime.TimeZones;

namespace StatusGen.Domain.Time;

public static class DayBorders
{
    /// <summary>Further than this from a change of its offset a zone has every local time exactly once: no offset is further from UTC than 18 hours.</summary>
    private static readonly Duration Undisturbed = Duration.FromHours(48);

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

    /// <summary>The first moments of days in a row. The zone is asked only near its changes.</summary>
    public static Instant[] StartsOf(this DateTimeZone zone, LocalDate first, int count)
    {
        var starts = new Instant[count];
        Instant midnight = first.AtMidnight().InUtc().ToInstant();
        // Starts between these two have this offset, and no other moment has the same local time.
        Instant from = Instant.MaxValue, to = Instant.MinValue;
        Duration offset = Duration.Zero;
        for (int i = 0; i < count; i++, midnight += Duration.FromDays(1))
        {
            if (midnight >= from && midnight <= to)
            {
                starts[i] = midnight - offset;
                continue;
            }
            starts[i] = zone.StartOf(first.PlusDays(i));
            ZoneInterval interval = zone.GetZoneInterval(starts[i]);
            offset = Duration.FromTicks(interval.WallOffset.Ticks);
            from = interval.HasStart ? interval.Start + Undisturbed : Instant.MinValue;
            to = interval.HasEnd ? interval.End - Undisturbed : Instant.MaxValue;
        }
        return starts;
    }
}
