using NodaTime;
using NodaTime.TimeZones;

namespace StatusGen.Text.Words;

/// <summary>
/// Times as people write them: <c>2026-11-20 14:10 UTC</c>, <c>2026-11-20T14:10:00+01:00</c>, <c>2026-11-20 14:10:30 Europe/Berlin</c>;
/// relative to another time also <c>14:40 UTC</c> and <c>in 30m</c>. A time without zone is in the site's.
/// </summary>
public static class TimeText
{
    public const string Forms = "Write it as 2026-11-20 14:10 UTC.";

    public static TimeReading Read(ReadOnlySpan<char> text, DateTimeZone siteZone)
    {
        text = text.Trim();
        if (text.IsEmpty) return TimeReading.Unreadable("The time is missing.");
        if (!DateText.TryParts(text, out int year, out int month, out int day)) return TimeReading.Unreadable($"\"{Short(text)}\" is not a time.");
        if (!DateText.IsDay(year, month, day)) return NoSuchDay(text[..DateText.Length], year);

        ReadOnlySpan<char> rest = text[DateText.Length..];
        if (rest.Trim().IsEmpty) return TimeReading.Unreadable($"\"{Short(text)}\" has no time of day.");
        if (rest[0] is not ('T' or 't' or ' ')) return TimeReading.Unreadable($"\"{Short(text)}\" is not a time.");
        rest = rest[1..].TrimStart();
        TimeReading failure = ReadTimeOfDay(text, ref rest, out TimeOfDay time);
        return failure.HasValue ? InZone(text, new LocalDate(year, month, day), time, rest, siteZone) : failure;
    }

    /// <summary>
    /// Also reads a time of day (the first one after <paramref name="moment"/>) and <c>in 30m</c> (from <paramref name="moment"/> on).
    /// </summary>
    public static TimeReading ReadAfter(ReadOnlySpan<char> text, DateTimeZone siteZone, Instant moment)
    {
        text = text.Trim();
        if (text.StartsWith("in ", StringComparison.OrdinalIgnoreCase))
            return DurationText.Read(text[3..]) is { } wait
                ? new TimeReading(moment + wait)
                : TimeReading.Unreadable($"\"{Short(text[3..].Trim())}\" is not a duration.", "Write it as in 30m, in 4h or in 1h30m.");

        bool isTimeOfDay = text.Length >= 4 && char.IsAsciiDigit(text[0]) && text.IndexOf(':') is 1 or 2;
        if (!isTimeOfDay)
        {
            TimeReading full = Read(text, siteZone);
            return full.Trouble == TimeTrouble.Unreadable ? full with { Hint = "Write it as 2026-11-20 14:40 UTC, 14:40 UTC or in 30m." } : full;
        }
        ReadOnlySpan<char> rest = text;
        TimeReading failure = ReadTimeOfDay(text, ref rest, out TimeOfDay time);
        return failure.HasValue ? NextTimeOfDay(text, time, rest, siteZone, moment) : failure;
    }

    /// <summary>The one form in which the program itself writes a time: <c>2026-11-20 14:10 UTC</c>, with seconds when there are any.</summary>
    public static string Write(Instant time)
    {
        LocalDateTime utc = time.InUtc().LocalDateTime;
        string seconds = utc.Second == 0 ? "" : $":{utc.Second:00}";
        return $"{utc.Year:0000}-{utc.Month:00}-{utc.Day:00} {utc.Hour:00}:{utc.Minute:00}{seconds} UTC";
    }

