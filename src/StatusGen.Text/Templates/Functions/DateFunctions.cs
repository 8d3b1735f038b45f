using System.Globalization;
using NodaTime;
using StatusGen.Text.Templates.Rendering;

namespace StatusGen.Text.Templates.Functions;

/// <summary>Dates. A date keeps its kind: a day stays a day, an instant an instant.</summary>
internal static class DateFunctions
{
    public static readonly string[] Names =
    [
        "add_days", "add_hours", "add_milliseconds", "add_minutes", "add_months", "add_seconds", "add_years", "parse", "parse_to_string", "to_string",
    ];

    public static BuiltinFunction? Find(string name) => name switch
    {
        "add_days" => Add(name, "days", static (time, days) => time + Duration.FromDays(days)),
        "add_hours" => Add(name, "hours", static (time, hours) => time + Duration.FromHours(hours)),
        "add_minutes" => Add(name, "minutes", static (time, minutes) => time + Duration.FromMinutes(minutes)),
        "add_seconds" => Add(name, "seconds", static (time, seconds) => time + Duration.FromSeconds(seconds)),
        "add_milliseconds" => Add(name, "millis", static (time, millis) => time + Duration.FromMilliseconds(millis)),
        "add_months" => Add(name, "months", static (time, months) => time.LocalDateTime.PlusMonths((int)months).WithOffset(time.Offset)),
        "add_years" => Add(name, "years", static (time, years) => time.LocalDateTime.PlusYears((int)years).WithOffset(time.Offset)),
        "parse" => new("date.parse", "text pattern? culture?", static (in BuiltinCall c) => Parse(c, c.TextOrNull(0), c.TextOrNull(1), c.TextOrNull(2))),
        "parse_to_string" => new("date.parse_to_string", "text output_pattern? output_culture? input_pattern? input_culture?", static (in BuiltinCall c) => ParseToString(c)),
        "to_string" => new("date.to_string", "date pattern culture?", static (in BuiltinCall c) => ToText(c, c[0], c.Text(1), c.TextOrNull(2))),
        _ => null,
    };

    private static BuiltinFunction Add(string name, string amount, Func<OffsetDateTime, double, OffsetDateTime> add) =>
        new($"date.{name}", $"date {amount}", (in BuiltinCall call) => Added(call, add));

    private static object? Added(in BuiltinCall call, Func<OffsetDateTime, double, OffsetDateTime> add)
    {
        if (call[0] is null) return null;
        OffsetDateTime time = Date(call, call[0]);
        double amount = call.Double(1);
        if (Math.Abs(amount) > 1e12) throw call.Expected(1, "a smaller number");
        try
        {
            return Like(call[0]!, add(time, amount));
        }
        catch (Exception exception) when (exception is OverflowException or ArgumentException)
        {
            throw new TemplateFunctionException("the result is a date before the year -9998 or after 9999");
        }
    }

    private static object Like(object original, OffsetDateTime time) => original switch
    {
        Instant => time.ToInstant(),
        LocalDate when time.TimeOfDay == LocalTime.Midnight => time.Date,
        LocalDateTime => time.LocalDateTime,
        ZonedDateTime zoned => time.ToInstant().InZone(zoned.Zone),
        _ => time,
    };

    private static OffsetDateTime Date(in BuiltinCall call, object? value) =>
        DateValue.AsOffset(value) ?? (ValueKind.IsText(value) ? ParseFreely(ValueText.Of(value)) : null) ?? throw call.Expected(0, "a date");

    private static OffsetDateTime? Parse(in BuiltinCall call, string? text, string? pattern, string? culture)
    {
        RejectCulture(culture);
        if (string.IsNullOrEmpty(text)) return null;
        if (pattern is not null) return DatePattern.Parse(text, pattern) ?? throw new TemplateFunctionException($"`{text}` does not look like `{pattern}`");
        return ParseFreely(text) ?? throw call.Expected(0, "a date such as 2026-03-04 or 2026-03-04T05:06:07Z");
    }

    /// <summary>What has no offset is UTC.</summary>
    private static OffsetDateTime? ParseFreely(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out DateTimeOffset time)
            ? OffsetDateTime.FromDateTimeOffset(time)
            : null;

    private static string? ParseToString(in BuiltinCall call)
    {
        object? date = Parse(call, call.TextOrNull(0), call.TextOrNull(3), call.TextOrNull(4));
        return ToText(call, date, call.TextOrNull(1) ?? DatePattern.Default, call.TextOrNull(2));
    }

    private static string? ToText(in BuiltinCall call, object? date, string pattern, string? culture)
    {
        RejectCulture(culture);
        return date is null ? null : DatePattern.Format(Date(call, date), pattern);
    }

    private static void RejectCulture(string? culture)
    {
        if (culture is not (null or "" or "en-US"))
            throw new TemplateFunctionException($"cultures other than en-US are left out, here `{culture}`; use the theme's own function for dates");
    }
}
