using NodaTime;

namespace StatusGen.Text.Templates.Rendering;

/// <summary>Dates and times of any kind, seen alike. What has no offset is taken as UTC.</summary>
internal static class DateValue
{
    public static readonly IReadOnlyList<string> MemberNames =
        ["year", "month", "day", "day_of_year", "hour", "minute", "second", "millisecond"];

    public static bool TryInstant(object? value, out Instant instant)
    {
        (bool known, instant) = value switch
        {
            Instant time => (true, time),
            OffsetDateTime time => (true, time.ToInstant()),
            ZonedDateTime time => (true, time.ToInstant()),
            _ => (false, default),
        };
        return known;
    }

    public static OffsetDateTime? AsOffset(object? value) => value switch
    {
        Instant time => time.WithOffset(Offset.Zero),
        LocalDate date => date.AtMidnight().WithOffset(Offset.Zero),
        LocalDateTime time => time.WithOffset(Offset.Zero),
        OffsetDateTime time => time,
        ZonedDateTime time => time.ToOffsetDateTime(),
        _ => null,
    };

    public static object? Member(object value, string name)
    {
        if (AsOffset(value) is not { } time) return null;
        int? part = name switch
        {
            "year" => time.Year,
            "month" => time.Month,
            "day" => time.Day,
            "day_of_year" => time.DayOfYear,
            "hour" => time.Hour,
            "minute" => time.Minute,
            "second" => time.Second,
            "millisecond" => time.Millisecond,
            _ => null,
        };
        return part is { } number ? Boxed.Of(number) : null;
    }
}
