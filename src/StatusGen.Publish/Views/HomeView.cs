using NodaTime;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Languages;
using StatusGen.Publish.Model;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Views;

/// <summary>The home page: everything that matters now. Its size does not grow with the history.</summary>
/// <param name="Updated">When the page was made.</param>
/// <param name="UpdatedAt">The same in UTC, for script.</param>
/// <param name="Incidents">Open incidents, newest first.</param>
/// <param name="Notices">Open notices, pinned ones first, then newest first.</param>
/// <param name="UnderWay">Maintenance in progress.</param>
/// <param name="Upcoming">Maintenance to come, soonest first.</param>
/// <param name="Recent">What ended or began within <see cref="RecentDays"/>, as entries made by the partial <c>line</c>, newest first.</param>
/// <param name="RecentMore">How many more there were than are shown.</param>
/// <param name="Since">First day of the recorded history.</param>
/// <param name="Formula">How the percentages count.</param>
public sealed record HomeView(
    PageView Page, SentenceView Status, SafeHtml Updated, string UpdatedAt,
    IReadOnlyList<IncidentView> Incidents, IReadOnlyList<IncidentView> Notices, IReadOnlyList<IncidentView> UnderWay, IReadOnlyList<IncidentView> Upcoming,
    IReadOnlyList<GroupView> Groups, IReadOnlyList<SafeHtml> Recent, int RecentMore, SafeHtml? Since, SafeHtml Formula)
{
    public const int RecentDays = 14;
    private const int MostRecent = 20;
    private const int MostUpcoming = 10;

    public static readonly ObjectShape<HomeView> Shape = new(
        ("page", v => PageView.Shape.Wrap(v.Page)),
        ("status", v => SentenceView.Shape.Wrap(v.Status)),
        ("updated", v => v.Updated),
        ("updated_at", v => v.UpdatedAt),
        ("incidents", v => IncidentView.Shape.WrapAll(v.Incidents)),
        ("notices", v => IncidentView.Shape.WrapAll(v.Notices)),
        ("under_way", v => IncidentView.Shape.WrapAll(v.UnderWay)),
        ("upcoming", v => IncidentView.Shape.WrapAll(v.Upcoming)),
        ("groups", v => GroupView.Shape.WrapAll(v.Groups)),
        ("recent", v => v.Recent),
        ("recent_days", _ => RecentDays),
        ("recent_more", v => v.RecentMore),
        ("since", v => v.Since),
        ("formula", v => v.Formula));

    public static HomeView Project(Scene scene, PageView page, SentenceView sentence, Func<PublishedIncident, SafeHtml> line)
    {
        SiteModel model = scene.Model;
        List<PublishedIncident> recent = RecentOf(scene);
        return new HomeView(
            page,
            sentence,
            scene.Times.Moment(scene.Now),
            TimePrinter.Iso(scene.Now),
            Views(model.Status.OpenIncidents),
            [.. OpenNotices(model).Select(n => IncidentProjection.Project(scene, n))],
            Views(model.Status.MaintenanceUnderWay),
            Views(model.Status.MaintenanceUpcoming.Length > MostUpcoming ? model.Status.MaintenanceUpcoming[..MostUpcoming] : model.Status.MaintenanceUpcoming),
            GroupView.ProjectAll(scene),
            [.. recent.Take(MostRecent).Select(line)],
            Math.Max(0, recent.Count - MostRecent),
            SinceOf(scene),
            UptimeFormula.Text(scene));

        IReadOnlyList<IncidentView> Views(IEnumerable<Incident> incidents) => [.. incidents.Select(i => IncidentProjection.Project(scene, model.Find(i.Id)))];
    }

    private static IEnumerable<PublishedIncident> OpenNotices(SiteModel model) =>
        model.Incidents.Where(i => i.Incident.Kind == IncidentKind.Notice && i.State.IsOpen).OrderBy(i => i.Incident.Pinned ? 0 : 1);

    /// <summary>What is over, and ended or began within the last days.</summary>
    private static List<PublishedIncident> RecentOf(Scene scene)
    {
        Instant from = scene.Times.Zone.AtStartOfDay(scene.Model.Today.PlusDays(1 - RecentDays)).ToInstant();
        var recent = new List<PublishedIncident>();
        foreach (PublishedIncident incident in scene.Model.Incidents)
            if (incident.State.EndedAt is { } end && end >= from) recent.Add(incident);
        return recent;
    }

    /// <summary>The first day of any component's history; null without components.</summary>
    internal static SafeHtml? SinceOf(Scene scene)
    {
        Instant? first = null;
        foreach (var timeline in scene.Model.Timelines)
            if (first is null || timeline.Since < first) first = timeline.Since;
        return first is { } since ? scene.Times.Day(scene.Times.DayOf(since)) : null;
    }
}
