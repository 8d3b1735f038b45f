using System.Runtime.CompilerServices;
using NodaTime;
using NodaTime.TimeZones;
using StatusGen.Domain.Incidents;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Languages;

/// <summary>
/// Prints moments and days in a language and a zone, each as <c>&lt;time datetime&gt;</c> with the moment in UTC. Script rewrites what has a clock time to the
/// reader's zone; <c>data-f</c> tells it which form was printed.
/// </summary>
public sealed class TimePrinter(Language language, DateTimeZone zone)
{
    // Whole-day forms carry no zone and are never rewritten.
    private readonly DatePattern _moment = language.Pattern("dates.moment");
    private readonly DatePattern _clock = language.Pattern("dates.clock");
    private readonly DatePattern _day = language.Pattern("dates.day");
    private readonly DatePattern _rangeStart = language.Pattern("dates.range-start");
    private readonly DatePattern _rangeEnd = language.Pattern("dates.range-end");

    public DateTimeZone Zone => zone;

    public LocalDate DayOf(Instant time) => time.InZone(zone).Date;

    /// <summary>Date, time and zone.</summary>
    public SafeHtml Moment(Instant time) => Print(time, _moment, "");

    /// <summary>Time and zone; with the date too unless both lie on one day.</summary>
    public SafeHtml Clock(Instant time, Instant reader) => DayOf(time) == DayOf(reader) ? Print(time, _clock, " data-f=t") : Moment(time);

    public SafeHtml Day(LocalDate day) => Print(day, _day);

    public string MomentText(Instant time)
    {
        (LocalDateTime local, string name) = At(time);
        var text = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[64]);
        _moment.Append(ref text, local, name);
        return text.ToStringAndClear();
    }

    /// <summary>From start to end, the date only once when both lie on one day.</summary>
    public SafeHtml Window(MaintenanceWindow window)
    {
        bool oneDay = DayOf(window.Start) == DayOf(window.End);
        SafeHtml start = Print(window.Start, _rangeStart, " data-f=w");
        SafeHtml end = Print(window.End, oneDay ? _clock : _rangeEnd, oneDay ? " data-f=e" : " data-f=w");
        return language.Say("dates.range", ("start", start), ("end", end));
    }

    public SafeHtml Print(LocalDate day, DatePattern pattern)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[128]);
        text.AppendLiteral("<time datetime=\"");
        AppendIsoDay(ref text, day);
        text.AppendLiteral("\">");
        pattern.Append(ref text, day.AtMidnight(), "");
        text.AppendLiteral("</time>");
        return new SafeHtml(text.ToStringAndClear());
    }

    public static string Iso(Instant time)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[32]);
        AppendIso(ref text, time);
        return text.ToStringAndClear();
    }

    private SafeHtml Print(Instant time, DatePattern pattern, string form)
    {
        (LocalDateTime local, string name) = At(time);
        var text = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[128]);
        text.AppendLiteral("<time datetime=\"");
        AppendIso(ref text, time);
        text.AppendLiteral("\"");
        text.AppendLiteral(form);
        text.AppendLiteral(">");
        pattern.Append(ref text, local, name);
        text.AppendLiteral("</time>");
        return new SafeHtml(text.ToStringAndClear());
    }

    private (LocalDateTime Local, string ZoneName) At(Instant time)
    {
        if (ReferenceEquals(zone, DateTimeZone.Utc)) return (time.InUtc().LocalDateTime, "UTC");
        ZoneInterval interval = zone.GetZoneInterval(time);
        return (time.WithOffset(interval.WallOffset).LocalDateTime, interval.Name);
    }

    /// <summary>To the second, in UTC: <c>2026-06-10T09:00:00Z</c>.</summary>
    private static void AppendIso(ref DefaultInterpolatedStringHandler text, Instant time)
    {
        LocalDateTime utc = time.InUtc().LocalDateTime;
        AppendIsoDay(ref text, utc.Date);
        text.AppendLiteral("T");
        DatePattern.AppendNumber(ref text, utc.Hour, 2);
        text.AppendLiteral(":");
        DatePattern.AppendNumber(ref text, utc.Minute, 2);
        text.AppendLiteral(":");
        DatePattern.AppendNumber(ref text, utc.Second, 2);
        text.AppendLiteral("Z");
    }

    private static void AppendIsoDay(ref DefaultInterpolatedStringHandler text, LocalDate day)
    {
        DatePattern.AppendNumber(ref text, day.Year, 4);
        text.AppendLiteral("-");
        DatePattern.AppendNumber(ref text, day.Month, 2);
        text.AppendLiteral("-");
        DatePattern.AppendNumber(ref text, day.Day, 2);
    }
}
