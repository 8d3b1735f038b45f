using System.Buffers;
using NodaTime;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Model;
using StatusGen.Publish.Utf8;

namespace StatusGen.Publish.StatuspageApi;

/// <summary>An incident, maintenance or notice as the API's incident object.</summary>
internal sealed class ApiIncidents(SiteModel model, ApiComponents components, string pageId)
{
    /// <summary>Longest title and text that Statuspage gives out, in UTF-16 units.</summary>
    private const int MaxName = 255, MaxBody = 25_000;

    /// <param name="text">Room for the text of updates; what it held before is lost.</param>
    public void Write(Utf8Buffer buffer, PublishedIncident published, ArrayBufferWriter<char> text)
    {
        Incident incident = published.Incident;
        buffer.Field("{\"id\":"u8, incident.Id.Value).Add(",\"name\":"u8).AddJson(Shortened(incident.Title, MaxName));
        buffer.Field(",\"status\":"u8, ApiWords.Of(published.State.Status));
        buffer.Field(",\"created_at\":"u8, incident.Updates[0].At).Field(",\"updated_at\":"u8, published.Changed);
        buffer.Field(",\"monitoring_at\":"u8, Monitoring(incident)).Field(",\"resolved_at\":"u8, published.State.EndedAt);
        buffer.Field(",\"impact\":"u8, ApiWords.Impact(incident)).Field(",\"shortlink\":"u8, model.Addresses.Absolute(model.Addresses.Incident(incident.Id)));
        buffer.Field(",\"started_at\":"u8, incident.Started).Field(",\"page_id\":"u8, pageId);
        if (incident.Kind == IncidentKind.Maintenance)
            buffer.Field(",\"scheduled_for\":"u8, published.State.Window?.Start).Field(",\"scheduled_until\":"u8, published.State.Window?.End);
        buffer.Add(",\"incident_updates\":["u8);
        string[] statuses = Statuses(incident);
        for (int i = incident.Updates.Length - 1; i >= 0; i--)
        {
            WriteUpdate(buffer, published, i, statuses[i], text);
            if (i > 0) buffer.Add((byte)',');
        }
        buffer.Add("],\"components\":["u8);
        for (int i = 0; i < published.Components.Length; i++)
            buffer.Add(i == 0 ? default : ","u8).Add(components[published.Components[i]]);
        buffer.Add("],\"reminder_intervals\":null}"u8);
    }

    private void WriteUpdate(Utf8Buffer buffer, PublishedIncident published, int index, string status, ArrayBufferWriter<char> text)
    {
        Incident incident = published.Incident;
        IncidentUpdate update = incident.Updates[index];
        text.ResetWrittenCount();
        if (index == 0) TextWithLinks.Write(text, incident.Lead.Html, model.Addresses.Origin);
        TextWithLinks.Write(text, update.Body.Html, model.Addresses.Origin);
        buffer.Add("{\"id\":\""u8).AddJsonPart(incident.Id.Value).Add((byte)'#').AddJsonPart(update.Anchor).Add((byte)'"');
        buffer.Field(",\"status\":"u8, status).Add(",\"body\":"u8).AddJson(Shortened(TextWithLinks.Trimmed(text), MaxBody));
        buffer.Field(",\"incident_id\":"u8, incident.Id.Value).Field(",\"created_at\":"u8, update.At).Field(",\"updated_at\":"u8, update.At);
        buffer.Field(",\"display_at\":"u8, update.At).Add(",\"affected_components\":"u8);
        WriteAffected(buffer, published, index);
        buffer.Field(",\"deliver_notifications\":"u8, update.Notify).Add(",\"custom_tweet\":null,\"tweet_id\":null}"u8);
    }

    /// <summary>Null when the update is about no component; a postmortem changes none.</summary>
    private void WriteAffected(Utf8Buffer buffer, PublishedIncident published, int index)
    {
        AffectedChange[] changes = published.Incident.Updates[index].Status == UpdateStatus.Postmortem ? [] : published.Changes[index];
        if (changes.Length == 0)
        {
            buffer.Add("null"u8);
            return;
        }
        for (int i = 0; i < changes.Length; i++)
        {
            AffectedChange change = changes[i];
            buffer.Field(i == 0 ? "[{\"code\":"u8 : ",{\"code\":"u8, change.Component.Value).Field(",\"name\":"u8, model.Find(change.Component).Name);
            buffer.Field(",\"old_status\":"u8, ApiWords.Of(change.Before)).Field(",\"new_status\":"u8, ApiWords.Of(change.After)).Add((byte)'}');
        }
        buffer.Add((byte)']');
    }

    private static Instant? Monitoring(Incident incident)
    {
        for (int i = incident.Updates.Length - 1; i >= 0; i--)
            if (incident.Updates[i].Status == UpdateStatus.Monitoring) return incident.Updates[i].At;
        return null;
    }

    /// <summary>Each update's status: the word Update keeps what was said before it.</summary>
    private static string[] Statuses(Incident incident)
    {
        var statuses = new string[incident.Updates.Length];
        string state = ApiWords.Of(incident.Kind == IncidentKind.Notice ? UpdateStatus.Notice : UpdateStatus.Investigating);
        for (int i = 0; i < statuses.Length; i++)
        {
            UpdateStatus said = incident.Updates[i].Status;
            statuses[i] = said == UpdateStatus.Update ? state : ApiWords.Of(said);
            if (said != UpdateStatus.Postmortem) state = statuses[i];
        }
        return statuses;
    }

    private static ReadOnlySpan<char> Shortened(ReadOnlySpan<char> text, int length)
    {
        if (text.Length <= length) return text;
        int end = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return string.Concat(text[..end], "…");
    }
}
