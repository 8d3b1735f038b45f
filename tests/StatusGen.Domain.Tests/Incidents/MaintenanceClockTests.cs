using StatusGen.Domain.Incidents;
using StatusGen.Testing.Content;
using static StatusGen.Domain.Incidents.UpdateStatus;

namespace StatusGen.Domain.Tests.Incidents;

public sealed class MaintenanceClockTests
{
    /// <summary>Work from nine to eleven, announced at eight.</summary>
    private static IncidentBuilder Work => A.Maintenance("09:00", "11:00").Update("08:00", Scheduled);

    private static IncidentState At(Incident maintenance, string now) => IncidentState.At(maintenance, A.Time(now));

    private static void Goes(Incident maintenance, params (string From, UpdateStatus Status)[] course)
    {
        foreach ((string from, UpdateStatus status) in course)
        {
            IncidentState state = At(maintenance, from);
            state.Status.ShouldBe(status, $"at {from}");
            state.Since.ShouldBe(A.Time(from), $"at {from}");
            state.IsOpen.ShouldBe(status is not (Completed or Cancelled));
        }
        for (int i = 1; i < course.Length; i++)
            IncidentState.At(maintenance, A.Time(course[i].From) - NodaTime.Duration.FromSeconds(1)).Status.ShouldBe(course[i - 1].Status, $"just before {course[i].From}");
    }

    [Fact]
    public void The_clock_alone_moves_it() => Goes(Work, ("08:00", Scheduled), ("09:00", InProgress), ("11:00", Completed));

    [Fact]
    public void Words_that_keep_the_status_leave_it_to_the_clock() =>
        Goes(Work.Update("08:30", Reminder).Update("09:00", Reminder).Update("10:00", Reminder).Update("11:00", Postmortem), ("08:00", Scheduled), ("09:00", InProgress), ("11:00", Completed));

    [Fact]
    public void Work_may_begin_early_and_still_ends_by_the_clock() =>
        Goes(Work.Update("08:40", InProgress), ("08:00", Scheduled), ("08:40", InProgress), ("11:00", Completed));

    [Fact]
    public void Work_may_be_done_early() => Goes(Work.Update("10:15", Completed), ("09:00", InProgress), ("10:15", Completed));

    [Fact]
    public void Work_done_before_its_window_is_not_begun_by_the_clock()
    {
        Goes(Work.Update("08:20", InProgress).Update("08:50", Completed), ("08:20", InProgress), ("08:50", Completed));
        At(Work.Update("08:20", InProgress).Update("08:50", Completed), "10:00").Status.ShouldBe(Completed);
    }

    [Fact]
    public void An_update_inside_the_window_does_not_make_it_overrun() =>
        Goes(Work.Update("10:50", InProgress).Update("10:55", Verifying), ("09:00", InProgress), ("10:55", Verifying), ("11:00", Completed));

    [Fact]
    public void An_update_after_the_window_says_that_work_goes_on_until_another_ends_it() =>
        Goes(Work.Update("11:20", InProgress).Update("12:30", Verifying).Update("13:00", Completed),
            ("09:00", InProgress), ("11:00", Completed), ("11:20", InProgress), ("12:30", Verifying), ("13:00", Completed));

    [Theory]
    [InlineData(InProgress)]
    [InlineData(Verifying)]
    public void At_the_very_end_of_the_window_the_update_wins(UpdateStatus word)
    {
        Incident work = Work.Update("11:00", word);

        At(work, "11:00").Status.ShouldBe(word);
        At(work, "15:00").Status.ShouldBe(word);
    }

    [Fact]
    public void At_the_very_start_of_the_window_the_update_wins() => At(Work.Update("09:00", Cancelled), "10:00").Status.ShouldBe(Cancelled);

    [Fact]
    public void An_update_may_lengthen_the_window_while_work_goes_on()
    {
        IncidentBuilder inProgress = Work.Update("10:30", InProgress).To("09:00", "12:00");
        IncidentBuilder rescheduled = Work.Update("10:30", Rescheduled).To("09:00", "12:00");

        Goes(inProgress, ("09:00", InProgress), ("12:00", Completed));
        Goes(rescheduled, ("09:00", InProgress), ("12:00", Completed));
    }

