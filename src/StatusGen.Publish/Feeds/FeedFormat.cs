using StatusGen.Domain.Components;
using StatusGen.Publish.Model;
using StatusGen.Publish.Utf8;

namespace StatusGen.Publish.Feeds;

/// <summary>How one format writes a document: its head, its entries with a separator between them, and its end.</summary>
internal abstract class FeedFormat(SiteModel model)
{
    private readonly string _incidents = model.Addresses.Absolute(model.Addresses.File("incidents/"));

    /// <summary><c>atom.xml</c>.</summary>
    public abstract string FileName { get; }
    public virtual ReadOnlySpan<byte> Separator => default;

    public abstract void WriteHead(Utf8Buffer buffer, FeedDocument document);
    public abstract void WriteEnd(Utf8Buffer buffer);

    /// <param name="html">The whole content; empty where the document only lists the entry and links to it.</param>
    public abstract void WriteEntry(Utf8Buffer buffer, FeedEntry entry, ReadOnlySpan<byte> html);

    protected Component Find(ComponentId id) => model.Find(id);

    /// <summary>The update's own place on its incident's page; ids and anchors are safe in addresses, XML and JSON.</summary>
    protected Utf8Buffer AddAddress(Utf8Buffer buffer, FeedEntry entry) =>
        buffer.Add(_incidents).Add(entry.Incident.Id.Value).Add("/#"u8).Add(entry.Update.Anchor);
}
