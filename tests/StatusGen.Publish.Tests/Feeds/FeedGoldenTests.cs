using StatusGen.Publish.Feeds;
using StatusGen.Publish.Tests.Samples;

namespace StatusGen.Publish.Tests.Feeds;

public sealed class FeedGoldenTests
{
    private static readonly RecordedOutput Output = Written();

    [Theory]
    [InlineData("feed.xml")]
    [InlineData("atom.xml")]
    [InlineData("feed.json")]
    [InlineData("components/checkout/atom.xml")]
    public void A_busy_site_has_exactly_these_feeds(string path) => Golden.Match($"Golden/{path.Replace('/', '-')}", Output.Text(path));

    [Fact]
    public void Every_component_that_people_may_see_has_all_three_feeds_and_no_archive_is_needed() =>
        Output.Paths.ShouldBe(
        [
            "atom.xml", "components/api/atom.xml", "components/api/feed.json", "components/api/feed.xml", "components/checkout/atom.xml", "components/checkout/feed.json",
            "components/checkout/feed.xml", "components/payments/atom.xml", "components/payments/feed.json", "components/payments/feed.xml", "feed.json", "feed.xml",
        ]);

    [Fact]
    public void A_site_without_any_incident_has_valid_empty_feeds()
    {
        var output = new RecordedOutput();
        FeedFiles.Write(Write.Site("2026-11-20 15:00", [], []), output);
        output.Xml("feed.xml").Descendants("item").ShouldBeEmpty();
        output.Xml("atom.xml").Root!.Element(FeedReading.Atom + "updated")!.Value.ShouldBe("2026-11-20T15:00:00Z");
        output.Json("feed.json").GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    private static RecordedOutput Written()
    {
        var output = new RecordedOutput();
        FeedFiles.Write(BusySite.Model, output);
        return output;
    }
}
