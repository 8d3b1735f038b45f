using NodaTime;
using StatusGen.Domain.Cadence;
using StatusGen.Domain.Incidents;
using StatusGen.Testing.Content;
using static StatusGen.Domain.Incidents.UpdateStatus;

namespace StatusGen.Domain.Tests.Cadence;

public sealed class OwedPostmortemTests
{
    private static IncidentBuilder Resolved(IncidentSeverity severity = IncidentSeverity.Major) =>
        A.Incident(severity: severity).Update("10:00", Investigating).Update("11:00", UpdateStatus.Resolved);

    private static OwedPostmortem? Of(Incident incident, string now) => OwedPostmortem.Of(incident, CadencePolicy.Default, A.Time(now));

    [Theory]
    [InlineData(IncidentSeverity.Critical, PostmortemDuty.ByPolicy, true)]
    [InlineData(IncidentSeverity.Major, PostmortemDuty.ByPolicy, true)]
    [InlineData(IncidentSeverity.Minor, PostmortemDuty.ByPolicy, false)]
    [InlineData(IncidentSeverity.Minor, PostmortemDuty.Required, true)]
    [InlineData(IncidentSeverity.Critical, PostmortemDuty.NotNeeded, false)]
    public void Severity_decides_unless_the_incident_says_so_itself(IncidentSeverity severity, PostmortemDuty duty, bool owed) =>
        Of(Resolved(severity).Postmortem(duty), "12:00").HasValue.ShouldBe(owed);

    [Fact]
    public void It_is_due_five_days_after_the_last_resolution()
    {
        Of(Resolved(), "12:00").ShouldBe(new OwedPostmortem(A.Time("2026-11-25 11:00"), null));
        Of(Resolved().Update("12:00", Reopened).Update("13:00", UpdateStatus.Resolved), "14:00")!.Value.Due.ShouldBe(A.Time("2026-11-25 13:00"));
    }

    [Fact]
    public void An_open_incident_owes_none_yet() => Of(Resolved().Update("12:00", Reopened), "14:00").ShouldBeNull();

    [Fact]
    public void It_is_late_after_its_time_until_it_is_delivered()
    {
        OwedPostmortem owed = Of(Resolved().Update("2026-11-26 11:00", Postmortem), "2026-11-25 12:00").ShouldNotBeNull();
        owed.IsLate(A.Time("2026-11-25 11:00")).ShouldBeFalse();
        owed.IsLate(A.Time("2026-11-25 12:00")).ShouldBeTrue();
        owed.LateBy(A.Time("2026-11-25 12:00")).ShouldBe(Duration.FromHours(1));

        OwedPostmortem delivered = Of(Resolved().Update("2026-11-26 11:00", Postmortem), "2026-11-30").ShouldNotBeNull();
        delivered.IsDelivered.ShouldBeTrue();
        delivered.IsLate(A.Time("2026-11-30")).ShouldBeFalse();
        delivered.LateBy(A.Time("2026-11-30")).ShouldBe(Duration.FromDays(1));
    }

    [Fact]
    public void A_postmortem_before_a_reopening_does_not_count()
    {
        IncidentBuilder incident = Resolved().Update("12:00", Postmortem).Update("13:00", Reopened).Update("14:00", UpdateStatus.Resolved);

        Of(incident, "15:00")!.Value.IsDelivered.ShouldBeFalse();
        Of(incident.Update("16:00", Postmortem), "17:00")!.Value.DeliveredAt.ShouldBe(A.Time("16:00"));
    }

    [Fact]
    public void Maintenance_owes_one_only_when_it_is_required()
    {
        IncidentBuilder work = A.Maintenance("11:00", "12:00").Update("10:00", Scheduled);

        Of(work, "13:00").ShouldBeNull();
        Of(work.Postmortem(PostmortemDuty.Required), "13:00")!.Value.Due.ShouldBe(A.Time("2026-11-25 12:00"));
    }

    [Fact]
    public void A_notice_owes_none() => Of(A.Notice().Postmortem(PostmortemDuty.Required).Update("10:00", Notice).Update("11:00", Closed), "12:00").ShouldBeNull();
}
