using System.Text.Json;
using System.Xml.Linq;
using StatusGen.Publish.Tests.Samples;

namespace StatusGen.Publish.Tests.Feeds;

/// <summary>Reads a feed as a patient client does: the feed itself, then archive after archive. Newest entries first.</summary>
internal static class FeedReading
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace History = "http://purl.org/syndication/history/1.0";
    public const string Site = "https://status.example.com/";

    /// <summary>The documents from the feed to its oldest archive, by the links in them.</summary>
    public static List<string> Documents(RecordedOutput output, string path)
    {
        var paths = new List<string>();
        for (string? next = path; next is not null; next = Older(output, next)) paths.Add(next);
        return paths;
    }

    public static List<string> Ids(RecordedOutput output, string path) => path.EndsWith(".json", StringComparison.Ordinal)
        ? [.. output.Json(path).GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!)]
        : [.. output.Xml(path).Descendants().Where(e => e.Name == "guid" || (e.Name == Atom + "id" && e.Parent!.Name == Atom + "entry")).Select(e => e.Value)];

    public static string? Link(RecordedOutput output, string path, string relation) =>
        output.Xml(path).Descendants(Atom + "link").Where(l => (string?)l.Attribute("rel") == relation).Select(l => Path((string)l.Attribute("href")!)).SingleOrDefault();

    private static string? Older(RecordedOutput output, string path)
    {
        if (!path.EndsWith(".json", StringComparison.Ordinal)) return Link(output, path, "prev-archive");
        if (output.Json(path).TryGetProperty("_older", out JsonElement other)) return Path(other.GetProperty("url").GetString()!);
        return output.Json(path).TryGetProperty("next_url", out JsonElement next) ? Path(next.GetString()!) : null;
    }

    private static string Path(string address)
    {
        address.ShouldStartWith(Site);
        return address[Site.Length..];
    }
}
