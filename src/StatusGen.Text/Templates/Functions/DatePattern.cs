using System.Globalization;
using System.Text;
using NodaTime;

namespace StatusGen.Text.Templates.Functions;

/// <summary>The <c>%d %b %Y</c> patterns of <c>date.to_string</c>, in English.</summary>
internal static class DatePattern
{
    public const string Default = "%d %b %Y";

    public static string Format(OffsetDateTime time, string pattern)
    {
        StringBuilder text = new();
        Append(text, time, pattern == "%g" ? Default : pattern);
        return text.ToString();
    }

    private static void Append(StringBuilder text, OffsetDateTime time, string pattern)
    {
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            if (c != '%' || i + 1 == pattern.Length) text.Append(c);
            else if (Shorthand(pattern[++i]) is { } whole) Append(text, time, whole);
            else AppendPart(text, time, pattern[i]);
        }
    }

    private static string? Shorthand(char letter) => letter switch
    {
        'c' => "%a %b %e %T %Y",
        'D' or 'x' => "%m/%d/%y",
        'F' => "%Y-%m-%d",
        'h' => "%b",
        'r' => "%I:%M:%S %p",
        'R' => "%H:%M",
        'T' or 'X' => "%H:%M:%S",
        _ => null,
    };

    private static void AppendPart(StringBuilder text, OffsetDateTime time, char letter)
    {
        DateTimeFormatInfo names = DateTimeFormatInfo.InvariantInfo;
        DayOfWeek weekday = (DayOfWeek)((int)time.DayOfWeek % 7);
        _ = letter switch
        {
            'g' => text,
            'n' => text.Append('\n'),
            't' => text.Append('\t'),
            '%' => text.Append('%'),
            'a' => text.Append(names.GetAbbreviatedDayName(weekday)),
            'A' => text.Append(names.GetDayName(weekday)),
            'b' => text.Append(names.GetAbbreviatedMonthName(time.Month)),
            'B' => text.Append(names.GetMonthName(time.Month)),
            'p' => text.Append(time.Hour < 12 ? "AM" : "PM"),
            'P' => text.Append(time.Hour < 12 ? "am" : "pm"),
            'v' => text.Append(CultureInfo.InvariantCulture, $"{time.Day,2}-{names.GetAbbreviatedMonthName(time.Month).ToUpperInvariant()}-{time.Year:0000}"),
            'Z' => text.Append(OffsetText(time.Offset)),
            _ => Number(time, letter) is var (number, width, fill) ? text.Append(Padded(number, width, fill)) : text.Append('%').Append(letter),
        };
    }

    private static (long Number, int Width, char Fill)? Number(OffsetDateTime time, char letter) => letter switch
    {
        'C' => (time.Year / 100, 2, '0'),
        'd' => (time.Day, 2, '0'),
        'e' => (time.Day, 2, ' '),
        'H' => (time.Hour, 2, '0'),
        'I' => (time.ClockHourOfHalfDay, 2, '0'),
        'j' => (time.DayOfYear, 3, '0'),
        'k' => (time.Hour, 2, ' '),
        'l' => (time.ClockHourOfHalfDay, 2, ' '),
        'L' => (time.Millisecond, 3, '0'),
        'm' => (time.Month, 2, '0'),
        'M' => (time.Minute, 2, '0'),
        'N' => (time.NanosecondOfSecond, 9, '0'),
        's' => (time.ToInstant().ToUnixTimeSeconds(), 1, '0'),
        'S' => (time.Second, 2, '0'),
        'u' => ((int)time.DayOfWeek, 1, '0'),
        'w' => ((int)time.DayOfWeek % 7, 1, '0'),
        'U' => ((time.DayOfYear + 6 - ((int)time.DayOfWeek % 7)) / 7, 2, '0'),
        'W' => ((time.DayOfYear + 7 - (int)time.DayOfWeek) / 7, 2, '0'),
        'V' => (ISOWeek.GetWeekOfYear(time.Date.ToDateTimeUnspecified()), 2, '0'),
        'y' => (time.Year % 100, 2, '0'),
        'Y' => (time.Year, 4, '0'),
        _ => null,
    };

    private static string Padded(long number, int width, char fill) => number.ToString(CultureInfo.InvariantCulture).PadLeft(width, fill);

    private static string OffsetText(Offset offset)
    {
        int minutes = Math.Abs(offset.Seconds / 60);
        return string.Create(CultureInfo.InvariantCulture, $"{(offset.Seconds < 0 ? '-' : '+')}{minutes / 60:00}:{minutes % 60:00}");
    }

    /// <summary>Null when the text does not follow the pattern.</summary>
    public static OffsetDateTime? Parse(string text, string pattern)
    {
        StringBuilder format = new();
        AppendNetFormat(format, pattern);
        return DateTimeOffset.TryParseExact(text, format.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? OffsetDateTime.FromDateTimeOffset(time)
            : null;
    }

    private static void AppendNetFormat(StringBuilder format, string pattern)
    {
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            if (c != '%' || i + 1 == pattern.Length) format.Append('\\').Append(c);
            else if (Shorthand(pattern[++i]) is { } whole) AppendNetFormat(format, whole);
            else format.Append(NetFormat(pattern[i]));
        }
    }

    private static string NetFormat(char letter) => letter switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' => "MMM",
        'B' => "MMMM",
        'd' => "dd",
        'e' => "%d",
        'g' => "",
        'H' => "HH",
        'I' => "hh",
        'k' => "%H",
        'l' => "%h",
        'L' => "fff",
        'm' => "MM",
        'M' => "mm",
        'p' or 'P' => "tt",
        'S' => "ss",
        'y' => "yy",
        'Y' => "yyyy",
        'Z' => "zzz",
        '%' => "\\%",
        _ => throw new TemplateFunctionException($"`%{letter}` cannot be read, only written"),
    };
}
