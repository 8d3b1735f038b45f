using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Testing.Content;
using static StatusGen.Domain.Incidents.UpdateStatus;

namespace StatusGen.Domain.Tests.Pages;

public sealed class StatusPageAsOfTests
{
    [Fact]
    public void What_was_told_is_seen_as_it_is()
    {
        Incident incident = A.Incident().Update("10:00", Investigating).Update("11:00", Resolved);

        A.Page(incident).AsOf(A.Time("11:00")).Incidents.ShouldHaveSingleItem().ShouldBeSameAs(incident);
    }

    [Fact]
    public void An_update_more_than_ten_minutes_ahead_is_not_seen_until_then()
    {
        StatusPage page = A.Page(A.Incident().Update("10:00", Investigating).Update("11:00", Resolved));

        page.AsOf(A.Time("10:49")).Incidents.ShouldHaveSingleItem().Updates.ShouldHaveSingleItem().Status.ShouldBe(Investigating);
        page.AsOf(A.Time("10:50")).Incidents.ShouldHaveSingleItem().Updates.Length.ShouldBe(2);
    }

    [Fact]
    public void An_update_slightly_ahead_counts_as_made_now()
    {
        Incident seen = A.Page(A.Incident().Update("10:00", Investigating)).AsOf(A.Time("09:55")).Incidents.ShouldHaveSingleItem();

        seen.Updates[0].At.ShouldBe(A.Time("09:55"));
        seen.Started.ShouldBe(A.Time("09:55"));
        IncidentState.At(seen, A.Time("09:55")).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void An_incident_that_nobody_has_told_of_yet_is_not_there() => A.Page(A.Incident().Started("09:00").Update("10:00", Investigating)).AsOf(A.Time("09:30")).Incidents.ShouldBeEmpty();

    [Fact]
    public void What_comes_with_a_postmortem_ahead_comes_with_it()
    {
        StatusPage page = A.Page(A.Incident().Image("graph.png").Update("10:00", Investigating).Update("11:00", Resolved).Update("15:00", Postmortem, "![graph.png]").Task("Watch it"));

        Incident before = page.AsOf(A.Time("12:00")).Incidents[0];
        before.Tasks.ShouldBeEmpty();
        before.Images.ShouldBeEmpty();
        Incident after = page.AsOf(A.Time("15:00")).Incidents[0];
        after.Tasks.ShouldHaveSingleItem();
        after.Images.ShouldHaveSingleItem();
    }

    [Fact]
    public void Incidents_whose_start_lies_ahead_are_sorted_as_of_now()
    {
        StatusPage page = A.Page(A.Incident("b").Started("18:00").Update("10:00", Investigating), A.Incident("a").Started("17:00").Update("10:00", Investigating), A.Incident("c").Update("10:30", Investigating));

        page.AsOf(A.Time("10:30")).Incidents.Select(i => i.Id.Value).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void The_state_as_of_a_moment_is_the_state_of_what_was_told_by_then() => Prop.ForAll(
        AnyContent.Incidents(grid: 15), Gen.Choose(0, AnyContent.Minutes / 15).ToArbitrary(), (incidents, quarter) =>
    {
        Instant now = AnyContent.Minute(quarter * 15);
        var told = incidents.Where(i => i.Updates[0].At <= now).ToDictionary(i => i.Id);

        StatusPage seen = A.Page(incidents).AsOf(now);

        seen.Incidents.Select(i => i.Id).ShouldBe(told.Keys, ignoreOrder: true);
        foreach (Incident incident in seen.Incidents)
        {
            Incident whole = told[incident.Id];
            incident.Updates.ShouldBe(whole.Updates.Where(u => u.At <= now));
            IncidentState.At(incident, now).ShouldBe(IncidentState.At(whole with { Started = incident.Started }, now));
        }
    }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
}
