using System.Globalization;
using NodaTime;
using StatusGen.Content.Messages.Language;
using StatusGen.Text.Words;

namespace StatusGen.Content.Messages.Analysis;

/// <summary>The first day that a text names with its month.</summary>
internal static class FirstDay
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <param name="from">A day without a year is the first one after this.</param>
    public static LocalDate? Of(MessageText text, Instant from)
    {
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            ReadOnlySpan<char> word = Written(text, i);
            if (word.Length >= 10 && text.Tokens[i].Classes.Overlaps(BuiltInClasses.Date) && DateText.Read(word[..10].ToString()) is { } exact) return exact;
            int month = MonthOf(word);
            if (month == 0) continue;
            int day = DayAt(text, i - 1) is > 0 and int before ? before : DayAt(text, i + 1);
            if (day > 0) return Dated(day, month, YearNear(text, i), from);
        }
        return null;
    }

    private static LocalDate? Dated(int day, int month, int? year, Instant from)
    {
        LocalDate today = from.InUtc().Date;
        int y = year ?? today.Year;
        if (day > CalendarSystem.Iso.GetDaysInMonth(y, month)) return null;
        var date = new LocalDate(y, month, day);
        return year is null && date < today.PlusDays(-1) ? date.PlusYears(1) : date;
    }

    private static int MonthOf(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || !char.IsUpper(word[0])) return 0;
        for (int i = 0; i < Months.Length; i++)
            if (word.StartsWith(Months[i], StringComparison.OrdinalIgnoreCase) && (word.Length <= 4 || word.Length > 4 && char.IsLetter(word[^1]))) return word is "Mark" or "Mayor" or "Maybe" or "Market" or "Many" ? 0 : i + 1;
        return 0;
    }

    private static int DayAt(MessageText text, int index)
    {
        if (index < 0 || index >= text.Tokens.Length || !text.Tokens[index].Classes.Overlaps(BuiltInClasses.Date)) return 0;
        ReadOnlySpan<char> word = Written(text, index).TrimEnd("stndrh");
        return word.Length <= 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int day) && day is >= 1 and <= 31 ? day : 0;
    }

    private static int? YearNear(MessageText text, int month)
    {
        for (int i = month + 1; i <= month + 2 && i < text.Tokens.Length; i++)
            if (Written(text, i) is { Length: 4 } year && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out int y) && y is >= 2000 and < 2100) return y;
        return null;
    }

    private static ReadOnlySpan<char> Written(MessageText text, int index) => text.Source.Text.AsSpan(text.Tokens[index].Start, text.Tokens[index].End - text.Tokens[index].Start);
}
