using System.Buffers;
using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Model;
using StatusGen.Publish.Utf8;

namespace StatusGen.Publish.StatuspageApi;

/// <summary>The documents of the Atlassian Statuspage status API v2, one document for each incident, and the archive by year.</summary>
public static class ApiFiles
{
    /// <summary>Statuspage's lists hold as many.</summary>
    private const int Newest = 50;

    public static void Write(SiteModel model, IOutput output)
    {
        string pageId = model.Site.Url.Authority + model.Site.Url.AbsolutePath.TrimEnd('/');
        byte[] page = Page(model, pageId);
        var components = new ApiComponents(model, pageId);
        var incidents = new ApiIncidents(model, components, pageId);
        ApiYears.Write(model, output, page, incidents);
        WriteLists(model, output, page, components, incidents);
    }

    private static byte[] Page(SiteModel model, string pageId)
    {
        Instant updated = model.Incidents.IsEmpty ? model.Now : model.Incidents.Max(i => i.Changed);
        using var buffer = new Utf8Buffer(1024);
        buffer.Field("{\"page\":{\"id\":"u8, pageId).Field(",\"name\":"u8, model.Site.Name).Field(",\"url\":"u8, model.Site.Url.AbsoluteUri.TrimEnd('/'));
        buffer.Field(",\"time_zone\":"u8, model.Site.Zone.Id == "UTC" ? "Etc/UTC" : model.Site.Zone.Id).Field(",\"updated_at\":"u8, updated).Add((byte)'}');
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteLists(SiteModel model, IOutput output, byte[] page, ApiComponents components, ApiIncidents incidents)
    {
        using var buffer = new Utf8Buffer();
        var text = new ArrayBufferWriter<char>(4096);
        PublishedIncident[] unresolved = Published(model.Status.OpenIncidents);
        PublishedIncident[] underWay = Published(model.Status.MaintenanceUnderWay);
        PublishedIncident[] upcoming = Published(model.Status.MaintenanceUpcoming);

        Document("components", () => Components());
        Document("incidents", () => List(",\"incidents\":["u8, NewestOf(model, IncidentKind.Incident)));
        Document("incidents/unresolved", () => List(",\"incidents\":["u8, unresolved));
        Document("scheduled-maintenances", () => List(",\"scheduled_maintenances\":["u8, NewestOf(model, IncidentKind.Maintenance)));
        Document("scheduled-maintenances/upcoming", () => List(",\"scheduled_maintenances\":["u8, upcoming));
        Document("scheduled-maintenances/active", () => List(",\"scheduled_maintenances\":["u8, underWay));
        Document("status", () => Status());
        Document("summary", () =>
        {
            Components();
            List(",\"incidents\":["u8, unresolved);
            List(",\"scheduled_maintenances\":["u8, [.. underWay, .. upcoming]);
            Status();
        });

        PublishedIncident[] Published(ImmutableArray<Incident> list) => [.. list.Select(incident => model.Find(incident.Id))];

        void Document(string name, Action write)
        {
            buffer.Clear();
            buffer.Add(page);
            write();
            buffer.Add("}\n"u8);
            output.Add(new OutputFile($"api/v2/{name}.json", buffer.Written));
        }

        void Components() => buffer.Add(",\"components\":["u8).Add(components.All).Add((byte)']');

        void Status()
        {
            (string indicator, string description) = ApiWords.Of(model.Status);
            buffer.Field(",\"status\":{\"indicator\":"u8, indicator).Field(",\"description\":"u8, description).Add((byte)'}');
        }

        void List(ReadOnlySpan<byte> name, PublishedIncident[] list)
        {
            buffer.Add(name);
            for (int i = 0; i < list.Length; i++)
            {
                if (i > 0) buffer.Add((byte)',');
                incidents.Write(buffer, list[i], text);
            }
            buffer.Add((byte)']');
        }
    }

    private static PublishedIncident[] NewestOf(SiteModel model, IncidentKind kind)
    {
        var newest = new List<PublishedIncident>();
        foreach (PublishedIncident published in model.Incidents)
        {
            if (newest.Count == Newest) break;
            if (published.Incident.Kind == kind) newest.Add(published);
        }
        return [.. newest];
    }
}
