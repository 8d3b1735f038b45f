using System.Globalization;
using NodaTime;

namespace StatusGen.Cli.Commands;

/// <summary>A period as people type it: days, months or years, of which the first day and the last are meant.</summary>
internal static class TypedPeriod
{
    private const int Months = 12;

    /// <param name="today">In the site's zone. Nothing after it has happened yet.</param>
    /// <exception cref="UsageException">It is no period of the past.</exception>
    public static (LocalDate First, LocalDate Last) Read(string? from, string? to, LocalDate today)
    {
        (LocalDate First, LocalDate Last) begin = from is null ? default : Day("--from", from), end = to is null ? (today, today) : Day("--to", to);
        LocalDate last = LocalDate.Min(end.Last, today);
        LocalDate first = from is null ? new LocalDate(end.First.Year, end.First.Month, 1).PlusMonths(1 - Months) : begin.First;
        if (first > today) throw new UsageException($"--from {from}: this is after today, {Iso(today)}. A report looks back.");
        if (from is not null && first > last) throw new UsageException($"--from {from} is after --to {to}. The first day stands in --from, the last one in --to.");
        return (first, last);
    }

    private static (LocalDate First, LocalDate Last) Day(string option, string typed)
    {
        int[] parts = [.. typed.Trim().Split('-').Select(NumberOf)];
        if (parts is [>= 1000, .. var rest] && rest.All(n => n >= 1))
        {
            int year = parts[0];
            if (parts.Length == 1) return (new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));
            if (parts[1] > 12) throw new UsageException($"{option} \"{typed}\": there is no month {parts[1]}. Write year, month and day: 2026-11-20.");
            var month = new LocalDate(year, parts[1], 1);
            int days = CalendarSystem.Iso.GetDaysInMonth(year, parts[1]);
            if (parts.Length == 2) return (month, month.PlusDays(days - 1));
            if (parts.Length == 3 && parts[2] <= days) return (month.PlusDays(parts[2] - 1), month.PlusDays(parts[2] - 1));
            if (parts.Length == 3) throw new UsageException($"{option} \"{typed}\": {year:0000}-{parts[1]:00} has {days} days.");
        }
        throw new UsageException($"{option} \"{typed}\": this is no day, month or year. Write 2026-11-20, 2026-11 or 2026.");
    }

    /// <summary>-1 for what is no number of at most four digits.</summary>
    private static int NumberOf(string digits) =>
        digits.Length <= 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;

    private static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
