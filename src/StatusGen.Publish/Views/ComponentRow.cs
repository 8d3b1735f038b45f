using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Uptime;
using StatusGen.Publish.Languages;
using StatusGen.Publish.Model;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Views;

/// <summary>A component with its strip of days.</summary>
/// <param name="Percent">Uptime over the strip's days; null without data.</param>
/// <param name="PercentShort">The same over the last 30 days, all that phones show.</param>
/// <param name="Bars">The strip's <c>&lt;path&gt;</c> elements.</param>
/// <param name="Summary">What the strip shows, in words.</param>
public sealed record ComponentRow(
    ComponentLink Component, string? Description, ShapedObject Status, SafeHtml? Percent, SafeHtml? PercentShort, SafeHtml Bars, SafeHtml Summary)
{
    public const int Days = 90, ShortDays = 30;

    public static readonly ObjectShape<ComponentRow> Shape = new(
        ("id", v => v.Component.Id),
        ("name", v => v.Component.Name),
        ("address", v => v.Component.Address),
        ("description", v => v.Description),
        ("status", v => v.Status),
        ("percent", v => v.Percent),
        ("percent_short", v => v.PercentShort),
        ("bars", v => v.Bars),
        ("summary", v => v.Summary));

    public static ComponentRow Project(Scene scene, ComponentTimeline timeline) => Project(scene, timeline, DaysOf(scene, timeline, scene.Model.Today.PlusDays(1 - Days)).States);

    internal static DailyUptime DaysOf(Scene scene, ComponentTimeline timeline, LocalDate first) =>
        DailyUptime.Of(timeline, first, scene.Model.Today, scene.Times.Zone, scene.Model.Site.Weights);

    /// <param name="days">Its last <see cref="Days"/> days.</param>
    internal static ComponentRow Project(Scene scene, ComponentTimeline timeline, ReadOnlySpan<DayState> days)
    {
        int bad = 0;
        foreach (DayState day in days)
            if (day.IsBad()) bad++;
        return new ComponentRow(
            scene.LinkTo(timeline.Component.Id),
            timeline.Component.Description,
            scene.Words.Of(timeline.Current),
            UptimeOver(scene, timeline, Days),
            UptimeOver(scene, timeline, ShortDays),
            UptimeBars.Paths(days),
            scene.Language.Say("bars.summary", ("count", bad), ("days", Days)));
    }

    /// <summary>Over the last days, today included: the same days that the strip shows.</summary>
    internal static SafeHtml? UptimeOver(Scene scene, ComponentTimeline timeline, int days)
    {
        Instant start = scene.Times.Zone.AtStartOfDay(scene.Model.Today.PlusDays(1 - days)).ToInstant();
        return UptimeFigure.Over(timeline, start, scene.Now, scene.Model.Site.Weights) is { } figure ? scene.Language.Percent(figure.Fraction) : null;
    }
}

/// <summary>Components that belong together.</summary>
/// <param name="Name">Null for components without a group.</param>
/// <param name="Status">The worst of them.</param>
/// <param name="Summary">"1 of 4: major outage", or that all work.</param>
/// <param name="Open">Shown unfolded.</param>
public sealed record GroupView(string? Name, ShapedObject Status, SafeHtml Summary, bool Open, IReadOnlyList<ComponentRow> Components)
{
    /// <summary>With more components than this, groups without a problem are folded.</summary>
    private const int MostUnfolded = 20;

    public static readonly ObjectShape<GroupView> Shape = new(
        ("name", v => v.Name),
        ("status", v => v.Status),
        ("summary", v => v.Summary),
        ("open", v => v.Open),
        ("components", v => ComponentRow.Shape.WrapAll(v.Components)));

    /// <summary>In the order in which they are first named. Neighbours without a group stand together, in their own place.</summary>
    public static IReadOnlyList<GroupView> ProjectAll(Scene scene)
    {
        var groups = new List<(string? Name, List<ComponentTimeline> Members)>();
        foreach (ComponentTimeline timeline in scene.Model.Timelines)
        {
            string? name = timeline.Component.Group;
            int at = name is null ? (groups.Count > 0 && groups[^1].Name is null ? groups.Count - 1 : -1) : groups.FindIndex(g => g.Name == name);
            if (at < 0) groups.Add((name, [timeline]));
            else groups[at].Members.Add(timeline);
        }
        return groups.ConvertAll(g => Project(scene, g.Name, g.Members));
    }

    private static GroupView Project(Scene scene, string? name, List<ComponentTimeline> members)
    {
        ComponentStatus worst = members.Max(m => m.Current);
        Language language = scene.Language;
        SafeHtml summary = worst == ComponentStatus.Operational
            ? language["components.all-well"]
            : language.Say(
                "components.some", ("count", members.Count(m => m.Current == worst)), ("all", members.Count), ("status", language.Word("status", worst.Key())));
        bool open = worst != ComponentStatus.Operational || scene.Model.Timelines.Length <= MostUnfolded;
        return new GroupView(name, scene.Words.Of(worst), summary, open, members.ConvertAll(m => ComponentRow.Project(scene, m)));
    }
}
