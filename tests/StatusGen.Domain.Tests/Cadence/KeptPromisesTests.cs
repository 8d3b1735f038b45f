using StatusGen.Domain.Cadence;
using StatusGen.Domain.Incidents;
using StatusGen.Testing.Content;
using static StatusGen.Domain.Incidents.UpdateStatus;

namespace StatusGen.Domain.Tests.Cadence;

public sealed class KeptPromisesTests
{
    /// <summary>Each gap as <c>u1 Promised Kept</c>, with the minutes that it was late.</summary>
    private static string[] Of(Incident incident, string now = "20:00") =>
        [.. KeptPromises.Of(incident, CadencePolicy.Default, A.Time(now)).Select(g => $"{g.After.Anchor} {g.Owed.Source} {g.Outcome}{(g.Outcome == PromiseOutcome.Missed ? $" by {g.LateBy.TotalMinutes}" : "")}")];

    [Fact]
    public void Every_gap_is_kept_or_missed_by_what_was_owed_in_it() =>
        Of(A.Incident()
            .Update("10:00", Investigating).Promising("10:30")
            .Update("10:30", Identified).Promising("10:50")
            .Update("11:00", Update)
            .Update("12:15", Monitoring)
            .Update("13:15", Resolved))
        .ShouldBe(["u1 Promised Kept", "u2 Promised Missed by 10", "u3 Policy Missed by 15", "u4 Policy Kept"]);

    [Fact]
    public void The_last_silence_of_an_open_incident_is_pending_until_its_time()
    {
        Incident incident = A.Incident().Update("10:00", Investigating).Promising("10:30");

        Of(incident, "10:30").ShouldBe(["u1 Promised Pending"]);
        Of(incident, "10:42").ShouldBe(["u1 Promised Missed by 12"]);
    }

    [Fact]
    public void Nothing_is_owed_after_the_resolution_and_again_after_a_reopening() =>
        Of(A.Incident().Update("10:00", Investigating).Update("10:40", Resolved).Update("15:00", Postmortem).Update("16:00", Reopened).Update("16:30", Resolved))
            .ShouldBe(["u1 Policy Kept", "u4 Policy Kept"]);

    [Fact]
    public void Updates_that_lie_ahead_are_not_known_yet() =>
        Of(A.Incident().Update("10:00", Investigating).Update("10:50", Resolved), "10:20").ShouldBe(["u1 Policy Pending"]);

    [Fact]
    public void Of_two_updates_at_one_time_the_first_is_answered_at_once() =>
        Of(A.Incident().Update("10:00", Investigating).Update("10:00", Identified).Update("10:30", Resolved)).ShouldBe(["u1 Policy Kept", "u2 Policy Kept"]);

    [Fact]
    public void Maintenance_owes_what_it_promises_unless_the_clock_ends_it_before()
    {
        IncidentBuilder work(string promised) => A.Maintenance("11:00", "12:00").Update("10:00", Scheduled).Update("11:00", InProgress).Promising(promised);

        Of(work("11:30").Update("11:40", Completed)).ShouldBe(["u2 Promised Missed by 10"]);
        Of(work("11:30")).ShouldBe(["u2 Promised Missed by 30"]);
        Of(work("12:30")).ShouldBeEmpty();
        Of(work("12:30").Update("11:50", Verifying)).ShouldBe(["u2 Promised Kept"]);
    }
}
