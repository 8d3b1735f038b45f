using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Uptime;
using StatusGen.Testing.Content;
using static StatusGen.Domain.Components.ComponentStatus;
using static StatusGen.Domain.Incidents.UpdateStatus;

namespace StatusGen.Domain.Tests.Uptime;

public sealed class ComponentTimelineTests
{
    private static ComponentTimeline Build(string now, params Incident[] incidents) => Build(A.Component("api"), DateTimeZone.Utc, now, incidents);

    private static ComponentTimeline Build(Component component, DateTimeZone zone, string now, params Incident[] incidents) =>
        ComponentTimeline.Build([component], incidents, zone, A.Time(now)).ShouldHaveSingleItem();

    private static Incident Outage(string id, ComponentStatus status, string start, string end) =>
        A.Incident(id).Affecting("api", status).Update(start, Investigating).Update(end, Resolved);

    [Fact]
    public void Where_incidents_overlap_the_worst_counts()
    {
        ComponentTimeline timeline = Build("20:00", Outage("a", Degraded, "10:00", "14:00"), Outage("b", MajorOutage, "11:00", "12:00"), Outage("c", PartialOutage, "11:30", "13:00"));

        timeline.Merged.ShouldBe([
            new StatusInterval(A.Time("10:00"), A.Time("11:00"), Degraded),
            new StatusInterval(A.Time("11:00"), A.Time("12:00"), MajorOutage),
            new StatusInterval(A.Time("12:00"), A.Time("13:00"), PartialOutage),
            new StatusInterval(A.Time("13:00"), A.Time("14:00"), Degraded)]);
        timeline.Impacts.Select(i => i.Incident.Id.Value).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void Touching_intervals_of_one_status_become_one() =>
        Build("20:00", Outage("a", MajorOutage, "10:00", "11:00"), Outage("b", MajorOutage, "11:00", "12:00")).Merged
            .ShouldBe([new StatusInterval(A.Time("10:00"), A.Time("12:00"), MajorOutage)]);

    [Fact]
    public void The_current_status_is_the_worst_of_what_goes_on()
    {
        Incident minor = A.Incident("minor").Affecting("api", Degraded).Update("10:00", Investigating);

        Build("10:30", minor, Outage("over", MajorOutage, "09:00", "10:15")).Current.ShouldBe(Degraded);
        Build("10:10", minor, Outage("goes-on", MajorOutage, "09:00", "10:15")).Current.ShouldBe(MajorOutage);
        Build("09:00").Current.ShouldBe(Operational);
    }

    [Fact]
    public void An_incident_of_this_very_moment_is_current_but_has_taken_no_time_yet()
    {
        ComponentTimeline timeline = Build("10:00", A.Incident().Affecting("api", MajorOutage).Update("10:00", Investigating));

        timeline.Current.ShouldBe(MajorOutage);
        timeline.Merged.ShouldBeEmpty();
    }

    [Fact]
    public void At_the_moment_of_the_resolution_it_works_again() => Build("11:00", Outage("a", MajorOutage, "10:00", "11:00")).Current.ShouldBe(Operational);

    [Fact]
    public void An_open_incident_lasts_until_now() =>
        Build("10:30", A.Incident().Affecting("api", MajorOutage).Update("10:00", Investigating)).Merged.ShouldBe([new StatusInterval(A.Time("10:00"), A.Time("10:30"), MajorOutage)]);

    [Fact]
    public void Impacts_on_other_components_stay_with_them()
    {
        Incident both = A.Incident().Affecting("api", MajorOutage).Affecting("web", Degraded).Affecting("unknown", Degraded).Update("10:00", Investigating);

        var timelines = ComponentTimeline.Build([A.Component("web"), A.Component("api"), A.Component("mail")], [both], DateTimeZone.Utc, A.Time("11:00"));

        timelines.Select(t => (t.Component.Id.Value, t.Current)).ShouldBe([("web", Degraded), ("api", MajorOutage), ("mail", Operational)]);
    }

    [Fact]
    public void History_begins_with_the_first_day_of_the_component_in_the_sites_zone() =>
        Build(A.Component("api", since: "2026-11-01"), DateTimeZoneProviders.Tzdb["Asia/Tokyo"], "10:00").Since.ShouldBe(A.Time("2026-10-31 15:00"));

    [Fact]
    public void Without_a_first_day_every_figure_of_a_year_counts_in_full()
    {
        Build("10:00").Since.ShouldBe(A.Time("2025-11-19"));
        Build("10:00", Outage("a", MajorOutage, "08:00", "09:00")).Since.ShouldBe(A.Time("2025-11-19"));
    }

    [Fact]
    public void Without_a_first_day_an_incident_longer_ago_begins_the_history() =>
        Build("10:00", Outage("a", MajorOutage, "2024-05-03 08:00", "2024-05-03 09:00")).Since.ShouldBe(A.Time("2024-05-03"));
}
