using NodaTime;
using StatusGen.Publish.Model;
using StatusGen.Publish.Utf8;

namespace StatusGen.Publish.Feeds;

/// <summary>
/// The feeds of the site and of each component in RSS, Atom and JSON Feed, with archives of all that is older. Archives of components are in Atom only and list
/// their entries without the text, which the site's archives and the entry's page hold: each text would otherwise stand in the output nine times more.
/// </summary>
public static class FeedFiles
{
    /// <summary>Usual sizes of an entry with its text and without, in bytes: buffers begin with room for their document.</summary>
    private const int LongEntry = 1800, ShortEntry = 400;

    public static void Write(SiteModel model, IOutput output)
    {
        var atom = new AtomFormat(model);
        FeedFormat[] formats = [new RssFormat(model), atom, new JsonFormat(model)];
        var content = new EntryContent(model);
        var documents = new List<(Feed Feed, int? Archive)>();
        foreach (Feed feed in Feed.AllOf(model))
        {
            documents.Add((feed, null));
            for (int archive = 0; archive < feed.Plan.Archives; archive++) documents.Add((feed, archive));
        }
        Work.ForEach(documents.Count, d =>
        {
            (Feed feed, int? archive) = documents[d];
            Write(model, output, archive is null || feed.IsOfSite ? formats : [atom], content, feed, archive);
        });
    }

    /// <summary>Writes one document in the formats that it has; an entry's content is made once for all of them.</summary>
    private static void Write(SiteModel model, IOutput output, FeedFormat[] formats, EntryContent content, Feed feed, int? archive)
    {
        (int first, int end) = archive is { } number ? feed.Plan.EntriesOf(number) : (feed.Plan.FirstInFeed, feed.Entries.Length);
        Instant updated = end > 0 ? feed.Entries[end - 1].At : model.Now;
        bool whole = archive is null || feed.IsOfSite;
        var buffers = new Utf8Buffer[formats.Length];
        for (int f = 0; f < formats.Length; f++) buffers[f] = new Utf8Buffer((end - first) * (whole ? LongEntry : ShortEntry));
        for (int f = 0; f < formats.Length; f++) formats[f].WriteHead(buffers[f], Describe(model, feed, formats[f].FileName, archive, updated));
        using var html = new Utf8Buffer(4096);
        for (int i = end - 1; i >= first; i--)
        {
            html.Clear();
            if (whole) content.Write(html, feed.Entries[i]);
            for (int f = 0; f < formats.Length; f++)
            {
                if (i < end - 1) buffers[f].Add(formats[f].Separator);
                formats[f].WriteEntry(buffers[f], feed.Entries[i], html.WrittenSpan);
            }
        }
        for (int f = 0; f < formats.Length; f++)
        {
            formats[f].WriteEnd(buffers[f]);
            output.Add(new OutputFile(feed.Path(formats[f].FileName, archive), buffers[f].Written));
            buffers[f].Dispose();
        }
    }

    private static FeedDocument Describe(SiteModel model, Feed feed, string fileName, int? archive, Instant updated)
    {
        string Address(string name, int? number) => model.Addresses.Absolute(model.Addresses.File(feed.Path(name, number)));
        int last = feed.Plan.Archives - 1;
        int older = (archive ?? last + 1) - 1;
        string archiveName = feed.IsOfSite ? fileName : AtomFormat.Name;
        return new FeedDocument(
            feed.Title, feed.Description, model.Site.Name, model.Site.Language, feed.Page, Address(fileName, archive), Address(fileName, null),
            older >= 0 ? Address(archiveName, older) : null, archiveName != fileName, archive < last ? Address(archiveName, archive + 1) : null, updated);
    }
}
