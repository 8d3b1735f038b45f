using StatusGen.Domain.Components;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Domain.Settings;
using StatusGen.Testing.Content;
using static StatusGen.Domain.Components.ComponentStatus;
using static StatusGen.Domain.Incidents.UpdateStatus;

namespace StatusGen.Domain.Tests.Pages;

public sealed class StatusPageVisibleToTests
{
    private static Setting Named(string name) => new(name, "x", null, null, SourceLocation.StartOf("statusgen.yml"), SourceLocation.StartOf("statusgen.yml"));

    private static Incident? Seen(Incident incident, string audience = Incident.PublicAudience) => A.Page(incident).VisibleTo(audience).Incidents.SingleOrDefault();

    [Fact]
    public void What_is_public_is_seen_by_everybody_as_it_is()
    {
        Incident incident = A.Incident().Update("10:00", Investigating);

        Seen(incident).ShouldBeSameAs(incident);
        Seen(incident, "tenant-42").ShouldBeSameAs(incident);
    }

    [Fact]
    public void A_targeted_incident_is_seen_by_its_audience_only()
    {
        Incident incident = A.Incident().For("tenant-42").Update("10:00", Investigating);

        Seen(incident).ShouldBeNull();
        Seen(incident, "tenant-7").ShouldBeNull();
        Seen(incident, "tenant-42").ShouldNotBeNull();
    }

    [Fact]
    public void An_update_for_all_does_not_reveal_a_targeted_incident() =>
        Seen(A.Incident().For("tenant-42").Update("10:00", Investigating).Only("public")).ShouldBeNull();

    [Fact]
    public void An_incident_all_of_whose_updates_are_targeted_is_not_there() =>
        Seen(A.Incident().Led("Something happened.").Update("10:00", Investigating).Only("tenant-42")).ShouldBeNull();

    [Fact]
    public void A_targeted_update_leaves_no_trace()
    {
        Incident incident = A.Incident().Affecting("api", Degraded).Image("open.png").Image("secret.png").Led("![open.png]")
            .Update("10:00", Investigating).Only("tenant-42")
            .Update("10:30", Identified).Saying("api", PartialOutage)
            .Update("10:45", Update, "![secret.png]").Only("tenant-42").Saying("api", MajorOutage)
            .Update("11:00", Resolved)
            .Update("12:00", Postmortem).Only("tenant-42").Task("For the tenant")
            .Update("13:00", Postmortem).Task("For all");

        Incident seen = Seen(incident).ShouldNotBeNull();

        seen.Updates.Select(u => u.At).ShouldBe([A.Time("10:30"), A.Time("11:00"), A.Time("13:00")]);
        seen.Started.ShouldBe(A.Time("10:30"));
        seen.Tasks.Select(t => t.Text).ShouldBe(["For all"]);
        seen.Images.Select(i => i.Name).ShouldBe(["open.png"]);
        Seen(incident, "tenant-42").ShouldNotBeNull().Updates.Length.ShouldBe(6);
        Seen(incident, "tenant-42")!.Images.Length.ShouldBe(2);
    }

    [Fact]
    public void A_start_that_is_not_the_first_updates_time_stays() =>
        Seen(A.Incident().Started("09:00").Update("10:00", Investigating).Only("tenant-42").Update("10:30", Update))!.Started.ShouldBe(A.Time("09:00"));

    [Fact]
    public void Names_of_other_audiences_leave_no_trace()
    {
        StatusPage page = A.Page(A.Site(A.Component("api")) with
        {
            Audiences = new SettingBag([Named("customers"), Named("tenant-42")], SourceLocation.StartOf("statusgen.yml")),
            Contacts = new SettingBag([Named("path")], SourceLocation.StartOf("statusgen.yml")),
        }, A.Incident().For("public", "tenant-42").Update("10:00", Investigating).Only("public", "tenant-42"));

        StatusPage seen = page.VisibleTo("customers");

        seen.Site.Audiences.Items.Select(a => a.Name).ShouldBe(["customers"]);
        seen.Site.Contacts.ShouldBe(SettingBag.Empty);
        seen.Incidents[0].Audience.ShouldBe(["public"]);
        seen.Incidents[0].Updates[0].Audience.ShouldBe(["public"]);
    }

    [Fact]
    public void Internal_facts_are_seen_by_nobody() =>
        Seen(A.Incident().With(i => i with { Internal = InternalFacts.None with { Owner = "Ada" } }).Update("10:00", Investigating))!.Internal.ShouldBe(InternalFacts.None);

    [Fact]
    public void Drafts_are_seen_only_when_asked_for()
    {
        StatusPage page = A.Page(A.Incident().Draft().Update("10:00", Investigating));

        page.VisibleTo().Incidents.ShouldBeEmpty();
        page.VisibleTo(drafts: true).Incidents.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_hidden_component_leaves_no_trace()
    {
        StatusPage page = A.Page(A.Site(A.Component("core", hidden: true), A.Component("api")),
            A.Incident().Affecting("core", MajorOutage).Affecting("api", Degraded).Update("10:00", Investigating).Saying("core", PartialOutage).Saying("api", Degraded));

        StatusPage seen = page.VisibleTo();

        Component api = seen.Site.Components.ShouldHaveSingleItem();
        api.Id.Value.ShouldBe("api");
        api.Position.ShouldBe(0);
        seen.Incidents[0].Affected.ShouldHaveSingleItem().Component.Value.ShouldBe("api");
        seen.Incidents[0].Updates[0].Affected.ShouldHaveSingleItem().Component.Value.ShouldBe("api");
    }

    [Fact]
    public void Incidents_are_sorted_by_what_is_seen_of_them()
    {
        StatusPage page = A.Page(A.Incident("a").Update("10:30", Investigating), A.Incident("b").Update("10:00", Investigating).Only("tenant-42").Update("11:00", Update));

        page.Incidents.Select(i => i.Id.Value).ShouldBe(["a", "b"]);
        page.VisibleTo().Incidents.Select(i => i.Id.Value).ShouldBe(["b", "a"]);
    }
}
