using NodaTime;

namespace StatusGen.Text.Words;

/// <summary>Days as people write them: <c>2026-11-20</c>, from 1970 to 2100. Other years are slips of the keyboard.</summary>
public static class DateText
{
    public const int FirstYear = 1970, LastYear = 2100;
    public const int Length = 10;

    /// <summary>Null when the text is no such day.</summary>
    public static LocalDate? Read(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.Length == Length && TryParts(text, out int year, out int month, out int day) && IsDay(year, month, day) ? new LocalDate(year, month, day) : null;
    }

    internal static bool TryParts(ReadOnlySpan<char> text, out int year, out int month, out int day)
    {
        month = day = 0;
        return Digits.Four(text, 0, out year) && text.Length >= Length && text[4] == '-' && Digits.Two(text, 5, out month) && text[7] == '-' && Digits.Two(text, 8, out day);
    }

    internal static bool IsDay(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
