using NodaTime;
using StatusGen.Domain.Cadence;
using StatusGen.Domain.Incidents;
using StatusGen.Testing.Content;
using static StatusGen.Domain.Incidents.UpdateStatus;

namespace StatusGen.Domain.Tests.Cadence;

public sealed class NextUpdateTests
{
    private static NextUpdate? Of(Incident incident, string now) => NextUpdate.Of(incident, CadencePolicy.Default, A.Time(now));

    [Theory]
    [InlineData(IncidentSeverity.Critical, "10:30")]
    [InlineData(IncidentSeverity.Major, "11:00")]
    [InlineData(IncidentSeverity.Minor, "14:00")]
    public void An_open_incident_owes_its_next_update_one_interval_after_the_last(IncidentSeverity severity, string due) =>
        Of(A.Incident(severity: severity).Update("10:00", Investigating), "10:05").ShouldBe(new NextUpdate(A.Time(due), NextUpdateSource.Policy));

    [Fact]
    public void A_stage_may_have_a_cadence_of_its_own()
    {
        CadencePolicy policy = CadencePolicy.Default with { ByStage = CadencePolicy.Default.ByStage.Add((IncidentSeverity.Major, Monitoring), Duration.FromHours(3)) };
        Incident incident = A.Incident().Update("10:00", Investigating).Update("10:30", Monitoring).Update("10:40", UpdateStatus.Update);

        NextUpdate.Of(incident, policy, A.Time("10:20"))!.Value.Due.ShouldBe(A.Time("11:00"));
        NextUpdate.Of(incident, policy, A.Time("10:50"))!.Value.Due.ShouldBe(A.Time("13:40"));
    }

    [Fact]
    public void A_promise_goes_before_the_policy() =>
        Of(A.Incident().Update("10:00", Investigating).Promising("10:20"), "10:05").ShouldBe(new NextUpdate(A.Time("10:20"), NextUpdateSource.Promised));

    [Fact]
    public void A_promise_holds_until_the_next_update_only()
    {
        Incident incident = A.Incident().Update("10:00", Investigating).Promising("10:20").Update("10:15", Update);

        Of(incident, "10:14")!.Value.Source.ShouldBe(NextUpdateSource.Promised);
        Of(incident, "10:15").ShouldBe(new NextUpdate(A.Time("11:15"), NextUpdateSource.Policy));
    }

    [Fact]
    public void A_resolved_incident_owes_nothing_and_a_reopened_one_does()
    {
        Incident incident = A.Incident().Update("10:00", Investigating).Update("11:00", Resolved).Promising("12:00").Update("13:00", Reopened);

        Of(incident, "11:30").ShouldBeNull();
        Of(incident, "13:30").ShouldBe(new NextUpdate(A.Time("14:00"), NextUpdateSource.Policy));
    }

    [Fact]
    public void An_incident_that_began_untold_owes_its_first_word_since_its_start() =>
        Of(A.Incident().Started("09:00").Update("10:00", Investigating), "09:30").ShouldBe(new NextUpdate(A.Time("10:00"), NextUpdateSource.Policy));

    [Fact]
    public void Maintenance_and_notices_owe_only_what_they_promise_and_only_while_they_go_on()
    {
        Of(A.Notice().Update("10:00", Notice), "11:00").ShouldBeNull();
        Of(A.Notice().Update("10:00", Notice).Promising("15:00"), "11:00").ShouldBe(new NextUpdate(A.Time("15:00"), NextUpdateSource.Promised));
        Of(A.Maintenance("11:00", "12:00").Update("10:00", Scheduled), "11:30").ShouldBeNull();
        Of(A.Maintenance("11:00", "12:00").Update("10:00", Scheduled).Promising("11:45"), "11:30")!.Value.Due.ShouldBe(A.Time("11:45"));
        Of(A.Maintenance("11:00", "12:00").Update("10:00", Scheduled).Promising("11:45"), "12:00").ShouldBeNull();
    }

    [Fact]
    public void It_is_late_only_after_its_time()
    {
        var next = new NextUpdate(A.Time("10:30"), NextUpdateSource.Policy);

        next.IsLate(A.Time("10:30")).ShouldBeFalse();
        next.LateBy(A.Time("10:30")).ShouldBe(Duration.Zero);
        next.IsLate(A.Time("10:31")).ShouldBeTrue();
        next.LateBy(A.Time("10:31")).ShouldBe(Duration.FromMinutes(1));
    }
}
