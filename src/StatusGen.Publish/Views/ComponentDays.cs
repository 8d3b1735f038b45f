using NodaTime;
using StatusGen.Domain.Uptime;

namespace StatusGen.Publish.Views;

/// <summary>All days of a component that any page shows, worked out once: from the first of January of its first year, or a year back if that is earlier, up to today.</summary>
internal sealed class ComponentDays
{
    /// <summary>As far back as periods reach.</summary>
    private const int LongestPeriod = 366;

    private readonly LocalDate _first;
    private readonly DayUptime[] _days;

    public ComponentDays(Scene scene, ComponentTimeline timeline)
    {
        LocalDate today = scene.Model.Today;
        _first = LocalDate.Min(new LocalDate(scene.Times.DayOf(timeline.Since).Year, 1, 1), today.PlusDays(-LongestPeriod));
        _days = DailyUptime.Of(timeline, _first, today, scene.Times.Zone, scene.Model.Site.Weights);
    }

    public ReadOnlySpan<DayUptime> From(LocalDate first) => _days.AsSpan(Period.DaysBetween(_first, first));
}
