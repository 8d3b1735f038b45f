using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Domain.Uptime;
using StatusGen.Testing.Content;
using static StatusGen.Domain.Components.ComponentStatus;
using static StatusGen.Domain.Incidents.UpdateStatus;

namespace StatusGen.Domain.Tests.Pages;

public sealed class PageStatusTests
{
    private static PageStatus Of(string now, params Incident[] incidents)
    {
        StatusPage page = A.Page(A.Site(A.Component("api"), A.Component("web")), incidents);
        return PageStatus.Of(page, ComponentTimeline.Build(page.Site.Components, page.Incidents, page.Site.Zone, A.Time(now)), A.Time(now));
    }

    [Fact]
    public void With_nothing_open_all_is_well()
    {
        PageStatus status = Of("12:00", A.Incident().Affecting("api", MajorOutage).Update("10:00", Investigating).Update("11:00", Resolved));

        status.Level.ShouldBe(Operational);
        status.Unwell.ShouldBeEmpty();
        status.OpenIncidents.ShouldBeEmpty();
    }

    [Fact]
    public void The_worst_component_sets_the_level()
    {
        PageStatus status = Of("12:00", A.Incident("a").Affecting("web", Degraded).Update("10:00", Investigating), A.Incident("b").Affecting("api", PartialOutage).Update("11:00", Investigating));

        status.Level.ShouldBe(PartialOutage);
        status.Unwell.Select(c => c.Id.Value).ShouldBe(["api", "web"]);
        status.OpenIncidents.Select(i => i.Id.Value).ShouldBe(["b", "a"]);
    }

    [Fact]
    public void An_open_incident_whose_components_work_again_is_still_degraded()
    {
        PageStatus status = Of("12:00", A.Incident().Affecting("api", MajorOutage).Update("10:00", Investigating).Update("11:00", Monitoring).Saying("api", Operational));

        status.Level.ShouldBe(Degraded);
        status.Unwell.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(IncidentSeverity.Critical, MajorOutage)]
    [InlineData(IncidentSeverity.Major, PartialOutage)]
    [InlineData(IncidentSeverity.Minor, Degraded)]
    public void An_open_incident_that_names_no_component_counts_by_its_severity(IncidentSeverity severity, ComponentStatus level) =>
        Of("12:00", A.Incident(severity: severity).Update("10:00", Investigating)).Level.ShouldBe(level);

    [Fact]
    public void Maintenance_is_the_mildest_level_and_upcoming_work_is_none()
    {
        Incident work = A.Maintenance("14:00", "15:00").Affecting("api", ComponentStatus.Maintenance).Update("08:00", Scheduled);

        Of("12:00", work).Level.ShouldBe(Operational);
        Of("14:00", work).Level.ShouldBe(ComponentStatus.Maintenance);
        Of("14:00", work).Unwell.ShouldBeEmpty();
        Of("15:00", work).Level.ShouldBe(Operational);
        Of("14:00", work, A.Incident().Affecting("web", Degraded).Update("13:00", Investigating)).Level.ShouldBe(Degraded);
    }

    [Fact]
    public void Maintenance_without_components_is_still_maintenance() => Of("14:30", A.Maintenance("14:00", "15:00").Update("08:00", Scheduled)).Level.ShouldBe(ComponentStatus.Maintenance);

    [Fact]
    public void Maintenance_is_listed_by_the_start_that_is_valid_now()
    {
        Incident moved = A.Maintenance("13:00", "14:00", "moved").Update("08:00", Scheduled).Update("09:00", Rescheduled).To("18:00", "19:00");
        Incident next = A.Maintenance("16:00", "17:00", "next").Update("08:00", Scheduled);
        Incident running = A.Maintenance("11:00", "13:00", "running").Update("08:00", Scheduled);
        Incident cancelled = A.Maintenance("15:00", "16:00", "cancelled").Update("08:00", Scheduled).Update("09:00", Cancelled);

        PageStatus status = Of("12:00", moved, next, running, cancelled);

        status.MaintenanceUnderWay.Select(i => i.Id.Value).ShouldBe(["running"]);
        status.MaintenanceUpcoming.Select(i => i.Id.Value).ShouldBe(["next", "moved"]);
    }

    [Fact]
    public void Notices_and_postmortems_never_change_it()
    {
        PageStatus status = Of("14:00",
            A.Notice().Affecting("api", MajorOutage).Update("10:00", Notice),
            A.Incident().Affecting("api", MajorOutage).Update("10:00", Investigating).Update("11:00", Resolved).Update("13:00", Postmortem).Saying("api", MajorOutage));

        status.Level.ShouldBe(Operational);
        status.OpenIncidents.ShouldBeEmpty();
    }

    [Fact]
    public void What_hidden_components_suffer_does_not_show()
    {
        StatusPage page = A.Page(A.Site(A.Component("core", hidden: true), A.Component("api")), A.Incident(severity: IncidentSeverity.Minor).Affecting("core", MajorOutage).Affecting("api", Degraded).Update("10:00", Investigating)).VisibleTo();

        PageStatus.Of(page, ComponentTimeline.Build(page.Site.Components, page.Incidents, page.Site.Zone, A.Time("11:00")), A.Time("11:00")).Level.ShouldBe(Degraded);
    }
}
