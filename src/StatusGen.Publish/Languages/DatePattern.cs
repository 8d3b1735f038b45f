using System.Runtime.CompilerServices;
using NodaTime;

namespace StatusGen.Publish.Languages;

/// <summary>The names that a language has for months and days.</summary>
/// <param name="Months">Twelve, as they stand within a date: genitive in Polish.</param>
/// <param name="LoneMonths">Twelve, as they stand without a day.</param>
/// <param name="Weekdays">Seven, Monday first.</param>
/// <param name="HalfDays">Before noon and after.</param>
public sealed record CalendarNames(string[] Months, string[] LoneMonths, string[] ShortMonths, string[] Weekdays, string[] ShortWeekdays, string[] HalfDays);

/// <summary>
/// A form of dates and times in CLDR's letters: <c>d dd</c> day, <c>M MM MMM MMMM</c> month, <c>LLLL</c> month without a day, <c>yyyy</c> year, <c>EEE EEEE</c> weekday, <c>H HH h hh</c> hour,
/// <c>mm</c> minute, <c>a</c> half of the day, <c>z</c> zone. Text stands in single quotes; other signs stand for themselves.
/// </summary>
public sealed class DatePattern
{
    private readonly (char Field, int Width, string Literal)[] _parts;
    private readonly CalendarNames _names;

    private DatePattern((char, int, string)[] parts, CalendarNames names)
    {
        _parts = parts;
        _names = names;
    }

    public static DatePattern Parse(string pattern, CalendarNames names)
    {
        var parts = new List<(char, int, string)>();
        for (int at = 0; at < pattern.Length;)
        {
            int end = at + 1;
            if (pattern[at] == '\'')
            {
                end = pattern.IndexOf('\'', at + 1);
                if (end < 0) end = pattern.Length;
                parts.Add(('\0', 0, pattern[(at + 1)..end]));
                at = Math.Min(end + 1, pattern.Length);
                continue;
            }
            if (IsField(pattern[at]))
            {
                while (end < pattern.Length && pattern[end] == pattern[at]) end++;
                parts.Add((pattern[at], end - at, ""));
            }
            else
            {
                while (end < pattern.Length && pattern[end] != '\'' && !IsField(pattern[end])) end++;
                parts.Add(('\0', 0, pattern[at..end]));
            }
            at = end;
        }
        return new DatePattern([.. parts], names);
    }

    private static bool IsField(char c) => c is 'd' or 'M' or 'L' or 'y' or 'E' or 'H' or 'h' or 'm' or 'a' or 'z';

    /// <param name="zone">The zone's short name at that moment: CET.</param>
    public void Append(ref DefaultInterpolatedStringHandler text, LocalDateTime time, string zone)
    {
        foreach ((char field, int width, string literal) in _parts)
        {
            switch (field)
            {
                case '\0': text.AppendLiteral(literal); break;
                case 'd': AppendNumber(ref text, time.Day, width); break;
                case 'M' when width <= 2: AppendNumber(ref text, time.Month, width); break;
                case 'M': text.AppendLiteral((width == 3 ? _names.ShortMonths : _names.Months)[time.Month - 1]); break;
                case 'L': text.AppendLiteral(_names.LoneMonths[time.Month - 1]); break;
                case 'y': AppendNumber(ref text, time.Year, 4); break;
                case 'E': text.AppendLiteral((width <= 3 ? _names.ShortWeekdays : _names.Weekdays)[(int)time.DayOfWeek - 1]); break;
                case 'H': AppendNumber(ref text, time.Hour, width); break;
                case 'h': AppendNumber(ref text, (time.Hour + 11) % 12 + 1, width); break;
                case 'm': AppendNumber(ref text, time.Minute, 2); break;
                case 'a': text.AppendLiteral(_names.HalfDays[time.Hour / 12]); break;
                case 'z': text.AppendLiteral(zone); break;
            }
        }
    }

    public string Text(LocalDate date)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[64]);
        Append(ref text, date.AtMidnight(), "");
        return text.ToStringAndClear();
    }

    internal static void AppendNumber(ref DefaultInterpolatedStringHandler text, int number, int width)
    {
        ReadOnlySpan<char> digits = [(char)('0' + number / 1000 % 10), (char)('0' + number / 100 % 10), (char)('0' + number / 10 % 10), (char)('0' + number % 10)];
        int shown = number >= 1000 ? 4 : number >= 100 ? 3 : number >= 10 ? 2 : 1;
        text.AppendFormatted(digits[(4 - Math.Clamp(width, shown, 4))..]);
    }
}
