using StatusGen.Publish.Model;
using StatusGen.Publish.Tests.Samples;
using StatusGen.Publish.Views;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Tests.Views;

/// <summary>What templates are given, apart from what they make of it: a change of the theme leaves these as they are.</summary>
public sealed class ViewGoldenTests
{
    private static readonly Scene Scene = new(BusySite.Model, BuiltInTheme.English);
    private static readonly PageView Page = new("kind", new SafeHtml("Title"), new SafeHtml("Description"), "/status/", "https://status.example.com/status/", null, null, []);

    private static SafeHtml Line(PublishedIncident incident) => new(incident.Incident.Id.Value);

    [Fact]
    public void Home() =>
        Golden.Match("Golden/home.txt", ViewText.Of(HomeView.Shape.Wrap(HomeView.Project(Scene, Page, SentenceView.Project(Scene), Line))));

    [Theory]
    [InlineData("2026-11-20-card-payments")]
    [InlineData("2026-09-01-api")]
    [InlineData("2026-11-25-database")]
    [InlineData("2026-10-01-new-page")]
    public void Incident(string id)
    {
        PublishedIncident incident = BusySite.Model.Incidents.Single(i => i.Incident.Id.Value == id);

        Golden.Match($"Golden/incident-{id}.txt", ViewText.Of(IncidentView.Shape.Wrap(IncidentProjection.Project(Scene, incident))));
        Golden.Match($"Golden/line-{id}.txt", ViewText.Of(IncidentLine.Shape.Wrap(IncidentLine.Project(Scene, incident))));
    }

    [Fact]
    public void Component()
    {
        var timeline = BusySite.Model.Timelines.Single(t => t.Component.Id.Value == "api");
        var view = ComponentView.Project(Scene, Page, timeline, [new SafeHtml("line")], 1, new PagerView(1, 1, null, null));

        Golden.Match("Golden/component.txt", ViewText.Of(ComponentView.Shape.Wrap(view)));
    }
}
