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

    /// <summary>Incidents that one thread writes in a row.</summary>
    private const int BlockSize = 64;

    public static void Write(SiteModel model, IOutput output)
    {
        string pageId = model.Site.Url.Authority + model.Site.Url.AbsolutePath.TrimEnd('/');
        byte[] page = Page(model, pageId);
        var components = new ApiComponents(model, pageId);
        using var objects = new IncidentObjects(model, new ApiIncidents(model, components, pageId));
        WriteIncidents(model, output, page, objects);
        WriteLists(model, output, page, components, objects);
        WriteYears(model, output, page, objects);
    }

    private static byte[] Page(SiteModel model, string pageId)
    {
        Instant updated = model.Incidents.IsEmpty ? model.Now : model.Incidents.Max(i => i.Changed);
        using var buffer = new Utf8Buffer(1024);
        buffer.Field("{\"page\":{\"id\":"u8, pageId).Field(",\"name\":"u8, model.Site.Name).Field(",\"url\":"u8, model.Site.Url.AbsoluteUri.TrimEnd('/'));
        buffer.Field(",\"time_zone\":"u8, model.Site.Zone.Id == "UTC" ? "Etc/UTC" : model.Site.Zone.Id).Field(",\"updated_at\":"u8, updated).Add((byte)'}');
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteIncidents(SiteModel model, IOutput output, byte[] page, IncidentObjects objects)
    {
        int count = model.Incidents.Length;
        Work.ForEach((count + BlockSize - 1) / BlockSize, block =>
        {
            using var buffer = new Utf8Buffer();
            for (int i = block * BlockSize; i < Math.Min(count, (block + 1) * BlockSize); i++)
            {
                string id = model.Incidents[i].Incident.Id.Value;
                if (IsTaken(id)) continue;
                buffer.Clear();
                buffer.Add(page).Add(",\"incident\":"u8).Add(objects[i]).Add("}\n"u8);
                output.Add(new OutputFile($"api/v2/incidents/{id}.json", buffer.Written));
            }
        });
    }

    /// <summary>The documents of the years and the list of unresolved incidents have the first right to their addresses.</summary>
    private static bool IsTaken(string id) => id == "unresolved" || (id.Length == 4 && id.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0);

    private static void WriteLists(SiteModel model, IOutput output, byte[] page, ApiComponents components, IncidentObjects objects)
    {
        using var buffer = new Utf8Buffer();
        int[] incidents = [.. Newest50(model, IncidentKind.Incident)];
        int[] maintenances = [.. Newest50(model, IncidentKind.Maintenance)];
        int[] unresolved = Indexes(model.Status.OpenIncidents);
        int[] underWay = Indexes(model.Status.MaintenanceUnderWay);
        int[] upcoming = Indexes(model.Status.MaintenanceUpcoming);

        Document("components", () => Components());
        Document("incidents", () => List(",\"incidents\":["u8, incidents));
        Document("incidents/unresolved", () => List(",\"incidents\":["u8, unresolved));
        Document("scheduled-maintenances", () => List(",\"scheduled_maintenances\":["u8, maintenances));
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

        int[] Indexes(ImmutableArray<Incident> list) => [.. list.Select(objects.IndexOf)];

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

        void List(ReadOnlySpan<byte> name, int[] indexes) => AddList(buffer, name, indexes, objects);
    }

    private static IEnumerable<int> Newest50(SiteModel model, IncidentKind kind)
    {
        int found = 0;
        for (int i = 0; i < model.Incidents.Length && found < Newest; i++)
        {
            if (model.Incidents[i].Incident.Kind != kind) continue;
            found++;
            yield return i;
        }
    }

    /// <summary>A year, in UTC as all times of the API, holds what began in it (maintenance: what was announced in it).</summary>
    private static void WriteYears(SiteModel model, IOutput output, byte[] page, IncidentObjects objects)
    {
        var years = new SortedDictionary<int, List<int>>();
        for (int i = 0; i < model.Incidents.Length; i++)
        {
            int year = model.Incidents[i].Incident.Started.InUtc().Year;
            if (!years.TryGetValue(year, out List<int>? list)) years.Add(year, list = []);
            list.Add(i);
        }
        (int Year, List<int> Incidents)[] all = [.. years.Select(y => (y.Key, y.Value))];
        Work.ForEach(all.Length, y =>
        {
            using var buffer = new Utf8Buffer();
            int[] Of(IncidentKind kind) => [.. all[y].Incidents.Where(i => model.Incidents[i].Incident.Kind == kind)];
            buffer.Add(page);
            AddList(buffer, ",\"incidents\":["u8, Of(IncidentKind.Incident), objects);
            AddList(buffer, ",\"scheduled_maintenances\":["u8, Of(IncidentKind.Maintenance), objects);
            AddList(buffer, ",\"notices\":["u8, Of(IncidentKind.Notice), objects);
            buffer.Add("}\n"u8);
            output.Add(new OutputFile($"api/v2/incidents/{all[y].Year:0000}.json", buffer.Written));
        });
    }

    private static void AddList(Utf8Buffer buffer, ReadOnlySpan<byte> name, int[] indexes, IncidentObjects objects)
    {
        buffer.Add(name);
        for (int i = 0; i < indexes.Length; i++) buffer.Add(i == 0 ? default : ","u8).Add(objects[indexes[i]]);
        buffer.Add((byte)']');
    }
}