    [Fact]
    public void A_reschedule_before_the_window_moves_it()
    {
        Incident work = Work.Update("08:30", Rescheduled).To("14:00", "15:00");

        Goes(work, ("08:00", Scheduled), ("14:00", InProgress), ("15:00", Completed));
        At(work, "08:15").Window.ShouldBe(A.Window("09:00", "11:00"));
        At(work, "08:30").Window.ShouldBe(A.Window("14:00", "15:00"));
    }

    [Fact]
    public void A_reschedule_during_the_work_breaks_it_off() =>
        Goes(Work.Update("09:30", Rescheduled).To("14:00", "15:00"), ("09:00", InProgress), ("09:30", Scheduled), ("14:00", InProgress), ("15:00", Completed));

    [Fact]
    public void A_reschedule_after_the_window_plans_it_anew() =>
        Goes(Work.Update("12:00", Rescheduled).To("14:00", "15:00"), ("11:00", Completed), ("12:00", Scheduled), ("14:00", InProgress), ("15:00", Completed));

    [Fact]
    public void A_reschedule_into_the_running_time_begins_at_once() =>
        Goes(Work.Update("08:30", Rescheduled).To("08:15", "10:00"), ("08:00", Scheduled), ("08:30", InProgress), ("10:00", Completed));

    [Fact]
    public void A_reschedule_to_a_window_that_is_over_completes_it() => At(Work.Update("08:30", Rescheduled).To("07:00", "08:00"), "08:30").Status.ShouldBe(Completed);

    [Fact]
    public void A_reschedule_without_a_window_leaves_the_clock_its_window() => Goes(Work.Update("08:30", Rescheduled), ("08:00", Scheduled), ("09:00", InProgress), ("11:00", Completed));

    [Fact]
    public void A_cancelled_maintenance_never_begins_by_the_clock() => Goes(Work.Update("08:30", Cancelled), ("08:00", Scheduled), ("08:30", Cancelled));

    [Fact]
    public void A_cancelled_maintenance_may_be_rescheduled() =>
        Goes(Work.Update("08:30", Cancelled).Update("08:45", Rescheduled).To("14:00", "15:00"), ("08:30", Cancelled), ("08:45", Scheduled), ("14:00", InProgress), ("15:00", Completed));

    [Fact]
    public void A_window_under_any_word_but_a_postmortem_moves_it()
    {
        Goes(Work.Update("08:30", Scheduled).To("14:00", "15:00"), ("08:00", Scheduled), ("14:00", InProgress), ("15:00", Completed));
        Goes(Work.Update("08:30", Reminder).To("14:00", "15:00"), ("08:00", Scheduled), ("14:00", InProgress), ("15:00", Completed));
        Goes(Work.Update("12:00", Postmortem).To("14:00", "15:00"), ("09:00", InProgress), ("11:00", Completed));
        At(Work.Update("12:00", Postmortem).To("14:00", "15:00"), "14:30").Status.ShouldBe(Completed);
    }

    [Fact]
    public void A_reminder_that_repeats_the_window_changes_nothing()
    {
        At(Work.Update("08:30", Cancelled).Update("08:45", Reminder).To("09:00", "11:00"), "10:00").Status.ShouldBe(Cancelled);
        Goes(Work.Update("10:00", Reminder).To("09:00", "11:00"), ("09:00", InProgress), ("11:00", Completed));
    }

    [Fact]
    public void Work_that_was_written_down_only_afterwards_went_by_the_clock_too() =>
        Goes(A.Maintenance("09:00", "11:00").Update("12:00", Completed), ("09:00", InProgress), ("11:00", Completed));

    [Fact]
    public void Work_announced_within_its_window_began_with_the_window() =>
        At(A.Maintenance("09:00", "11:00").Update("09:30", Scheduled), "10:00").ShouldBe(new IncidentState(InProgress, A.Time("09:00"), null, A.Window("09:00", "11:00")));
}
