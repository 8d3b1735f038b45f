using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;

namespace StatusGen.Domain.Tests.Incidents;

public sealed class UpdateStatusTests
{
    [Theory]
    [InlineData(IncidentKind.Incident, "Investigating, Identified, Monitoring, Update, Resolved, Reopened, Postmortem")]
    [InlineData(IncidentKind.Maintenance, "Scheduled, Rescheduled, Reminder, In progress, Verifying, Completed, Cancelled, Postmortem")]
    [InlineData(IncidentKind.Notice, "Notice, Update, Closed")]
    public void Each_kind_has_its_words(IncidentKind kind, string words) => string.Join(", ", UpdateStatuses.For(kind).Select(s => s.Word())).ShouldBe(words);

    [Fact]
    public void Keys_are_lower_case_and_joined_by_hyphens()
    {
        UpdateStatus.InProgress.Key().ShouldBe("in-progress");
        UpdateStatus.Resolved.Key().ShouldBe("resolved");
    }

    [Theory]
    [InlineData(IncidentSeverity.Critical, ComponentStatus.MajorOutage)]
    [InlineData(IncidentSeverity.Major, ComponentStatus.PartialOutage)]
    [InlineData(IncidentSeverity.Minor, ComponentStatus.Degraded)]
    [InlineData(null, ComponentStatus.Degraded)]
    public void A_severity_alone_means_an_impact(IncidentSeverity? severity, ComponentStatus impact) => severity.UsualImpact().ShouldBe(impact);
}
