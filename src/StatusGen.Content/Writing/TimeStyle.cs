using NodaTime;
using StatusGen.Text.Words;

namespace StatusGen.Content.Writing;

/// <summary>How a file writes its times, so that a new one looks like its neighbours.</summary>
/// <param name="Joint">Between day and time of day: a space or <c>T</c>.</param>
/// <param name="Zone">As written: <c>UTC</c>, <c>Z</c>, <c>+01:00</c>, <c>Europe/Berlin</c>; empty for the site's zone.</param>
/// <param name="Gap">True with a space before the zone.</param>
public sealed record TimeStyle(char Joint, bool Seconds, string Zone, bool Gap)
{
    public static readonly TimeStyle Utc = new(' ', false, "UTC", true);
    public static readonly TimeStyle SiteZone = new(' ', false, "", false);

    /// <summary>For a site without files: in its own zone, and for people all over the world in UTC.</summary>
    public static TimeStyle Default(DateTimeZone site) => site.Id is "UTC" or "Etc/UTC" ? Utc : SiteZone;

    /// <summary>The style of a time as written; null when the text is no time.</summary>
    public static TimeStyle? Of(ReadOnlySpan<char> time, DateTimeZone site)
    {
        time = time.Trim();
        if (time.Length < 16 || !TimeText.Read(time, site).HasValue) return null;
        ReadOnlySpan<char> zone = TimeText.ZoneOf(time);
        ReadOnlySpan<char> clock = time[11..(time.Length - zone.Length)];
        return new TimeStyle(time[10], clock.Count(':') > 1, zone.ToString(), clock[^1] == ' ');
    }

    /// <summary>Null when this style cannot name the moment, because a clock shows it twice or seconds are needed.</summary>
    public string? TryWrite(Instant moment, DateTimeZone site)
    {
        string written = Join(moment, site, withDay: true);
        TimeReading back = TimeText.Read(written, site);
        return back.Trouble == TimeTrouble.None && back.Value == moment ? written : null;
    }

    public string Write(Instant moment, DateTimeZone site) => TryWrite(moment, site) ?? TimeText.Write(moment);

    /// <summary>A time after <paramref name="from"/>, as short as it stays clear: <c>14:40 UTC</c> on the same day.</summary>
    public string WriteAfter(Instant from, Instant moment, DateTimeZone site)
    {
        DateTimeZone zone = ZoneAt(from, site);
        if (Joint == ' ' && moment.InZone(zone).Date == from.InZone(zone).Date)
        {
            string written = Join(moment, site, withDay: false);
            TimeReading back = TimeText.ReadAfter(written, site, from);
            if (back.Trouble == TimeTrouble.None && back.Value == moment) return written;
        }
        return Write(moment, site);
    }

    private string Join(Instant moment, DateTimeZone site, bool withDay)
    {
        LocalDateTime local = moment.InZone(ZoneAt(moment, site)).LocalDateTime;
        string day = withDay ? $"{local.Year:0000}-{local.Month:00}-{local.Day:00}{Joint}" : "";
        string seconds = Seconds ? $":{local.Second:00}" : "";
        return $"{day}{local.Hour:00}:{local.Minute:00}{seconds}{(Gap && Zone.Length > 0 ? " " : "")}{ZoneName(moment, site)}";
    }

    private DateTimeZone ZoneAt(Instant moment, DateTimeZone site)
    {
        if (Zone.Length == 0) return site;
        if (WrittenOffset() is not { } written) return ZoneText.Find(Zone) ?? DateTimeZone.Utc;
        return DateTimeZone.ForOffset(FollowsClocksOf(site, written, moment) ? site.GetUtcOffset(moment) : written);
    }

    /// <summary>An offset follows the site's clocks when it is one that they had within the last year.</summary>
    private static bool FollowsClocksOf(DateTimeZone site, Offset written, Instant moment) =>
        written != Offset.Zero && site.GetZoneIntervals(moment - Duration.FromDays(365), moment + Duration.FromDays(1)).Any(interval => interval.WallOffset == written);

    private string ZoneName(Instant moment, DateTimeZone site)
    {
        if (WrittenOffset() is not { } written) return Zone;
        Offset offset = ZoneAt(moment, site).GetUtcOffset(moment);
        if (offset == written) return Zone;
        string colon = Zone.Contains(':') ? ":" : "";
        return $"{(offset.Seconds < 0 ? '-' : '+')}{Math.Abs(offset.Seconds) / 3600:00}{colon}{Math.Abs(offset.Seconds) / 60 % 60:00}";
    }

    /// <summary><c>+01:00</c>, <c>+0100</c> or <c>+01</c>; null for a zone with a name.</summary>
    private Offset? WrittenOffset()
    {
        if (Zone.Length == 0 || Zone[0] is not ('+' or '-' or '\u2212')) return null;
        int digits = int.Parse(Zone[1..].Replace(":", "").PadRight(4, '0'));
        int seconds = (digits / 100 * 60 + digits % 100) * 60;
        return Offset.FromSeconds(Zone[0] == '+' ? seconds : -seconds);
    }
}
