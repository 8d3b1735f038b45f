using System.Text.Json;
using System.Xml.Linq;
using StatusGen.Clients.Tests.Sites;

namespace StatusGen.Clients.Tests.Feeds;

/// <summary>A reader that follows RFC 5005 over HTTP from the newest document to the oldest.</summary>
public sealed class ArchiveWalkTests(BuiltSites sites)
{
    private static readonly HttpClient Http = new();

    [Fact]
    public async Task The_archives_of_a_site_reach_every_update_once_in_every_format()
    {
        foreach (BuiltSite site in sites.All)
        {
            string[] published = [.. PublishedUpdates(site).Order(StringComparer.Ordinal)];
            foreach (string name in FeedFormats.FileNames)
                ((string[])[.. (await WalkAsync(site.Address + name)).Entries.Select(e => e.Link).Order(StringComparer.Ordinal)]).ShouldBe(published, $"{site}: {name}");
        }
        PublishedUpdates(sites.Many).Count().ShouldBeGreaterThan(900);
        PublishedUpdates(sites.Empty).ShouldBeEmpty();
        (await WalkAsync(sites.Many.Address + "atom.xml")).Documents.ShouldBeGreaterThan(4);
    }

    [Fact]
    public async Task The_feed_of_a_component_reaches_what_the_sites_entries_file_under_it()
    {
        foreach ((BuiltSite site, string id) in new[] { (sites.OpenIncident, "payments"), (sites.AllWell, "search"), (sites.Many, "part-7"), (sites.Many, "part-49") })
        {
            string[] filed = [.. (await WalkAsync(site.Address + "atom.xml")).Entries.Where(e => e.Categories.Contains(id)).Select(e => e.Link)];
            filed.ShouldNotBeEmpty();
            foreach (string name in FeedFormats.FileNames)
                ((string[])[.. (await WalkAsync($"{site.Address}components/{id}/{name}")).Entries.Select(e => e.Link)]).ShouldBe(filed, $"{site}: {id} {name}");
        }
    }

    [Fact]
    public async Task A_chain_that_breaks_would_be_found()
    {
        using var scratch = new ScratchFolder();
        await using var server = new StaticServer(scratch.Path);
        string whole = sites.Many.Text("atom.xml").Replace(sites.Many.Address, server.Address, StringComparison.Ordinal);
        scratch.Write("atom.xml", whole);
        await Should.ThrowAsync<HttpRequestException>(() => WalkAsync(server.Address + "atom.xml"));

        scratch.Write("atom.xml", whole.Replace("rel=\"prev-archive\"", "rel=\"older\"", StringComparison.Ordinal));
        (await WalkAsync(server.Address + "atom.xml")).Entries.Count.ShouldBe(50);
    }

    /// <summary>Addresses of all updates, as the pages of the site have them.</summary>
    private static IEnumerable<string> PublishedUpdates(BuiltSite site)
    {
        foreach (string path in site.Paths("????.json", "api/v2"))
            foreach (JsonElement incident in new[] { "incidents", "scheduled_maintenances", "notices" }.SelectMany(list => site.Json(path).GetProperty(list).EnumerateArray()))
                foreach (JsonElement update in incident.GetProperty("incident_updates").EnumerateArray())
                    yield return $"{site.Address}incidents/{update.GetProperty("id").GetString()!.Replace("#", "/#", StringComparison.Ordinal)}";
    }

    private static async Task<(IReadOnlyList<(string Link, string[] Categories)> Entries, int Documents)> WalkAsync(string address)
    {
        var entries = new List<(string, string[])>();
        var seen = new HashSet<string>();
        for (string? next = address; next is not null;)
        {
            seen.Add(next).ShouldBeTrue($"{next} comes round again");
            string text = await Http.GetStringAsync(next);
            bool archive = seen.Count > 1;
            if (next.EndsWith(".json", StringComparison.Ordinal))
            {
                JsonElement feed = JsonDocument.Parse(text).RootElement;
                feed.GetProperty("feed_url").GetString().ShouldBe(next);
                entries.AddRange(feed.GetProperty("items").EnumerateArray().Select(i => (i.GetProperty("url").GetString()!, Array.Empty<string>())));
                next = feed.TryGetProperty("next_url", out JsonElement older) ? older.GetString() : null;
            }
            else
            {
                XDocument feed = XDocument.Parse(text);
                FeedFormats.XmlLink(feed, "self").ShouldBe(next);
                feed.Descendants(FeedFormats.History + "archive").Count().ShouldBe(archive ? 1 : 0, next);
                FeedFormats.XmlLink(feed, "current").ShouldBe(archive ? address : null, next);
                entries.AddRange(FeedFormats.XmlEntries(feed).Zip(Categories(feed)).Select(p => (p.First.Link, p.Second)));
                next = FeedFormats.XmlLink(feed, "prev-archive");
            }
        }
        return (entries, seen.Count);
    }

    private static IEnumerable<string[]> Categories(XDocument feed) => feed.Root!.Name.LocalName == "rss"
        ? feed.Descendants("item").Select(i => i.Elements("category").Select(c => c.Value).ToArray())
        : feed.Root.Elements(FeedFormats.Atom + "entry").Select(e => e.Elements(FeedFormats.Atom + "category").Select(c => (string)c.Attribute("term")!).ToArray());
}
