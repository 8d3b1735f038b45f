using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Model;
using StatusGen.Publish.Utf8;
using StatusGen.Publish.Views;

namespace StatusGen.Publish.Search;

/// <summary>
/// The index of the whole history, cut so that a search reads a few kilobytes: words by their first letters (<c>search/w-co.json</c>: word → postings, see
/// <see cref="WordFiles"/>), what is shown of an incident in groups of <see cref="GroupSize"/> (<c>search/g-12.json</c>), and <c>search/index.json</c> that lists them.
/// Incidents are numbered from the oldest, so that most files stay as they are when a new one comes.
/// </summary>
public static class SearchFiles
{
    public const int GroupSize = 20;

    /// <summary>Fewer incidents than this for each thread are indexed by one.</summary>
    private const int WorthAnotherThread = 200;

    public static void Write(SiteModel model, IOutput output, int parallelism = 1)
    {
        PublishedIncident[] oldestFirst = [.. model.Incidents.Reverse()];
        IReadOnlyList<string> wordFiles = new WordFiles(output).Write(Index(model, oldestFirst, parallelism).Sorted());
        WriteGroups(model, oldestFirst, output);
        WriteList(oldestFirst.Length, wordFiles, output);
    }

    private static WordIndex Index(SiteModel model, PublishedIncident[] incidents, int parallelism)
    {
        int parts = Math.Clamp(Math.Min(parallelism, incidents.Length / WorthAnotherThread), 1, 16);
        if (parts == 1) return IndexRange(model, incidents, 0, incidents.Length);
        var indexed = new WordIndex[parts];
        Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = parallelism }, part =>
        {
            int first = (int)((long)incidents.Length * part / parts), end = (int)((long)incidents.Length * (part + 1) / parts);
            indexed[part] = IndexRange(model, incidents, first, end);
        });
        for (int part = 1; part < parts; part++) indexed[0].Append(indexed[part]);
        return indexed[0];
    }

    private static WordIndex IndexRange(SiteModel model, PublishedIncident[] incidents, int first, int end)
    {
        var words = new WordIndex();
        int document = 0;
        bool strong = false;
        SearchWords.Taker add = word => words.Add(word, document, strong);
        for (document = first; document < end; document++)
        {
            PublishedIncident published = incidents[document];
            strong = true;
            SearchWords.Cut(published.Incident.Title, add);
            foreach (ComponentId component in published.Components) SearchWords.Cut(model.Find(component).Name, add);
            strong = false;
            SearchWords.Cut(published.Incident.Summary, add);
            SearchWords.Cut(published.Incident.Lead.Markdown, add);
            foreach (string tag in published.Incident.Tags) SearchWords.Cut(tag, add);
            foreach (IncidentUpdate update in published.Incident.Updates) SearchWords.Cut(update.Body.Markdown, add);
        }
        return words;
    }

    private static void WriteGroups(SiteModel model, PublishedIncident[] incidents, IOutput output)
    {
        using var buffer = new Utf8Buffer();
        for (int first = 0; first < incidents.Length; first += GroupSize)
        {
            buffer.Clear();
            for (int i = first; i < Math.Min(first + GroupSize, incidents.Length); i++)
            {
                buffer.Add(i == first ? (byte)'[' : (byte)',');
                WriteIncident(model, incidents[i], buffer);
            }
            buffer.Add((byte)']');
            output.Add(new OutputFile($"search/g-{first / GroupSize}.json", buffer.Written));
        }
    }

    private static void WriteIncident(SiteModel model, PublishedIncident published, Utf8Buffer buffer)
    {
        Incident incident = published.Incident;
        buffer.Add((byte)'[').AddJson(incident.Id.Value).Add((byte)',').AddJson(incident.Title);
        buffer.Add(",\""u8).AddDay(published.ShownAt.InZone(model.Site.Zone).Date).Add("\",\""u8).Add(incident.Severity?.Key() ?? incident.Kind.Key());
        buffer.Add("\",\""u8).Add(published.State.Status.Key()).Add("\",\""u8);
        for (int i = 0; i < published.Components.Length; i++)
            buffer.Add(i == 0 ? default : ", "u8).AddJsonPart(model.Find(published.Components[i]).Name);
        buffer.Add("\"]"u8);
    }

    private static void WriteList(int incidents, IReadOnlyList<string> wordFiles, IOutput output)
    {
        using var buffer = new Utf8Buffer(4096);
        buffer.Add("{\"incidents\":"u8).AddNumber(incidents).Add(",\"group\":"u8).AddNumber(GroupSize).Add(",\"words\":["u8);
        for (int i = 0; i < wordFiles.Count; i++) buffer.Add(i == 0 ? default : ","u8).AddJson(wordFiles[i]);
        buffer.Add("]}"u8);
        output.Add(new OutputFile("search/index.json", buffer.Written));
    }
}
