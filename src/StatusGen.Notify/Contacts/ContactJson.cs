using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using StatusGen.Domain.Components;

namespace StatusGen.Notify.Contacts;

/// <summary>Contacts as JSON with the keys of the YAML file: it reads back without loss.</summary>
public static class ContactJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static string Write(IEnumerable<Contact> contacts)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartArray();
            foreach (Contact contact in contacts) Write(json, contact);
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    /// <summary><c>2026-11-21</c>; null for none.</summary>
    internal static string? Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    private static void Write(Utf8JsonWriter json, Contact contact)
    {
        json.WriteStartObject();
        json.WriteString("id", contact.Id);
        Text("name", contact.Name);
        json.WriteString("class", contact.Class.ToString().ToLowerInvariant());
        List("audiences", contact.Audiences);
        List("components", [.. contact.Components.Select((ComponentId c) => c.Value)]);
        List("tags", contact.Tags);
        Text("deadline", Day(contact.Deadline));
        Text("language", contact.Language);
        Text("time-zone", contact.Zone?.Id);
        Text("verified", Day(contact.Verified));
        json.WriteStartArray("reach");
        foreach (ReachEntry entry in contact.Reach)
        {
            json.WriteStartObject();
            json.WriteString(entry.Kind, entry.Address);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();

        void Text(string key, string? value)
        {
            if (value is not null) json.WriteString(key, value);
        }

        void List(string key, IReadOnlyCollection<string> values)
        {
            if (values.Count == 0) return;
            json.WriteStartArray(key);
            foreach (string value in values) json.WriteStringValue(value);
            json.WriteEndArray();
        }
    }
}
