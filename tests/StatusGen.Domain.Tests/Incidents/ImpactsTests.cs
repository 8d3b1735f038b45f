using NodaTime.Text;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Testing.Content;
using static StatusGen.Domain.Components.ComponentStatus;
using static StatusGen.Domain.Incidents.UpdateStatus;

namespace StatusGen.Domain.Tests.Incidents;

public sealed class ImpactsTests
{
    private static readonly InstantPattern Clock = InstantPattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>Every interval as <c>api 10:00–11:00 MajorOutage</c>, one that goes on with an arrow, by component and start.</summary>
    private static string[] Of(Incident incident, string now = "20:00")
    {
        var intervals = new List<ImpactInterval>();
        Impacts.AddTo(intervals, incident, A.Time(now));
        intervals.ShouldAllBe(i => i.Incident == incident);
        return [.. intervals.OrderBy(i => i.Component).ThenBy(i => i.Start).Select(i => $"{i.Component} {Clock.Format(i.Start)}–{Clock.Format(i.End)}{(i.Open ? "→" : "")} {i.Status}")];
    }

    [Fact]
    public void A_component_is_affected_from_the_start_to_the_resolution() =>
        Of(A.Incident().Affecting("api", MajorOutage).Update("10:00", Investigating).Update("11:00", Resolved)).ShouldBe(["api 10:00–11:00 MajorOutage"]);

    [Fact]
    public void An_open_incident_lasts_until_now() =>
        Of(A.Incident().Affecting("api", MajorOutage).Update("10:00", Investigating), "10:20").ShouldBe(["api 10:00–10:20→ MajorOutage"]);

    [Fact]
    public void An_incident_that_begins_this_very_moment_is_there_already() =>
        Of(A.Incident().Affecting("api", MajorOutage).Update("10:00", Investigating), "10:00").ShouldBe(["api 10:00–10:00→ MajorOutage"]);

    [Fact]
    public void An_incident_that_lies_ahead_affects_nothing() => Of(A.Incident().Affecting("api", MajorOutage).Update("10:00", Investigating), "09:59").ShouldBeEmpty();

    [Fact]
    public void An_update_changes_what_it_names_from_then_on() =>
        Of(A.Incident().Affecting("api", MajorOutage).Affecting("web", Degraded)
            .Update("10:00", Investigating)
            .Update("10:30", Identified).Saying("api", PartialOutage).Saying("mail", Degraded)
            .Update("10:45", Update).Saying("web", Operational)
            .Update("11:00", Resolved))
        .ShouldBe(["api 10:00–10:30 MajorOutage", "api 10:30–11:00 PartialOutage", "mail 10:30–11:00 Degraded", "web 10:00–10:45 Degraded"]);

    [Fact]
    public void Saying_the_same_again_does_not_part_the_interval() =>
        Of(A.Incident().Affecting("api", Degraded).Update("10:00", Investigating).Update("10:30", Update).Saying("api", Degraded).Update("11:00", Resolved))
            .ShouldBe(["api 10:00–11:00 Degraded"]);

    [Fact]
    public void The_effect_may_begin_before_the_first_update() =>
        Of(A.Incident().Started("09:40").Affecting("api", MajorOutage).Update("10:00", Investigating).Update("11:00", Resolved)).ShouldBe(["api 09:40–11:00 MajorOutage"]);

    [Fact]
    public void The_effect_may_begin_after_the_first_update() =>
        Of(A.Incident().Started("10:20").Affecting("api", MajorOutage).Update("10:00", Investigating).Saying("web", Degraded).Update("11:00", Resolved))
            .ShouldBe(["api 10:20–11:00 MajorOutage", "web 10:20–11:00 Degraded"]);

    [Fact]
    public void A_resolution_ends_all_whatever_it_says_of_components() =>
        Of(A.Incident().Affecting("api", MajorOutage).Update("10:00", Investigating).Update("11:00", Resolved).Saying("api", Degraded).Update("12:00", Resolved))
            .ShouldBe(["api 10:00–11:00 MajorOutage"]);

    [Fact]
    public void After_the_resolution_and_in_a_postmortem_nothing_is_affected_any_more() =>
        Of(A.Incident().Affecting("api", MajorOutage).Update("10:00", Investigating).Update("11:00", Resolved)
            .Update("12:00", Update).Saying("api", Degraded).Update("13:00", Postmortem).Saying("api", MajorOutage))
        .ShouldBe(["api 10:00–11:00 MajorOutage"]);

    [Fact]
    public void Reopened_brings_back_what_was_affected() =>
        Of(A.Incident().Affecting("api", MajorOutage).Affecting("web", Degraded).Update("10:00", Investigating).Update("10:30", Update).Saying("web", Operational)
            .Update("11:00", Resolved).Update("12:00", Reopened).Update("13:00", Resolved))
        .ShouldBe(["api 10:00–11:00 MajorOutage", "api 12:00–13:00 MajorOutage", "web 10:00–10:30 Degraded"]);

    [Fact]
    public void Reopened_brings_back_what_was_affected_last_if_all_had_been_well_before_the_resolution() =>
        Of(A.Incident().Affecting("api", MajorOutage).Update("10:00", Investigating).Update("10:30", Monitoring).Saying("api", Operational)
            .Update("11:00", Resolved).Update("12:00", Reopened), "12:10")
        .ShouldBe(["api 10:00–10:30 MajorOutage", "api 12:00–12:10→ MajorOutage"]);