    /// <summary>The offset or zone at the end of a time; empty when it has none. For a window whose end alone names the zone.</summary>
    public static ReadOnlySpan<char> ZoneOf(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        int clock = text.IndexOf(':');
        if (clock < 0) return "";
        int at = clock + 1;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] is ':' or '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))) at++;
        return text[at..].Trim();
    }

    private readonly record struct TimeOfDay(int Hour, int Minute, int Second, long Nanosecond)
    {
        public LocalTime Local => LocalTime.FromNanosecondsSinceMidnight(NanosecondOfDay);
        public long NanosecondOfDay => ((Hour * 60L + Minute) * 60 + Second) * NodaConstants.NanosecondsPerSecond + Nanosecond;
    }

    /// <summary>Takes <c>HH:MM[:SS[.fraction]]</c> off the front of <paramref name="rest"/>.</summary>
    private static TimeReading ReadTimeOfDay(ReadOnlySpan<char> whole, ref ReadOnlySpan<char> rest, out TimeOfDay time)
    {
        time = default;
        if (!Digits.Two(rest, 0, out int hour) || rest.Length < 5 || rest[2] != ':' || !Digits.Two(rest, 3, out int minute))
            return TimeReading.Unreadable($"\"{Short(whole)}\" is not a time.", "Write hours and minutes with two digits each: 2026-11-20 09:05 UTC.");
        int at = 5, second = 0;
        long fraction = 0;
        if (at < rest.Length && rest[at] == ':')
        {
            if (!Digits.Two(rest, at + 1, out second)) return TimeReading.Unreadable($"\"{Short(whole)}\" is not a time.");
            at += 3;
            if (at < rest.Length && rest[at] is '.' or ',') fraction = ReadFraction(rest, ref at);
        }
        if (hour > 23 || minute > 59 || second > 59 || fraction < 0)
            return TimeReading.Unreadable($"The time of day \"{rest[..at]}\" does not exist.", "Write it from 00:00 to 23:59.");
        if (at < rest.Length && char.IsAsciiDigit(rest[at])) return TimeReading.Unreadable($"\"{Short(whole)}\" is not a time.");
        time = new TimeOfDay(hour, minute, second, fraction);
        rest = rest[at..].Trim();
        return default;
    }

    // One to nine digits after the point, as nanoseconds; -1 for anything else.
    private static long ReadFraction(ReadOnlySpan<char> text, ref int at)
    {
        int start = ++at;
        long value = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at]) && at - start < 9) value = value * 10 + (text[at++] - '0');
        if (at == start) return -1;
        for (int digits = at - start; digits < 9; digits++) value *= 10;
        return value;
    }

    private static TimeReading InZone(ReadOnlySpan<char> whole, LocalDate date, TimeOfDay time, ReadOnlySpan<char> zoneName, DateTimeZone siteZone)
    {
        if (ZoneText.TryOffset(zoneName, out int offset)) return new TimeReading(Utc(date, time) - Duration.FromSeconds(offset));
        if (FindZone(whole, zoneName, siteZone, out DateTimeZone zone) is { } failure) return failure;
        return ReferenceEquals(zone, DateTimeZone.Utc) ? new TimeReading(Utc(date, time)) : Map(date + time.Local, zone);
    }

    private static TimeReading NextTimeOfDay(ReadOnlySpan<char> whole, TimeOfDay time, ReadOnlySpan<char> zoneName, DateTimeZone siteZone, Instant moment)
    {
        DateTimeZone zone;
        if (ZoneText.TryOffset(zoneName, out int offset)) zone = DateTimeZone.ForOffset(Offset.FromSeconds(offset));
        else if (FindZone(whole, zoneName, siteZone, out zone) is { } failure) return failure;

        LocalDate today = moment.InZone(zone).Date;
        foreach (LocalDate day in (ReadOnlySpan<LocalDate>)[today, today.PlusDays(1)])
        {
            ZoneLocalMapping mapping = zone.MapLocal(day + time.Local);
            if (mapping.Count == 0) return Map(day + time.Local, zone);
            if (mapping.First().ToInstant() > moment) return new TimeReading(mapping.First().ToInstant());
            if (mapping.Last().ToInstant() > moment) return new TimeReading(mapping.Last().ToInstant());
        }
        return TimeReading.Unreadable($"\"{Short(whole)}\" does not come again.");
    }

    private static TimeReading? FindZone(ReadOnlySpan<char> whole, ReadOnlySpan<char> name, DateTimeZone siteZone, out DateTimeZone zone)
    {
        zone = siteZone;
        if (name.IsEmpty) return null;
        if (name.Equals("am", StringComparison.OrdinalIgnoreCase) || name.Equals("pm", StringComparison.OrdinalIgnoreCase))
            return TimeReading.Unreadable($"\"{Short(whole)}\" counts twelve hours.", "Write 24 hours: 14:10 for 2:10 pm.");
        if (ZoneText.Find(name) is { } found)
        {
            zone = found;
            return null;
        }
        string text = Short(name);
        const string Choices = "Use UTC, an offset such as +01:00 or an IANA name such as Europe/Berlin";
        string? nearest = NearestWord.Of(text, DateTimeZoneProviders.Tzdb.Ids);
        return TimeReading.Unreadable($"Unknown time zone \"{text}\".", nearest is null ? Choices + "." : $"{Choices}; did you mean \"{nearest}\"?");
    }

    private static TimeReading Map(LocalDateTime local, DateTimeZone zone)
    {
        ZoneLocalMapping mapping = zone.MapLocal(local);
        if (mapping.Count == 1) return new TimeReading(mapping.Single().ToInstant());
        string shown = $"{local.Year:0000}-{local.Month:00}-{local.Day:00} {local.Hour:00}:{local.Minute:00}";
        if (mapping.Count == 0)
            return new TimeReading(default, TimeTrouble.Skipped, $"{shown} does not exist in {zone.Id}: the clocks go forward over it.",
                $"Write the time that the clock showed, or the offset: {shown}{mapping.EarlyInterval.WallOffset:+HH:mm}.");
        Offset first = mapping.First().Offset, second = mapping.Last().Offset;
        return new TimeReading(mapping.First().ToInstant(), TimeTrouble.Ambiguous, $"{shown} comes twice in {zone.Id}: the clocks go back over it. The first is taken.",
            $"Write the offset: {shown}{first:+HH:mm} or {shown}{second:+HH:mm}.");
    }

    private static Instant Utc(LocalDate date, TimeOfDay time) =>
        Instant.FromUtc(date.Year, date.Month, date.Day, time.Hour, time.Minute, time.Second).PlusNanoseconds(time.Nanosecond);

    private static TimeReading NoSuchDay(ReadOnlySpan<char> date, int year) => year is < DateText.FirstYear or > DateText.LastYear
        ? TimeReading.Unreadable($"The year {year:0000} cannot be meant.", $"Years run from {DateText.FirstYear} to {DateText.LastYear}.")
        : TimeReading.Unreadable($"The day {date} does not exist.", "Write year, month and day: 2026-11-20.");

    private static string Short(ReadOnlySpan<char> text) => text.Length <= 60 ? text.ToString() : string.Concat(text[..60], "…");
}
