using StatusGen.Clients.Tests.Sites;

namespace StatusGen.Clients.Tests.Feeds;

/// <summary>newsboat subscribes to the feeds over HTTP.</summary>
public sealed class NewsboatTests(BuiltSites sites)
{
    [Fact]
    public void Newsboat_shows_every_entry_of_RSS_and_Atom_of_a_site_and_of_a_component()
    {
        var feeds = new Dictionary<string, IReadOnlyList<Entry>>();
        foreach (BuiltSite site in sites.All)
            foreach (string folder in new[] { "", "components/payments/", "components/part-7/" }.Where(f => File.Exists(site.At($"{f}feed.json"))))
                foreach (string name in new[] { "feed.xml", "atom.xml" })
                    feeds[$"{site.Address}{folder}{name}"] = FeedFormats.JsonEntries(site.Text($"{folder}feed.json"));
        feeds.Count.ShouldBe(24);

        Dictionary<string, Shown> shown = Subscribe(feeds.Keys);

        foreach ((string address, IReadOnlyList<Entry> expected) in feeds)
        {
            shown[address].Errors.ShouldBeEmpty(address);
            shown[address].Unread.ShouldBe(expected.Count, address);
            shown[address].Entries.Select(e => new Entry(e.Id, e.Title, e.Link, DateTimeOffset.FromUnixTimeSeconds(e.Published))).OrderBy(e => e.Id, StringComparer.Ordinal)
                .ShouldBe(expected.OrderBy(e => e.Id, StringComparer.Ordinal), address);
            shown[address].Entries.ShouldAllBe(e => e.Content.Contains("<p>") || e.Content.Length > 0);
        }
    }

    [Fact]
    public void What_newsboat_cannot_read_would_be_found()
    {
        string address = sites.OpenIncident.Address + "badge.svg";
        Shown shown = Subscribe([address])[address];
        shown.Errors.ShouldContain("unsupported feed format");
        shown.Unread.ShouldBe(0);
    }

    private static Dictionary<string, Shown> Subscribe(IEnumerable<string> addresses) => Tools.Python<Dictionary<string, Shown>>("newsboat.py", addresses);

    private sealed record Shown(int Code, string Errors, int Unread, ShownEntry[] Entries);
    private sealed record ShownEntry(string Id, string Title, string Link, long Published, string Content);
}
