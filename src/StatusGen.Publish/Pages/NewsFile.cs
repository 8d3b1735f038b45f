using System.Buffers;
using System.Text.Json;
using StatusGen.Publish.Languages;
using StatusGen.Publish.Model;

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
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("built", TimePrinter.Iso(publication.Model.Now));
            json.WriteStartObject("pages");
            json.WriteString(SiteKey, publication.News.Version);
            foreach (PublishedIncident incident in publication.Model.Incidents)
                if (incident.State.IsOpen) json.WriteString(incident.Incident.Id.Value, NewsVersion.Of(incident));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        publication.Add(new OutputFile(Path, buffer.WrittenMemory));
    }
}
