using NodaTime;
using StatusGen.Domain.Uptime;
using StatusGen.Publish.Languages;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Views;

/// <summary>A component's page.</summary>
/// <param name="Row">What the home page shows of it.</param>
/// <param name="Link">Where the component itself is found; may be null.</param>
/// <param name="Figures">Uptime over several periods.</param>
/// <param name="Years">Newest first.</param>
/// <param name="BadDays">Days of the last year that were not perfect, newest first.</param>
/// <param name="Incidents">This page of its incidents, as entries made by the partial <c>line</c>.</param>
/// <param name="IncidentCount">On all pages together.</param>
public sealed record ComponentView(
    PageView Page, ComponentRow Row, string? Group, string? Link, IReadOnlyList<FigureView> Figures, IReadOnlyList<YearView> Years, IReadOnlyList<BadDayView> BadDays,
    IReadOnlyList<SafeHtml> Incidents, int IncidentCount, PagerView Pager, SafeHtml Formula)
{
    private static readonly (string Key, int Days)[] Periods = [("week", 7), ("month", 30), ("quarter", 90), ("year", 365)];
    private const int BadDaysBack = 365;

    public static readonly ObjectShape<ComponentView> Shape = new(
        ("page", v => PageView.Shape.Wrap(v.Page)),
        ("component", v => ComponentRow.Shape.Wrap(v.Row)),
        ("group", v => v.Group),
        ("link", v => v.Link),
        ("figures", v => FigureView.Shape.WrapAll(v.Figures)),
        ("years", v => YearView.Shape.WrapAll(v.Years)),
        ("bad_days", v => BadDayView.Shape.WrapAll(v.BadDays)),
        ("incidents", v => v.Incidents),
        ("incident_count", v => v.IncidentCount),
        ("pager", v => PagerView.Shape.Wrap(v.Pager)),
        ("formula", v => v.Formula));

    public static ComponentView Project(
        Scene scene, PageView page, ComponentTimeline timeline, IReadOnlyList<SafeHtml> incidents, int incidentCount, PagerView pager)
    {
        LocalDate yearAgo = scene.Model.Today.PlusDays(1 - BadDaysBack), since = scene.Times.DayOf(timeline.Since);
        DailyUptime days = ComponentRow.DaysOf(scene, timeline, LocalDate.Min(yearAgo, new LocalDate(since.Year, since.Month, 1)));
        return new ComponentView(
            page,
            ComponentRow.Project(scene, timeline, days.States[^ComponentRow.Days..]),
            timeline.Component.Group,
            timeline.Component.Link,
            FiguresOf(scene, timeline),
            UptimeCalendar.Of(scene, timeline, days),
            BadDaysOf(scene, days),
            incidents,
            incidentCount,
            pager,
            UptimeFormula.Text(scene));
    }

    private static FigureView[] FiguresOf(Scene scene, ComponentTimeline timeline)
    {
        Language language = scene.Language;
        var figures = new FigureView[Periods.Length + 1];
        UptimeFigure? lastDay = UptimeFigure.Over(timeline, scene.Now - Duration.FromHours(24), scene.Now, scene.Model.Site.Weights);
        figures[0] = new FigureView(language["periods.day"], lastDay is { } figure ? language.Percent(figure.Fraction) : null);
        for (int i = 0; i < Periods.Length; i++)
            figures[i + 1] = new FigureView(language["periods." + Periods[i].Key], ComponentRow.UptimeOver(scene, timeline, Periods[i].Days));
        return figures;
    }

    private static List<BadDayView> BadDaysOf(Scene scene, DailyUptime days)
    {
        var bad = new List<BadDayView>();
        for (int i = days.States.Length - 1, first = days.States.Length - BadDaysBack; i >= first; i--)
        {
            if (!days.States[i].IsBad() || days.FigureOf(i) is not { } figure) continue;
            Duration time = figure.MajorOutage + figure.PartialOutage + figure.Degraded;
            bad.Add(new BadDayView(scene.Times.Day(days.DateOf(i)), scene.Words.Of(figure.Worst), scene.Language.Length(time), scene.Language.Percent(figure.Fraction)));
        }
        return bad;
    }
}

/// <summary>Uptime over a period.</summary>
/// <param name="Percent">Null without data.</param>
public sealed record FigureView(SafeHtml Period, SafeHtml? Percent)
{
    public static readonly ObjectShape<FigureView> Shape = new(("period", v => v.Period), ("percent", v => v.Percent));
}

/// <param name="Length">How long the component was disturbed on that day.</param>
public sealed record BadDayView(SafeHtml Day, ShapedObject Worst, SafeHtml Length, SafeHtml Percent)
{
    public static readonly ObjectShape<BadDayView> Shape = new(("day", v => v.Day), ("worst", v => v.Worst), ("length", v => v.Length), ("percent", v => v.Percent));
}

/// <summary>Where a page stands among several.</summary>
/// <param name="Newer">Address of the page before; null for the first.</param>
/// <param name="Older">Address of the page after; null for the last.</param>
public sealed record PagerView(int Number, int Count, string? Newer, string? Older)
{
    public static readonly ObjectShape<PagerView> Shape = new(("number", v => v.Number), ("count", v => v.Count), ("newer", v => v.Newer), ("older", v => v.Older));
}

/// <summary>A further page of a component's incidents.</summary>
public sealed record ComponentIncidentsView(PageView Page, ComponentLink Component, IReadOnlyList<SafeHtml> Incidents, int IncidentCount, PagerView Pager)
{
    public static readonly ObjectShape<ComponentIncidentsView> Shape = new(
        ("page", v => PageView.Shape.Wrap(v.Page)),
        ("component", v => ComponentLink.Shape.Wrap(v.Component)),
        ("incidents", v => v.Incidents),
        ("incident_count", v => v.IncidentCount),
        ("pager", v => PagerView.Shape.Wrap(v.Pager)));
}