    [Fact]
    public void Reopened_affects_only_what_it_names_if_it_names_any() =>
        Of(A.Incident().Affecting("api", MajorOutage).Update("10:00", Investigating).Update("11:00", Resolved)
            .Update("12:00", Reopened).Saying("web", Degraded).Update("13:00", Resolved))
        .ShouldBe(["api 10:00–11:00 MajorOutage", "web 12:00–13:00 Degraded"]);

    [Fact]
    public void Reopened_brings_back_all_but_what_it_says_is_well() =>
        Of(A.Incident().Affecting("api", MajorOutage).Affecting("web", Degraded).Update("10:00", Investigating).Update("11:00", Resolved)
            .Update("12:00", Reopened).Saying("web", Operational).Update("13:00", Resolved))
        .ShouldBe(["api 10:00–11:00 MajorOutage", "api 12:00–13:00 MajorOutage", "web 10:00–11:00 Degraded"]);

    [Fact]
    public void An_open_status_after_the_resolution_brings_the_effect_back_too() =>
        Of(A.Incident().Affecting("api", Degraded).Update("10:00", Investigating).Update("11:00", Resolved).Update("12:00", Investigating).Update("13:00", Resolved))
            .ShouldBe(["api 10:00–11:00 Degraded", "api 12:00–13:00 Degraded"]);

    [Fact]
    public void Updates_at_one_time_leave_no_empty_interval() =>
        Of(A.Incident().Affecting("api", MajorOutage).Update("10:00", Investigating).Update("10:00", Identified).Saying("api", Degraded).Update("11:00", Resolved))
            .ShouldBe(["api 10:00–11:00 Degraded"]);

    [Fact]
    public void A_notice_affects_nothing() => Of(A.Notice().Affecting("api", MajorOutage).Update("10:00", Notice)).ShouldBeEmpty();

    [Fact]
    public void Maintenance_affects_within_its_window() =>
        Of(A.Maintenance("09:00", "11:00").Affecting("api", ComponentStatus.Maintenance).Update("08:00", Scheduled)).ShouldBe(["api 09:00–11:00 Maintenance"]);

    [Fact]
    public void Maintenance_ahead_affects_nothing_and_at_its_very_start_it_does()
    {
        Incident work = A.Maintenance("09:00", "11:00").Affecting("api", ComponentStatus.Maintenance).Update("08:00", Scheduled);

        Of(work, "08:59").ShouldBeEmpty();
        Of(work, "09:00").ShouldBe(["api 09:00–09:00→ Maintenance"]);
    }

    [Fact]
    public void Maintenance_that_was_moved_affects_its_new_window_only() =>
        Of(A.Maintenance("09:00", "11:00").Affecting("api", ComponentStatus.Maintenance).Update("08:00", Scheduled).Update("08:30", Rescheduled).To("14:00", "15:00"))
            .ShouldBe(["api 14:00–15:00 Maintenance"]);

    [Fact]
    public void Maintenance_broken_off_affects_both_parts() =>
        Of(A.Maintenance("09:00", "11:00").Affecting("api", ComponentStatus.Maintenance).Update("08:00", Scheduled).Update("09:30", Rescheduled).To("14:00", "15:00"))
            .ShouldBe(["api 09:00–09:30 Maintenance", "api 14:00–15:00 Maintenance"]);

    [Fact]
    public void Maintenance_that_overruns_affects_from_the_moment_it_is_said() =>
        Of(A.Maintenance("09:00", "11:00").Affecting("api", ComponentStatus.Maintenance).Update("08:00", Scheduled).Update("11:10", InProgress).Update("11:40", Completed))
            .ShouldBe(["api 09:00–11:00 Maintenance", "api 11:10–11:40 Maintenance"]);

    [Fact]
    public void Verifying_and_a_longer_window_do_not_part_the_interval() =>
        Of(A.Maintenance("09:00", "11:00").Affecting("api", ComponentStatus.Maintenance).Update("08:00", Scheduled)
            .Update("10:00", Rescheduled).To("09:00", "12:00").Update("11:30", Verifying).Update("11:45", InProgress))
        .ShouldBe(["api 09:00–12:00 Maintenance"]);

    [Fact]
    public void Cancelled_maintenance_affects_nothing() =>
        Of(A.Maintenance("09:00", "11:00").Affecting("api", ComponentStatus.Maintenance).Update("08:00", Scheduled).Update("08:30", Cancelled)).ShouldBeEmpty();

    [Fact]
    public void Maintenance_may_change_what_it_affects_before_and_during_the_work() =>
        Of(A.Maintenance("09:00", "11:00").Affecting("api", ComponentStatus.Maintenance)
            .Update("08:00", Scheduled).Update("08:30", Reminder).Saying("web", Degraded)
            .Update("10:00", InProgress).Saying("api", MajorOutage).Saying("web", Operational))
        .ShouldBe(["api 09:00–10:00 Maintenance", "api 10:00–11:00 MajorOutage", "web 09:00–10:00 Degraded"]);

    [Fact]
    public void Maintenance_written_down_afterwards_affected_its_window() =>
        Of(A.Maintenance("09:00", "11:00").Affecting("api", ComponentStatus.Maintenance).Update("12:00", Completed)).ShouldBe(["api 09:00–11:00 Maintenance"]);
}
