using System.Text.Json;
using System.Xml.Linq;

namespace StatusGen.Clients.Tests.Feeds;

/// <summary>An entry as its feed tells it, or as a reader shows it.</summary>
public sealed record Entry(string Id, string Title, string Link, DateTimeOffset At);

/// <summary>What our feeds say by the plain letter of their formats; the yardstick for what readers make of them.</summary>
internal static class FeedFormats
{
    public static readonly string[] FileNames = ["feed.xml", "atom.xml", "feed.json"];

    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom", History = "http://purl.org/syndication/history/1.0";

    public static IReadOnlyList<Entry> JsonEntries(string text) =>
        [.. JsonDocument.Parse(text).RootElement.GetProperty("items").EnumerateArray().Select(i => new Entry(
            i.GetProperty("id").GetString()!, i.GetProperty("title").GetString()!, i.GetProperty("url").GetString()!, i.GetProperty("date_published").GetDateTimeOffset()))];

    /// <summary>Address and content of the document that a link relation leads to; RSS and Atom say it alike.</summary>
    public static string? XmlLink(XDocument document, string relation) =>
        document.Root!.Elements(Atom + "link").Concat(document.Root.Elements("channel").Elements(Atom + "link")).SingleOrDefault(l => (string?)l.Attribute("rel") == relation)?.Attribute("href")?.Value;

    public static IReadOnlyList<Entry> XmlEntries(XDocument document) => document.Root!.Name.LocalName == "rss"
        ? [.. document.Descendants("item").Select(i => new Entry((string)i.Element("guid")!, (string)i.Element("title")!, (string)i.Element("link")!, DateTimeOffset.Parse((string)i.Element("pubDate")!, System.Globalization.CultureInfo.InvariantCulture)))]
        : [.. document.Root.Elements(Atom + "entry").Select(e => new Entry((string)e.Element(Atom + "id")!, (string)e.Element(Atom + "title")!, (string)e.Element(Atom + "link")!.Attribute("href")!, (DateTimeOffset)e.Element(Atom + "published")!))];
}
