using NodaTime;
using StatusGen.Domain.Cadence;
using StatusGen.Domain.Incidents;
using StatusGen.Testing.Content;
using static StatusGen.Domain.Incidents.UpdateStatus;

namespace StatusGen.Domain.Tests.Cadence;

public sealed class DueListTests
{
    private static string[] Of(string now, params Incident[] incidents) =>
        [.. DueList.Of(incidents, CadencePolicy.Default, DateTimeZone.Utc, A.Time(now)).Select(item => $"{item.Kind} {item.Due:uuuu-MM-dd HH:mm}{(item.IsLate(A.Time(now)) ? " late" : "")}")];

    [Fact]
    public void An_open_incident_owes_the_update_that_it_promised_or_else_one_by_policy()
    {
        Of("10:20", A.Incident().Update("10:00", Investigating)).ShouldBe(["Update 2026-11-20 11:00"]);
        Of("11:01", A.Incident().Update("10:00", Investigating)).ShouldBe(["Update 2026-11-20 11:00 late"]);
    }

    [Fact]
    public void After_its_end_it_owes_the_postmortem() =>
        Of("2026-11-26 12:00", A.Incident().Update("10:00", Investigating).Update("11:00", UpdateStatus.Resolved)).ShouldBe(["Postmortem 2026-11-25 11:00 late"]);

    [Fact]
    public void Reminders_are_owed_before_the_window()
    {
        Incident works = A.Maintenance("2026-11-30 22:00", "2026-12-01 01:00").Update("2026-11-19 10:00", Scheduled);

        Of("2026-11-20", works).ShouldBe(["MaintenanceReminder 2026-11-23 22:00", "MaintenanceReminder 2026-11-29 22:00", "MaintenanceReminder 2026-11-30 21:00"]);
        Of("2026-11-30 22:30", works).ShouldBe(["MaintenanceEnd 2026-12-01 01:00"]);
        Of("2026-12-01 02:00", works).ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_last_missed_reminder_counts()
    {
        Incident works = A.Maintenance("2026-11-30 22:00", "2026-12-01 01:00").Update("2026-11-19 10:00", Scheduled);

        Of("2026-11-30 21:30", works).ShouldBe(["MaintenanceReminder 2026-11-30 21:00 late"]);
    }

    [Fact]
    public void A_reminder_may_come_a_little_early()
    {
        Incident works = A.Maintenance("2026-11-30 22:00", "2026-12-01 01:00").Update("2026-11-19 10:00", Scheduled).Update("2026-11-23 09:00", Reminder);

        Of("2026-11-24", works).ShouldBe(["MaintenanceReminder 2026-11-29 22:00", "MaintenanceReminder 2026-11-30 21:00"]);
    }

    [Fact]
    public void Whoever_announces_late_owes_no_reminder_from_before() =>
        Of("2026-11-28", A.Maintenance("2026-11-30 22:00", "2026-12-01 01:00").Update("2026-11-27 10:00", Scheduled)).ShouldBe(["MaintenanceReminder 2026-11-29 22:00", "MaintenanceReminder 2026-11-30 21:00"]);

    [Fact]
    public void A_draft_of_maintenance_owes_its_announcement_and_other_drafts_nothing()
    {
        Of("2026-11-24", A.Maintenance("2026-11-30 22:00", "2026-12-01 01:00").Update("2026-11-19 10:00", Scheduled).Draft()).ShouldBe(["MaintenanceNotice 2026-11-23 22:00 late"]);
        Of("12:00", A.Incident().Update("10:00", Investigating).Draft()).ShouldBeEmpty();
    }

    [Fact]
    public void A_task_is_in_time_until_its_day_has_ended()
    {
        Incident incident = A.Incident().Update("10:00", Investigating).Update("11:00", UpdateStatus.Resolved).Update("2026-11-21 10:00", UpdateStatus.Postmortem).Task("Alert before certificates expire", due: "2026-12-15").Task("Done already", done: true, due: "2026-12-01");

        Of("2026-12-15 23:00", incident).ShouldBe(["Task 2026-12-15 23:59"]);
        Of("2026-12-16", incident).ShouldBe(["Task 2026-12-15 23:59 late"]);
    }

    [Fact]
    public void The_earliest_comes_first() =>
        Of("10:20", A.Incident("b").Update("10:15", Investigating), A.Incident("a", IncidentSeverity.Critical).Update("10:00", Investigating)).ShouldBe(["Update 2026-11-20 10:30", "Update 2026-11-20 11:15"]);
}
