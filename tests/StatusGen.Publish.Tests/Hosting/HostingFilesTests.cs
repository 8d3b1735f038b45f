using System.Xml.Linq;
using StatusGen.Publish.Hosting;
using StatusGen.Publish.Tests.Samples;

namespace StatusGen.Publish.Tests.Hosting;

public sealed class HostingFilesTests
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Theory]
    [InlineData("_headers")]
    [InlineData("sitemap.xml")]
    [InlineData("robots.txt")]
    public void A_busy_site_has_exactly_these_files(string path) =>
        Golden.Match($"Golden/{path.TrimStart('_')}", Published(SitePages.Of(BusySite.Model)).Text(path));

    [Fact]
    public void GitHub_Pages_is_told_to_publish_everything_as_it_is() => Published([]).Bytes(".nojekyll").ShouldBeEmpty();

    [Fact]
    public void More_than_50000_addresses_are_split_and_none_is_lost()
    {
        SitePage[] pages = [.. Enumerable.Range(0, 100_001).Select(i => new SitePage($"/status/incidents/{i}/", null))];
        RecordedOutput output = Published(pages);
        string[] parts = [.. output.Xml("sitemap.xml").Descendants(Sitemap + "loc").Select(l => new Uri(l.Value).AbsolutePath["/status/".Length..])];
        parts.ShouldBe(["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]);
        parts.SelectMany(p => output.Xml(p).Descendants(Sitemap + "loc")).Select(l => new Uri(l.Value).AbsolutePath).ShouldBe(pages.Select(p => p.Address));
    }

    [Fact]
    public void Everything_that_other_sites_read_may_be_read_from_anywhere()
    {
        string headers = Published([]).Text("_headers");
        foreach (string path in (string[])["/api/*", "/badge.svg", "/components/:component/badge.json", "/feed.json", "/maintenance.ics", "/embed.js"])
            headers.ShouldContain($"{path}\n  Access-Control-Allow-Origin: *\n");
    }

    private static RecordedOutput Published(IReadOnlyList<SitePage> pages)
    {
        var output = new RecordedOutput();
        HostingFiles.Write(BusySite.Model, output, pages);
        return output;
    }
}
