using StatusGen.Text.Templates;

namespace StatusGen.Publish.Views;

/// <summary>The history's first page: every year with its months, and the newest entries.</summary>
public sealed record HistoryView(PageView Page, IReadOnlyList<HistoryYear> Years, IReadOnlyList<SafeHtml> Newest, int Count, SafeHtml? Since)
{
    public static readonly ObjectShape<HistoryView> Shape = new(
        ("page", v => PageView.Shape.Wrap(v.Page)),
        ("years", v => HistoryYear.Shape.WrapAll(v.Years)),
        ("newest", v => v.Newest),
        ("count", v => v.Count),
        ("since", v => v.Since));
}

/// <param name="Months">January first; all twelve.</param>
public sealed record HistoryYear(int Year, string Address, int Count, SafeHtml CountText, IReadOnlyList<HistoryMonth> Months)
{
    public static readonly ObjectShape<HistoryYear> Shape = new(
        ("year", v => v.Year),
        ("address", v => v.Address),
        ("count", v => v.Count),
        ("count_text", v => v.CountText),
        ("months", v => HistoryMonth.Shape.WrapAll(v.Months)));
}

/// <param name="Name">With the year: "June 2026".</param>
/// <param name="Address">Null for a month without entries.</param>
/// <param name="Lines">On a year's page: its entries, newest first.</param>
public sealed record HistoryMonth(string Name, string Short, string? Address, int Count, SafeHtml CountText, IReadOnlyList<SafeHtml> Lines)
{
    public static readonly ObjectShape<HistoryMonth> Shape = new(
        ("name", v => v.Name),
        ("short", v => v.Short),
        ("address", v => v.Address),
        ("count", v => v.Count),
        ("count_text", v => v.CountText),
        ("lines", v => v.Lines));
}

/// <summary>A year with its months, newest first.</summary>
/// <param name="Newer">The next later year that has entries; null for the last.</param>
public sealed record HistoryYearView(PageView Page, int Year, SafeHtml CountText, IReadOnlyList<HistoryMonth> Months, bool ShowsLines, IncidentLink? Newer, IncidentLink? Older)
{
    public static readonly ObjectShape<HistoryYearView> Shape = new(
        ("page", v => PageView.Shape.Wrap(v.Page)),
        ("year", v => v.Year),
        ("count_text", v => v.CountText),
        ("months", v => HistoryMonth.Shape.WrapAll(v.Months)),
        ("shows_lines", v => v.ShowsLines),
        ("newer", v => IncidentLink.Shape.WrapOrNull(v.Newer)),
        ("older", v => IncidentLink.Shape.WrapOrNull(v.Older)));
}

/// <summary>A month with all its entries.</summary>
public sealed record HistoryMonthView(PageView Page, HistoryMonth Month, int Year, string YearAddress, IncidentLink? Newer, IncidentLink? Older)
{
    public static readonly ObjectShape<HistoryMonthView> Shape = new(
        ("page", v => PageView.Shape.Wrap(v.Page)),
        ("month", v => HistoryMonth.Shape.Wrap(v.Month)),
        ("year", v => v.Year),
        ("year_address", v => v.YearAddress),
        ("newer", v => IncidentLink.Shape.WrapOrNull(v.Newer)),
        ("older", v => IncidentLink.Shape.WrapOrNull(v.Older)));
}
