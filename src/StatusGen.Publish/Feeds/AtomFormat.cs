using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Model;
using StatusGen.Publish.Utf8;

namespace StatusGen.Publish.Feeds;

/// <summary>Atom 1.0 (RFC 4287) with archives (RFC 5005).</summary>
internal sealed class AtomFormat(SiteModel model) : FeedFormat(model)
{
    public const string MediaType = "application/atom+xml";

    public const string Name = "atom.xml";

    public override string FileName => Name;

    public override void WriteHead(Utf8Buffer buffer, FeedDocument document)
    {
        buffer.Add("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:fh=\"http://purl.org/syndication/history/1.0\" xml:lang=\""u8);
        buffer.AddEscaped(document.Language).Add("\">\n<id>"u8).AddEscaped(document.Current).Add("</id>\n<title>"u8).AddEscaped(document.Title).Add("</title>\n"u8);
        if (document.Description is { } description) buffer.Add("<subtitle>"u8).AddEscaped(description).Add("</subtitle>\n"u8);
        buffer.Add("<updated>"u8).AddRfc3339(document.Updated).Add("</updated>\n<author><name>"u8).AddEscaped(document.SiteName).Add("</name></author>\n"u8);
        buffer.Add("<generator>StatusGen</generator>\n<link rel=\"alternate\" type=\"text/html\" href=\""u8).AddEscaped(document.Page).Add("\"/>\n"u8);
        AddLink(buffer, "self"u8, document.Self);
        if (document.IsArchive) AddLink(buffer, "current"u8, document.Current);
        if (document.Older is { } older) AddLink(buffer, "prev-archive"u8, older);
        if (document.Newer is { } newer) AddLink(buffer, "next-archive"u8, newer);
        if (document.IsArchive) buffer.Add("<fh:archive/>\n"u8);
    }

    public override void WriteEnd(Utf8Buffer buffer) => buffer.Add("</feed>\n"u8);

    public override void WriteEntry(Utf8Buffer buffer, FeedEntry entry, ReadOnlySpan<byte> html)
    {
        buffer.Add("<entry>\n<id>"u8).Add(entry.Id).Add("</id>\n<title>"u8).Add(entry.Update.Status.Word()).Add(": "u8).AddEscaped(entry.Incident.Title);
        AddAddress(buffer.Add("</title>\n<link href=\""u8), entry).Add("\"/>\n<updated>"u8).Add(entry.Time).Add("</updated>\n"u8);
        if (!html.IsEmpty)
        {
            buffer.Add("<published>"u8).Add(entry.Time).Add("</published>\n"u8);
            foreach (Component component in entry.Components) AddCategory(buffer, component);
            buffer.Add("<content type=\"html\">"u8).AddCData(html).Add("</content>\n"u8);
        }
        buffer.Add("</entry>\n"u8);
    }

    private static void AddCategory(Utf8Buffer buffer, Component component) =>
        buffer.Add("<category term=\""u8).Add(component.Id.Value).Add("\" label=\""u8).AddEscaped(component.Name).Add("\"/>\n"u8);

    private static void AddLink(Utf8Buffer buffer, ReadOnlySpan<byte> relation, string address) =>
        buffer.Add("<link rel=\""u8).Add(relation).Add("\" type=\"application/atom+xml\" href=\""u8).AddEscaped(address).Add("\"/>\n"u8);
}
