using System.Globalization;
using System.Text.Json;
using StatusGen.Clients.Tests.Sites;

namespace StatusGen.Clients.Tests.Feeds;

/// <summary>Every JSON feed by the letter of version 1.1: names, types, absolute addresses.</summary>
public sealed class JsonFeedTests(BuiltSites sites)
{
    private static readonly string[] FeedNames = ["version", "title", "home_page_url", "feed_url", "description", "next_url", "language", "authors", "items"];
    private static readonly string[] ItemNames = ["id", "url", "title", "content_html", "date_published", "date_modified", "tags"];

    [Fact]
    public void Every_JSON_feed_has_the_shape_of_version_1_1()
    {
        foreach (BuiltSite site in sites.All)
            foreach (string path in site.Paths("feed.json"))
                Faults(site.Json(path), site.Address + path).ShouldBeEmpty($"{site}: {path}");
    }

    [Theory]
    [InlineData("jsonfeed.org/version/1.1", "jsonfeed.org/version/2", "version")]
    [InlineData("\"home_page_url\":\"http", "\"home_page_url\":\"//http", "home_page_url is not absolute")]
    [InlineData("\"date_published\":\"2026-11-20T14:38:00Z\"", "\"date_published\":\"2026-11-20 14:38\"", "item 0: date_published")]
    [InlineData("\"id\":\"urn:uuid:57523147", "\"guid\":\"urn:uuid:57523147", "item 0: names|item 0: no id")]
    [InlineData("\"tags\":[\"Card payments\",\"Checkout\"]", "\"tags\":[1]", "item 0: tags|item 1: tags")]
    public void A_mistake_would_be_found(string right, string wrong, string faults)
    {
        string whole = sites.OpenIncident.Text("feed.json");
        whole.ShouldContain(right);
        JsonElement broken = JsonDocument.Parse(whole.Replace(right, wrong, StringComparison.Ordinal)).RootElement;
        Faults(broken, sites.OpenIncident.Address + "feed.json").ShouldBe(faults.Split('|'));
    }

    private static IEnumerable<string> Faults(JsonElement feed, string address)
    {
        if (feed.EnumerateObject().Any(p => !FeedNames.Contains(p.Name))) yield return "names";
        if (feed.GetProperty("version").GetString() != "https://jsonfeed.org/version/1.1") yield return "version";
        if (feed.GetProperty("feed_url").GetString() != address) yield return "feed_url";
        if (string.IsNullOrEmpty(feed.GetProperty("title").GetString())) yield return "no title";
        foreach (string name in new[] { "home_page_url", "feed_url", "next_url" })
            if (feed.TryGetProperty(name, out JsonElement link) && !IsAbsolute(link)) yield return $"{name} is not absolute";
        int number = 0;
        foreach (JsonElement item in feed.GetProperty("items").EnumerateArray())
            foreach (string fault in ItemFaults(item, archiveOfComponent: address.Contains("/components/", StringComparison.Ordinal) && address.Contains("/archive/", StringComparison.Ordinal)).Select(f => $"item {number}: {f}").Concat([""]))
                if (fault.Length > 0) yield return fault;
                else number++;
    }

    private static IEnumerable<string> ItemFaults(JsonElement item, bool archiveOfComponent)
    {
        if (item.EnumerateObject().Any(p => !ItemNames.Contains(p.Name))) yield return "names";
        if (!item.TryGetProperty("id", out JsonElement id) || string.IsNullOrEmpty(id.GetString())) yield return "no id";
        if (!IsAbsolute(item.GetProperty("url"))) yield return "url is not absolute";
        if (!archiveOfComponent && string.IsNullOrEmpty(item.GetProperty("content_html").GetString())) yield return "no content";
        foreach (string name in new[] { "date_published", "date_modified" })
            if (!DateTime.TryParseExact(item.GetProperty(name).GetString(), "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)) yield return name;
        if (item.TryGetProperty("tags", out JsonElement tags) && tags.EnumerateArray().Any(t => t.ValueKind != JsonValueKind.String)) yield return "tags";
    }

    private static bool IsAbsolute(JsonElement address) => Uri.TryCreate(address.GetString(), UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https";
}
