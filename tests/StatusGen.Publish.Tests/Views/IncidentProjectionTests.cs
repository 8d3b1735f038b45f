using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Model;
using StatusGen.Publish.Tests.Samples;
using StatusGen.Publish.Views;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Tests.Views;

public sealed class IncidentProjectionTests
{
    private static IncidentView View(string now, Incident incident)
    {
        SiteModel model = Write.Site(now, BusySite.Components, [incident]);
        return IncidentProjection.Project(new Scene(model, BuiltInTheme.English), model.Incidents[0]);
    }

    private static string Word(ShapedObject? status) => status is null ? "" : status.TryGetMember("word", out object? word) ? word!.ToString()! : "?";

    private static string Changes(UpdateView update) =>
        string.Join("; ", update.Changes.Select(c => $"{c.Component.Name}: {(c.From is null ? "" : Word(c.From) + " → ")}{Word(c.To)}"));

    private static readonly IncidentUpdate[] Story =
    [
        Write.Update(UpdateStatus.Investigating, "2026-09-01 08:05", "<p>1</p>"),
        Write.Update(UpdateStatus.Investigating, "2026-09-01 08:30", "<p>2</p>", affected: "checkout degraded"),
        Write.Update(UpdateStatus.Monitoring, "2026-09-01 09:00", "<p>3</p>", affected: "api degraded"),
        Write.Update(UpdateStatus.Resolved, "2026-09-01 09:36", "<p>4</p>"),
        Write.Update(UpdateStatus.Postmortem, "2026-09-03 10:00", "<p>5</p>"),
    ];

    private static Incident Outage(int updates) =>
        Write.Incident("outage", "API is down", IncidentSeverity.Critical, "2026-09-01 08:00", "api major-outage", [.. Story[..updates]]);

    [Fact]
    public void Each_update_says_what_it_changes_and_resolution_returns_everything()
    {
        IncidentView view = View("2026-09-10 00:00", Outage(5));

        view.Updates.Select(Changes).ShouldBe(
        [
            "API: Degraded performance → Operational; Checkout &lt;web&gt;: Degraded performance → Operational".Replace("&lt;web&gt;", "<web>"),
            "API: Major outage → Degraded performance",
            "Checkout <web>: Degraded performance",
            "API: Major outage",
        ]);
    }

    [Fact]
    public void A_state_that_is_only_repeated_reads_update() =>
        View("2026-09-10 00:00", Outage(5)).Updates.Select(u => Word(u.State)).ShouldBe(["Resolved", "Monitoring", "Update", "Investigating"]);

    [Fact]
    public void The_postmortem_stands_apart()
    {
        IncidentView view = View("2026-09-10 00:00", Outage(5));

        view.Postmortem!.Body.Html.ShouldBe("<p>5</p>");
        view.Verdict!.Html.ShouldBe("This incident is resolved.");
        view.Outcome.Html.ShouldBe("Resolved after 1 h 36 min");
    }

    [Fact]
    public void While_it_goes_on_components_are_as_they_are_now_and_afterwards_as_they_were_at_worst()
    {
        View("2026-09-01 09:10", Outage(3)).Components.Select(c => Word(c.To)).ShouldBe(["Degraded performance", "Degraded performance"]);
        View("2026-09-10 00:00", Outage(5)).Components.Select(c => Word(c.To)).ShouldBe(["Major outage", "Degraded performance"]);
    }

    [Fact]
    public void The_next_update_is_late_once_its_time_has_passed()
    {
        Incident incident = Write.Incident(
            "slow", "Slow", IncidentSeverity.Minor, "2026-09-01 08:00", "api degraded",
            Write.Update(UpdateStatus.Investigating, "2026-09-01 08:05", "<p>1</p>", next: "2026-09-01 08:40"));

        IncidentView before = View("2026-09-01 08:39", incident), after = View("2026-09-01 08:41", incident);

        (before.NextUpdateLate, after.NextUpdateLate).ShouldBe((false, true));
        before.NextUpdate!.Html.ShouldContain("08:40 UTC");
        before.NextUpdateAt.ShouldBe("2026-09-01T08:40:00Z");
    }

    [Fact]
    public void Promised_updates_are_counted_once_they_were_due()
    {
        Incident incident = Write.Incident(
            "slow", "Slow", IncidentSeverity.Minor, "2026-09-01 08:00", "api degraded",
            Write.Update(UpdateStatus.Investigating, "2026-09-01 08:05", "<p>1</p>", next: "2026-09-01 08:40"),
            Write.Update(UpdateStatus.Identified, "2026-09-01 08:38", "<p>2</p>", next: "2026-09-01 09:00"),
            Write.Update(UpdateStatus.Monitoring, "2026-09-01 09:10", "<p>3</p>"));

        View("2026-09-01 08:10", incident).Promises.ShouldBeNull();
        View("2026-09-01 08:50", incident).Promises!.Html.ShouldBe("1 of 1 on time");
        View("2026-09-01 09:20", incident).Promises!.Html.ShouldBe("1 of 2 on time");
    }

    [Fact]
    public void Nobody_promised_readers_the_site_s_own_cadence() => View("2026-09-10 00:00", Outage(5)).Promises.ShouldBeNull();

    [Fact]
    public void A_cancelled_maintenance_has_no_length()
    {
        IncidentView view = View("2026-11-20 15:00", BusySite.Cancelled);

        view.Outcome.Html.ShouldBe("Cancelled");
        view.Verdict!.Html.ShouldBe("This maintenance was cancelled.");
    }

    [Fact]
    public void A_reschedule_shows_the_new_window()
    {
        IncidentView view = View("2026-11-20 15:00", BusySite.Moved);

        view.Window!.Html.ShouldContain("Wednesday 25 November 2026, 22:00");
        view.Updates[0].Window!.Html.ShouldContain("Wednesday 25 November 2026, 22:00");
        view.Updates[1].Window.ShouldBeNull();
    }
}
