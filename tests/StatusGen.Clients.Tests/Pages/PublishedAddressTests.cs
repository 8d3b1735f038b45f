using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using StatusGen.Clients.Tests.Sites;

namespace StatusGen.Clients.Tests.Pages;

/// <summary>Every address that feeds, calendars, API documents, badges, sitemap and pages give of their own site leads to a file, and to an anchor where they name one.</summary>
public sealed partial class PublishedAddressTests(BuiltSites sites)
{
    [Fact]
    public void No_address_in_a_feed_or_document_is_dead()
    {
        foreach (BuiltSite site in sites.All)
        {
            var addresses = new SortedSet<string>(Documents(site).SelectMany(p => Addresses(p, site.Text(p))).Where(a => a.StartsWith(site.Address, StringComparison.Ordinal)), StringComparer.Ordinal);
            addresses.Count.ShouldBeGreaterThan(site.Name.StartsWith("empty", StringComparison.Ordinal) ? 5 : 100, site.Name);
            Dead(site, addresses).ShouldBeEmpty(site.Name);
        }
    }

    [Fact]
    public void A_dead_address_would_be_found()
    {
        string address = sites.OpenIncident.Address;
        Dead(sites.OpenIncident, [address, $"{address}atom.xml", $"{address}nowhere/", $"{address}incidents/2026-11-20-card-payments/#u19700101-0000"]).Count().ShouldBe(2);
        Addresses("x.xml", $"<link href=\"{address}a\"/><guid>{address}b</guid>").ShouldBe([$"{address}a", $"{address}b"]);
        Addresses("x.json", $$"""{"a":{"url":"{{address}}a"},"content_html":"<a href=\"{{address}}b\">"}""").ShouldBe([$"{address}a", $"{address}b"]);
    }

    [Fact]
    public void No_page_style_sheet_or_picture_asks_another_host()
    {
        foreach (BuiltSite site in sites.All)
            foreach (string path in site.Paths("*.*").Where(p => Path.GetExtension(p) is ".html" or ".css" or ".svg" && !p.StartsWith("archive/", StringComparison.Ordinal)))
                Asked().Matches(site.Text(path)).Select(m => m.Value).Where(a => !a.Contains(site.Address, StringComparison.Ordinal) && !IsWritten(a)).ShouldBeEmpty($"{site}: {path}");

        Asked().Count("<img src=\"https://a.example/x.png\"><script src='//b.example/'></script><link rel=stylesheet href=https://c.example/x.css>@import \"https://d.example/\"; url(https://e.example/)").ShouldBe(5);

        static bool IsWritten(string address) => address.Contains("rel=\"canonical\"", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Documents(BuiltSite site) =>
        ((string[])["*.xml", "*.json", "*.ics", "*.svg", "robots.txt"]).SelectMany(p => site.Paths(p)).Where(p => !p.StartsWith("search/", StringComparison.Ordinal));

    private static IEnumerable<string> Addresses(string path, string text) => Path.GetExtension(path) switch
    {
        ".json" => Strings(JsonDocument.Parse(text).RootElement).SelectMany(Written),
        ".ics" => Written(text.Replace("\r\n ", "", StringComparison.Ordinal)),
        _ => Written(text),
    };

    private static IEnumerable<string> Written(string text) => Address().Matches(text).Select(m => m.Value.Replace("&amp;", "&", StringComparison.Ordinal));

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Strings(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        _ => [],
    };

    private static IEnumerable<string> Dead(BuiltSite site, IEnumerable<string> addresses)
    {
        var parser = new HtmlParser();
        foreach (IGrouping<string, Uri> page in addresses.Select(a => new Uri(a)).GroupBy(a => site.FileOf(a)!, StringComparer.Ordinal))
        {
            if (!File.Exists(site.At(page.Key)))
            {
                yield return $"{page.First()} is not there";
                continue;
            }
            if (page.All(a => a.Fragment.Length == 0)) continue;
            var ids = parser.ParseDocument(site.Text(page.Key)).All.Select(e => e.Id).ToHashSet();
            foreach (Uri address in page.Where(a => a.Fragment.Length > 1 && !ids.Contains(Uri.UnescapeDataString(a.Fragment[1..])))) yield return $"{address} has no such anchor";
        }
    }

    [GeneratedRegex("""https?://[^\s"'<>\\)\]]+""")]
    private static partial Regex Address();

    /// <summary>What a browser loads by itself from an absolute address.</summary>
    [GeneratedRegex("""<(?:img|script|iframe|source|video|audio|embed|object)\b[^>]*?\s(?:src|srcset|data)\s*=\s*["']?(?:https?:)?//[^\s"'>]+|<link\b[^>]*?\brel\s*=\s*["']?(?:stylesheet|icon|preload|preconnect|dns-prefetch|modulepreload)\b[^>]*?\bhref\s*=\s*["']?(?:https?:)?//[^\s"'>]+|@import\s+["'](?:https?:)?//|url\(\s*["']?(?:https?:)?//""")]
    private static partial Regex Asked();
}
