using System.Text;
using NodaTime;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Languages;

namespace StatusGen.Publish.Tests.Languages;

public sealed class PrintedTranslationsTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly Instant Start = Instant.FromUtc(2026, 6, 10, 7, 5);
    private static readonly int[] Counts = [0, 1, 2, 3, 5, 11, 21, 100];

    [Fact]
    public void Every_language_prints_dates_numbers_and_plurals_in_its_own_way()
    {
        var table = new StringBuilder();
        foreach (string code in Translations.Codes.Append("en")) Print(Translations.Language(code), table);

        Golden.Match("Translations.golden.txt", table.ToString());
    }

    private static void Print(Language language, StringBuilder table)
    {
        var times = new TimePrinter(language, Berlin);
        void Row(string name, string text) => table.Append("  ").Append(name.PadRight(9)).Append(Visible(text)).Append('\n');

        table.Append(language.Code).Append(' ').Append(language.Direction).Append('\n');
        Row("moment", times.MomentText(Start));
        Row("clock", Translations.Seen(times.Clock(Start + Duration.FromHours(9), Start)));
        Row("day", Translations.Seen(times.Day(new LocalDate(2026, 5, 3))));
        Row("month", language.Pattern("dates.month").Text(new LocalDate(2026, 6, 1)));
        Row("window", Translations.Seen(times.Window(new MaintenanceWindow(Start, Start + Duration.FromMinutes(90)))));
        Row("nights", Translations.Seen(times.Window(new MaintenanceWindow(Start, Start + Duration.FromDays(181)))));
        Row("percent", language.Percent(0.9995).Html);
        Row("lengths", string.Join("; ", new[] { 0, 36, 60, 96, 1440, 3060, 7320 }.Select(m => language.Length(Duration.FromMinutes(m)).Html)));
        Row("list", language.Join(["API", "Web", "CDN"]).Html);
        Row("entries", string.Join("; ", Counts.Select(n => language.Say("history.count", ("count", n)).Html)));
        Row("days", string.Join("; ", Counts.Select(n => language.Say("bars.summary", ("count", n), ("days", 90)).Html)));
        Row("results", string.Join("; ", Counts.Select(n => language.Say("search.count", ("count", n)).Html)));
    }

    /// <summary>Shows the signs that the eye cannot tell from a space, or from nothing.</summary>
    private static string Visible(string text) =>
        text.Replace("\u00A0", "<nbsp>").Replace("\u202F", "<nnbsp>").Replace("\u200E", "<lrm>");
}
