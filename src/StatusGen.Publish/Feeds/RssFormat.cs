using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Model;
using StatusGen.Publish.Utf8;

namespace StatusGen.Publish.Feeds;

/// <summary>RSS 2.0 with Atom's links for its own address and its archives (RFC 5005, section 4).</summary>
internal sealed class RssFormat(SiteModel model) : FeedFormat(model)
{
    public const string MediaType = "application/rss+xml";

    public override string FileName => "feed.xml";

    public override void WriteHead(Utf8Buffer buffer, FeedDocument document)
    {
        buffer.Add("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\" xmlns:fh=\"http://purl.org/syndication/history/1.0\">\n<channel>\n<title>"u8);
        buffer.AddEscaped(document.Title).Add("</title>\n<link>"u8).AddEscaped(document.Page).Add("</link>\n<description>"u8);
        buffer.AddEscaped(document.Description ?? document.Title).Add("</description>\n<language>"u8).AddEscaped(document.Language);
        buffer.Add("</language>\n<lastBuildDate>"u8).AddRfc822(document.Updated).Add("</lastBuildDate>\n<generator>StatusGen</generator>\n"u8);
        AddLink(buffer, "self"u8, document.Self);
        if (document.IsArchive) AddLink(buffer, "current"u8, document.Current);
        if (document.Older is { } older) AddLink(buffer, "prev-archive"u8, older, document.OlderIsAtom ? AtomFormat.MediaType : MediaType);
        if (document.Newer is { } newer) AddLink(buffer, "next-archive"u8, newer);
        if (document.IsArchive) buffer.Add("<fh:archive/>\n"u8);
    }

    public override void WriteEnd(Utf8Buffer buffer) => buffer.Add("</channel>\n</rss>\n"u8);

    public override void WriteEntry(Utf8Buffer buffer, FeedEntry entry, ReadOnlySpan<byte> html)
    {
        buffer.Add("<item>\n<guid isPermaLink=\"false\">"u8).Add(entry.Id).Add("</guid>\n<title>"u8).Add(entry.Update.Status.Word()).Add(": "u8).AddEscaped(entry.Incident.Title);
        AddAddress(buffer.Add("</title>\n<link>"u8), entry).Add("</link>\n<pubDate>"u8).AddRfc822(entry.At).Add("</pubDate>\n"u8);
        if (!html.IsEmpty)
        {
            foreach (Component component in entry.Components) buffer.Add("<category>"u8).AddEscaped(component.Name).Add("</category>\n"u8);
            buffer.Add("<description>"u8).AddCData(html).Add("</description>\n"u8);
        }
        buffer.Add("</item>\n"u8);
    }

    private static void AddLink(Utf8Buffer buffer, ReadOnlySpan<byte> relation, string address, string mediaType = MediaType) =>
        buffer.Add("<atom:link rel=\""u8).Add(relation).Add("\" type=\""u8).Add(mediaType).Add("\" href=\""u8).AddEscaped(address).Add("\"/>\n"u8);
}
