using System.Globalization;
using NodaTime;
using StatusGen.Publish.Languages;
using StatusGen.Publish.Model;
using StatusGen.Publish.Views;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Pages;

/// <summary>Everything ever published: a first page, a page for every year and one for every month that has entries.</summary>
internal static class HistoryPages
{
    private const int MostNewest = 15;
    /// <summary>A year with more entries than this shows its months only, and each month its entries.</summary>
    private const int MostOfAYear = 300;

    public static void Publish(Publication publication)
    {
        var history = new HistoryIndex(publication.Scene);
        PublishFirst(publication, history);
        publication.ForEach(history.Years.Count, (i, buffer) => PublishYear(publication, history, i, buffer));
        publication.ForEach(history.Months.Count, (i, buffer) => PublishMonth(publication, history, i, buffer));
    }

    private static void PublishFirst(Publication publication, HistoryIndex history)
    {
        Language language = publication.Scene.Language;
        PageView page = publication.Page(
            "history", language["titles.history"], language.Say("descriptions.history", ("site", publication.Model.Site.Name)), publication.Addresses.History);
        PublishedIncident[] newest = [.. publication.Model.Incidents.Where(i => i.ShownAt <= publication.Model.Now).Take(MostNewest)];
        var view = new HistoryView(
            page, [.. history.Years.Select(y => Year(publication, history, y))], publication.Lines(newest), publication.Model.Incidents.Length, HomeView.SinceOf(publication.Scene));
        publication.AddPage("history", publication.Addresses.History, HistoryView.Shape.Wrap(view), new Utf8Output());
    }

    private static void PublishYear(Publication publication, HistoryIndex history, int position, Utf8Output buffer)
    {
        int year = history.Years[position];
        Language language = publication.Scene.Language;
        string address = publication.Addresses.HistoryYear(year), name = year.ToString(CultureInfo.InvariantCulture);
        bool showsLines = history.CountOf(year) <= MostOfAYear;
        PageView page = publication.Page(
            "history", language.Say("titles.history-of", ("period", name)), language.Say("descriptions.history-of", ("period", name)), address);
        var view = new HistoryYearView(
            page, year, language.Say("history.count", ("count", history.CountOf(year))),
            [.. history.Months.Where(m => m.Year == year).Select(m => Month(publication, history, m, showsLines))], showsLines,
            position > 0 ? YearLink(publication, history.Years[position - 1]) : null,
            position + 1 < history.Years.Count ? YearLink(publication, history.Years[position + 1]) : null);
        publication.AddPage("history-year", address, HistoryYearView.Shape.Wrap(view), buffer);
    }

    private static void PublishMonth(Publication publication, HistoryIndex history, int position, Utf8Output buffer)
    {
        YearMonth month = history.Months[position];
        Language language = publication.Scene.Language;
        string address = publication.Addresses.HistoryMonth(month);
        HistoryMonth told = Month(publication, history, month, withLines: true);
        PageView page = publication.Page(
            "history", language.Say("titles.history-of", ("period", told.Name)), language.Say("descriptions.history-of", ("period", told.Name)), address);
        var view = new HistoryMonthView(
            page, told, month.Year, publication.Addresses.HistoryYear(month.Year),
            position > 0 ? MonthLink(publication, history.Months[position - 1]) : null,
            position + 1 < history.Months.Count ? MonthLink(publication, history.Months[position + 1]) : null);
        publication.AddPage("history-month", address, HistoryMonthView.Shape.Wrap(view), buffer);
    }

    private static HistoryYear Year(Publication publication, HistoryIndex history, int year)
    {
        var months = new HistoryMonth[12];
        for (int month = 1; month <= 12; month++) months[month - 1] = Month(publication, history, new YearMonth(year, month), withLines: false);
        int count = history.CountOf(year);
        return new HistoryYear(year, publication.Addresses.HistoryYear(year), count, publication.Scene.Language.Say("history.count", ("count", count)), months);
    }

    private static HistoryMonth Month(Publication publication, HistoryIndex history, YearMonth month, bool withLines)
    {
        Language language = publication.Scene.Language;
        IReadOnlyList<PublishedIncident> entries = history.Of(month);
        return new HistoryMonth(
            NameOf(publication, month), language.Calendar.ShortMonths[month.Month - 1], entries.Count == 0 ? null : publication.Addresses.HistoryMonth(month),
            entries.Count, language.Say("history.count", ("count", entries.Count)), withLines ? publication.Lines(entries) : []);
    }

    private static string NameOf(Publication publication, YearMonth month) => publication.Scene.Language.Pattern("dates.month").Text(month.OnDayOfMonth(1));

    private static IncidentLink YearLink(Publication publication, int year) => new(year.ToString(CultureInfo.InvariantCulture), publication.Addresses.HistoryYear(year));

    private static IncidentLink MonthLink(Publication publication, YearMonth month) => new(NameOf(publication, month), publication.Addresses.HistoryMonth(month));
}
