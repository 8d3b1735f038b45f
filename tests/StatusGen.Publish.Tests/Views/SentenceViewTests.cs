using StatusGen.Domain.Incidents;
using StatusGen.Publish.Tests.Samples;
using StatusGen.Publish.Views;

namespace StatusGen.Publish.Tests.Views;

public sealed class SentenceViewTests
{
    private static SentenceView Of(params Incident[] incidents) =>
        SentenceView.Project(new Scene(Write.Site("2026-09-01 08:30", BusySite.Components, incidents), BuiltInTheme.English));

    private static Incident Open(string affected, params IncidentUpdate[] more) => Write.Incident(
        "open", "Trouble", IncidentSeverity.Major, "2026-09-01 08:00", affected, [Write.Update(UpdateStatus.Investigating, "2026-09-01 08:05", "<p>1</p>"), .. more]);

    [Fact]
    public void All_is_well() => (Of().Key, Of().Text.Html, Of().Mood).ShouldBe(("operational", "All systems operational", "ok"));

    [Fact]
    public void One_component_is_named() => Of(Open("api major-outage")).Text.Html.ShouldBe("API: major outage");

    [Fact]
    public void Several_are_listed_below_the_sentence()
    {
        SentenceView sentence = Of(Open("api partial-outage, payments degraded"));

        sentence.Text.Html.ShouldBe("Partial system outage");
        sentence.Affected!.Html.ShouldBe("Card payments and API");
    }

    [Fact]
    public void The_banner_stays_while_a_repair_is_watched()
    {
        SentenceView sentence = Of(Open("api major-outage", Write.Update(UpdateStatus.Monitoring, "2026-09-01 08:20", "<p>2</p>", affected: "api operational")));

        (sentence.Key, sentence.Mood).ShouldBe(("watching", "issue"));
    }

    [Fact]
    public void An_incident_that_names_no_component_counts_by_its_severity() => Of(Open("")).Text.Html.ShouldBe("Partial system outage");

    [Fact]
    public void Maintenance_is_told_as_such()
    {
        Incident work = Write.Maintenance(
            "work", "Work", Write.Window("2026-09-01 08:00", "2026-09-01 09:00"), "api maintenance", Write.Update(UpdateStatus.Scheduled, "2026-08-01 08:00", "<p>1</p>"));

        (Of(work).Text.Html, Of(work).Mood).ShouldBe(("API: under maintenance", "maintenance"));
    }
}
