using StatusGen.Publish.Model;
using StatusGen.Publish.Utf8;

namespace StatusGen.Publish.Pages;

/// <summary>
/// <c>version.json</c>: what the script of an open page looks at to find out that there is news. It names the marks of the site and of everything that is open.
/// </summary>
internal static class NewsFile
{
    public const string Path = "version.json";
    /// <summary>The key under which the home page finds the whole site's mark. No incident can have it: ids hold no star.</summary>
    public const string SiteKey = "*";

    public static void Publish(Publication publication)
    {
        using var json = new Utf8Buffer(1024);
        json.Add("{\"built\":\""u8).AddRfc3339(publication.Model.Now).Add("\",\"pages\":{"u8);
        json.AddJson(SiteKey).Add((byte)':').AddJson(publication.News.Version);
        foreach (PublishedIncident incident in publication.Model.Incidents)
            if (incident.State.IsOpen) json.Add((byte)',').AddJson(incident.Incident.Id.Value).Add((byte)':').AddJson(NewsVersion.Of(incident));
        publication.Add(new OutputFile(Path, json.Add("}}"u8).Written));
    }
}
