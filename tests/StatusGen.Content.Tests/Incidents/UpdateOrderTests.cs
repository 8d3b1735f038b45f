using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;

namespace StatusGen.Content.Tests.Incidents;

public sealed class UpdateOrderTests
{
    private static string Update(string status, string time) => $"## {status} · 2026-11-20 {time} UTC\n\n{status}.\n\n";

    [Fact]
    public void Updates_may_stand_in_either_order()
    {
        string[] told = [Update("Investigating", "14:10"), Update("Identified", "14:38"), Update("Resolved", "15:31")];

        foreach (string body in (string[])[string.Concat(told), string.Concat(told.Reverse()), told[1] + told[0] + told[2]])
            Loading.Incident(body).Updates.Select(u => u.Status).ShouldBe([UpdateStatus.Investigating, UpdateStatus.Identified, UpdateStatus.Resolved]);
    }

    [Fact]
    public void Equal_times_keep_the_order_in_which_they_are_told()
    {
        string[] told = [Update("Investigating", "14:10"), Update("Identified", "14:10"), Update("Monitoring", "14:30")];

        foreach (string body in (string[])[string.Concat(told), string.Concat(told.Reverse())])
        {
            Incident incident = Loading.Incident(body);
            incident.Updates.Select(u => u.Status).ShouldBe([UpdateStatus.Investigating, UpdateStatus.Identified, UpdateStatus.Monitoring]);
            incident.Updates.Select(u => u.Anchor).ShouldBe(["u20261120-1410", "u20261120-1410-2", "u20261120-1430"]);
        }
    }

    [Fact]
    public void Seconds_make_an_anchor_of_their_own() =>
        Loading.Incident("## Investigating · 2026-11-20 14:10:05 UTC\n\nText.").Updates[0].Anchor.ShouldBe("u20261120-141005");

    [Theory]
    [InlineData("Resolved", "Monitoring", false)]
    [InlineData("Resolved", "Resolved", false)]
    [InlineData("Resolved", "Reopened", true)]
    [InlineData("Resolved", "Update", true)]
    [InlineData("Resolved", "Postmortem", true)]
    public void After_the_end_only_some_statuses_may_follow(string end, string next, bool allowed)
    {
        string body = Update("Investigating", "14:10") + Update(end, "15:00") + Update(next, "15:10");

        if (allowed) Loading.Incident(body).Updates.Length.ShouldBe(3);
        else Loading.Problem(body).Code.ShouldBe(DiagnosticCodes.UpdateAfterEnd);
    }

    [Fact]
    public void Reopened_begins_anew() =>
        Loading.Incident(Update("Investigating", "14:10") + Update("Resolved", "15:00") + Update("Reopened", "15:10") + Update("Identified", "15:20") + Update("Resolved", "16:00")).Updates.Length.ShouldBe(5);

    [Theory]
    [InlineData("Completed", "Reminder", false)]
    [InlineData("Completed", "Postmortem", true)]
    [InlineData("Cancelled", "Verifying", false)]
    public void Maintenance_ends_too(string end, string next, bool allowed)
    {
        string body = Update("Scheduled", "14:10") + Update(end, "15:00") + Update(next, "15:10");

        if (allowed) Loading.Incident(body, Loading.MaintenanceKeys).Updates.Length.ShouldBe(3);
        else Loading.Problem(body, Loading.MaintenanceKeys).Code.ShouldBe(DiagnosticCodes.UpdateAfterEnd);
    }

    [Fact]
    public void Cancelled_maintenance_may_be_rescheduled() =>
        Loading.Incident(Update("Scheduled", "14:10") + Update("Cancelled", "15:00") + "## Rescheduled · 2026-11-20 16:00 UTC\n- Window: 2026-12-10 22:00 UTC – 02:00 UTC\n\n" + Update("Reminder", "17:00"), Loading.MaintenanceKeys).Updates.Length.ShouldBe(4);
}
