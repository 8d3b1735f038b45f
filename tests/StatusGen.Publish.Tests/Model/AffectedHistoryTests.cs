using StatusGen.Domain.Incidents;
using StatusGen.Publish.Model;
using StatusGen.Publish.Tests.Samples;

namespace StatusGen.Publish.Tests.Model;

public sealed class AffectedHistoryTests
{
    [Theory]
    [InlineData(0, "api: Operational → MajorOutage")]
    [InlineData(1, "api: MajorOutage → Operational")]
    [InlineData(2, "api: Operational → Operational")]
    [InlineData(3, "api: Operational → Degraded")]
    [InlineData(4, "api: Degraded → Degraded")]
    [InlineData(5, "api: Degraded → Operational")]
    [InlineData(6, "api: Operational → Operational")]
    public void Each_update_tells_what_it_changed(int update, string expected) => Told(BusySite.Past, update).ShouldBe(expected);

    [Fact]
    public void A_component_that_comes_in_later_was_operational_before() =>
        Told(BusySite.Open, 1).ShouldBe("payments: PartialOutage → Degraded, vault: MajorOutage → MajorOutage, checkout: Operational → Degraded");

    [Fact]
    public void Reopened_without_a_word_brings_back_what_was_down()
    {
        Incident incident = Write.Incident(
            "x", "X", IncidentSeverity.Minor, "2026-11-20 14:00", "api degraded, payments degraded",
            Write.Update(UpdateStatus.Identified, "2026-11-20 14:05", "", affected: "payments operational, api partial-outage"),
            Write.Update(UpdateStatus.Resolved, "2026-11-20 14:10", ""),
            Write.Update(UpdateStatus.Reopened, "2026-11-20 14:20", ""));
        Told(incident, 2).ShouldBe("api: Operational → PartialOutage, payments: Operational → Operational");
    }

    [Fact]
    public void Planned_work_touches_its_components_only_while_it_is_done()
    {
        Incident work = Write.Maintenance(
            "x", "X", Write.Window("2026-11-20 14:00", "2026-11-20 15:00"), "api maintenance",
            Write.Update(UpdateStatus.Scheduled, "2026-11-01 14:00", ""), Write.Update(UpdateStatus.InProgress, "2026-11-20 14:00", ""),
            Write.Update(UpdateStatus.Completed, "2026-11-20 14:30", ""));
        new[] { Told(work, 0), Told(work, 1), Told(work, 2) }.ShouldBe(["api: Operational → Operational", "api: Operational → Maintenance", "api: Maintenance → Operational"]);
    }

    private static string Told(Incident incident, int update) =>
        string.Join(", ", AffectedHistory.Of(incident)[update].Select(c => $"{c.Component}: {c.Before} → {c.After}"));
}
