using StatusGen.Clients.Tests.Sites;

namespace StatusGen.Clients.Tests.Feeds;

/// <summary>python3-feedparser reads every RSS and Atom document of every site.</summary>
public sealed class FeedParserTests(BuiltSites sites)
{
    [Fact]
    public void Feedparser_finds_no_fault_in_any_feed_or_archive()
    {
        foreach (BuiltSite site in sites.All)
        {
            string[] paths = [.. site.Paths("feed.xml"), .. site.Paths("atom.xml")];
            Dictionary<string, FeedReading> read = Read(paths.Select(site.At));
            read.Count.ShouldBe(paths.Length);
            foreach (string path in paths) Faults(read[site.At(path)], site.Address).ShouldBeEmpty($"{site}: {path}");
        }
    }

    [Fact]
    public void Feedparser_shows_the_same_entries_in_RSS_and_Atom_as_the_JSON_feed_lists()
    {
        foreach (BuiltSite site in sites.All)
        {
            Dictionary<string, FeedReading> read = Read([site.At("feed.xml"), site.At("atom.xml")]);
            IReadOnlyList<Entry> expected = FeedFormats.JsonEntries(site.Text("feed.json"));
            foreach (FeedReading feed in read.Values)
                feed.Entries.Select(e => new Entry(e.Id, e.Title, e.Link, DateTimeOffset.FromUnixTimeSeconds(e.Published!.Value))).ShouldBe(expected, site.Name);
        }
    }

    [Fact]
    public void A_broken_feed_would_be_found()
    {
        using var scratch = new ScratchFolder();
        string whole = sites.OpenIncident.Text("atom.xml");
        string first = FeedFormats.JsonEntries(sites.OpenIncident.Text("feed.json"))[0].Id, second = FeedFormats.JsonEntries(sites.OpenIncident.Text("feed.json"))[1].Id;
        string[] broken =
        [
            scratch.Write("cut.xml", whole[..(whole.Length / 2)]),
            scratch.Write("same-id.xml", whole.Replace(first, second, StringComparison.Ordinal)),
            scratch.Write("no-date.xml", whole.Replace("<published>2026-11-20T14:38:00Z</published>", "<published>lately</published>", StringComparison.Ordinal)),
            scratch.Write("relative.xml", whole.Replace("<![CDATA[", "<![CDATA[<a href=\"/x/\">x</a>", StringComparison.Ordinal)),
        ];
        Dictionary<string, FeedReading> read = Read(broken);
        string[] faults = [.. broken.Select(f => string.Join("; ", Faults(read[f], sites.OpenIncident.Address)))];
        faults[0].ShouldStartWith("not well-formed");
        faults[1].ShouldBe("ids are not unique");
        faults[2].ShouldBe("an entry has no date");
        faults[3].ShouldBe("content has relative addresses");
    }

    private static Dictionary<string, FeedReading> Read(IEnumerable<string> files) => Tools.Python<Dictionary<string, FeedReading>>("feeds.py", files);

    private static IEnumerable<string> Faults(FeedReading feed, string address)
    {
        if (feed.Bozo) yield return $"not well-formed: {feed.Problem}";
        if (feed.Version is not ("rss20" or "atom10")) yield return $"version {feed.Version}";
        if (string.IsNullOrEmpty(feed.Title) || feed.Updated is null) yield return "no title or date";
        if (feed.Links.Count(l => l.Rel == "self" && l.Href.StartsWith(address, StringComparison.Ordinal)) != 1) yield return "no link to itself";
        if (feed.Entries.DistinctBy(e => e.Id).Count() != feed.Entries.Length) yield return "ids are not unique";
        if (feed.Entries.Any(e => e.Published is null || e.Updated is null)) yield return "an entry has no date";
        else if (!feed.Entries.SequenceEqual(feed.Entries.OrderByDescending(e => e.Published))) yield return "not newest first";
        if (feed.Entries.Any(e => !e.Link.StartsWith(address, StringComparison.Ordinal) || !e.Link.Contains("/incidents/", StringComparison.Ordinal) || !e.Link.Contains('#'))) yield return "an entry leads elsewhere";
        if (feed.Entries.Any(e => !e.Title.Contains(": ", StringComparison.Ordinal))) yield return "a title has no state";
        if (feed.Entries.Any(e => e.Content.Contains("=\"/", StringComparison.Ordinal) || e.Content.Contains("=\"#", StringComparison.Ordinal))) yield return "content has relative addresses";
    }

    private sealed record FeedReading(bool Bozo, string Problem, string Version, string? Title, long? Updated, ReadLink[] Links, ReadEntry[] Entries);
    private sealed record ReadLink(string Rel, string Href);
    private sealed record ReadEntry(string Id, string Title, string Link, long? Published, long? Updated, string Content, string[] Tags);
}
