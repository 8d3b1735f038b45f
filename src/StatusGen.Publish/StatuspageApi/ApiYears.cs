using System.Buffers;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Model;
using StatusGen.Publish.Utf8;

namespace StatusGen.Publish.StatuspageApi;

/// <summary>A document for each incident and one for each year: an incident's object is made once and stands in both.</summary>
internal static class ApiYears
{
    /// <summary>A usual object, in bytes: the lists of a year begin with room for it.</summary>
    private const int UsualObject = 5000;

    /// <summary>A year, in UTC as all times of the API, holds what began in it (maintenance: what was announced in it).</summary>
    public static void Write(SiteModel model, IOutput output, byte[] page, ApiIncidents incidents)
    {
        var years = new SortedDictionary<int, List<PublishedIncident>>();
        foreach (PublishedIncident published in model.Incidents)
        {
            int year = published.Incident.Started.InUtc().Year;
            if (!years.TryGetValue(year, out List<PublishedIncident>? list)) years.Add(year, list = []);
            list.Add(published);
        }
        (int Year, List<PublishedIncident> Incidents)[] all = [.. years.Select(y => (y.Key, y.Value))];
        Work.ForEach(all.Length, model.Incidents.Length, y => WriteYear(output, page, incidents, all[y].Year, all[y].Incidents));
    }

    private static void WriteYear(IOutput output, byte[] page, ApiIncidents incidents, int year, List<PublishedIncident> list)
    {
        using var document = new Utf8Buffer();
        using var whole = new Utf8Buffer(list.Count * UsualObject);
        var text = new ArrayBufferWriter<char>(4096);
        whole.Add(page);
        AddList(",\"incidents\":["u8, IncidentKind.Incident);
        AddList(",\"scheduled_maintenances\":["u8, IncidentKind.Maintenance);
        AddList(",\"notices\":["u8, IncidentKind.Notice);
        whole.Add("}\n"u8);
        output.Add(new OutputFile($"api/v2/incidents/{year:0000}.json", whole.Written));

        void AddList(ReadOnlySpan<byte> name, IncidentKind kind)
        {
            whole.Add(name);
            bool first = true;
            foreach (PublishedIncident published in list)
            {
                if (published.Incident.Kind != kind) continue;
                if (!first) whole.Add((byte)',');
                first = false;
                int start = whole.Length;
                incidents.Write(whole, published, text);
                WriteIncident(published.Incident.Id.Value, whole.WrittenSpan[start..]);
            }
            whole.Add((byte)']');
        }

        void WriteIncident(string id, ReadOnlySpan<byte> incident)
        {
            if (IsTaken(id)) return;
            document.Clear();
            document.Add(page).Add(",\"incident\":"u8).Add(incident).Add("}\n"u8);
            output.Add(new OutputFile($"api/v2/incidents/{id}.json", document.Written));
        }
    }

    /// <summary>The documents of the years and the list of unresolved incidents have the first right to their addresses.</summary>
    private static bool IsTaken(string id) => id == "unresolved" || (id.Length == 4 && id.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0);
}
