using StatusGen.Domain.Incidents;
using StatusGen.Publish.Model;
using StatusGen.Publish.Utf8;

namespace StatusGen.Publish.Feeds;

/// <summary>JSON Feed 1.1. Its <c>next_url</c> leads to older items; where these are in Atom, an extension of ours does.</summary>
internal sealed class JsonFormat(SiteModel model) : FeedFormat(model)
{
    public const string MediaType = "application/feed+json";

    public override string FileName => "feed.json";
    public override ReadOnlySpan<byte> Separator => ",\n"u8;

    public override void WriteHead(Utf8Buffer buffer, FeedDocument document)
    {
        buffer.Add("{\"version\":\"https://jsonfeed.org/version/1.1\",\n\"title\":"u8).AddJson(document.Title);
        buffer.Add(",\n\"home_page_url\":"u8).AddJson(document.Page).Add(",\n\"feed_url\":"u8).AddJson(document.Self);
        if (document.Description is { } description) buffer.Add(",\n\"description\":"u8).AddJson(description);
        if (document is { Older: { } archive, OlderIsAtom: true }) buffer.Add(",\n\"_older\":{\"type\":\""u8).Add(AtomFormat.MediaType).Add("\",\"url\":"u8).AddJson(archive).Add((byte)'}');
        else if (document.Older is { } older) buffer.Add(",\n\"next_url\":"u8).AddJson(older);
        buffer.Add(",\n\"language\":"u8).AddJson(document.Language).Add(",\n\"authors\":[{\"name\":"u8).AddJson(document.SiteName);
        buffer.Add(",\"url\":"u8).AddJson(document.Page).Add("}],\n\"items\":[\n"u8);
    }

    public override void WriteEnd(Utf8Buffer buffer) => buffer.Add("]}\n"u8);

    /// <summary>An item must have a content; where only a list is wanted, it is empty text.</summary>
    public override void WriteEntry(Utf8Buffer buffer, FeedEntry entry, ReadOnlySpan<byte> html)
    {
        AddAddress(buffer.Add("{\"id\":\""u8).Add(entry.Id).Add("\",\n\"url\":\""u8), entry).Add("\",\n\"title\":\""u8);
        buffer.Add(entry.Update.Status.Word()).Add(": "u8).AddJsonPart(entry.Incident.Title).Add("\",\n"u8);
        if (html.IsEmpty) buffer.Add("\"content_text\":\"\""u8);
        else buffer.Add("\"content_html\":"u8).AddJson(html);
        buffer.Add(",\n\"date_published\":\""u8).Add(entry.Time).Add((byte)'"');
        if (!html.IsEmpty)
        {
            buffer.Add(",\n\"date_modified\":\""u8).Add(entry.Time).Add((byte)'"');
            AddTags(buffer, entry);
        }
        buffer.Add((byte)'}');
    }

    private static void AddTags(Utf8Buffer buffer, FeedEntry entry)
    {
        buffer.Add(",\n\"tags\":["u8);
        for (int i = 0; i < entry.Components.Length; i++)
        {
            if (i > 0) buffer.Add((byte)',');
            buffer.AddJson(entry.Components[i].Name);
        }
        buffer.Add((byte)']');
    }
}
