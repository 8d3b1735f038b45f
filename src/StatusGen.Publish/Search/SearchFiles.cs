using System.Text;
using System.Text.Json;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Model;

namespace StatusGen.Publish.Search;

/// <summary>
/// The index of the whole history, cut so that a search reads a few kilobytes: words by their first letters (<c>search/w-co.json</c>: word → postings), what is shown of an
/// incident in groups of <see cref="GroupSize"/> (<c>search/g-12.json</c>), and <c>search/index.json</c> that lists them. Incidents are numbered from the oldest, so that most files stay as they are
/// when a new one comes.
/// </summary>
public static class SearchFiles
{
    public const int GroupSize = 20;
    /// <summary>A file of words longer than this, in characters, is cut once more, by the third letter.</summary>
    public const int LongestWordFile = 16_384;

    public static void Write(SiteModel model, IOutput output, int parallelism = 1)
    {
        PublishedIncident[] oldestFirst = [.. model.Incidents.Reverse()];
        SortedDictionary<string, Postings> words = Index(model, oldestFirst, parallelism);
        List<string> wordFiles = WriteWords(words, output);
        WriteGroups(model, oldestFirst, output);
        WriteList(oldestFirst.Length, wordFiles, output);
    }

    private static SortedDictionary<string, Postings> Index(SiteModel model, PublishedIncident[] incidents, int parallelism)
    {
        int parts = Math.Clamp(Math.Min(parallelism, incidents.Length / 200), 1, 16);
        var indexed = new Dictionary<string, Postings>[parts];
        Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, parallelism) }, part =>
        {
            int first = (int)((long)incidents.Length * part / parts), end = (int)((long)incidents.Length * (part + 1) / parts);
            indexed[part] = IndexRange(model, incidents, first, end);
        });
        var all = new SortedDictionary<string, Postings>(StringComparer.Ordinal);
        foreach (Dictionary<string, Postings> part in indexed)
            foreach ((string word, Postings postings) in part)
                if (all.TryGetValue(word, out Postings? known)) known.Append(postings);
                else all.Add(word, postings);
        return all;
    }

    private static Dictionary<string, Postings> IndexRange(SiteModel model, PublishedIncident[] incidents, int first, int end)
    {
        var words = new Dictionary<string, Postings>(StringComparer.Ordinal);
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        int document = 0;
        bool strong = false;
        Action<ReadOnlySpan<char>> add = word =>
        {
            if (!lookup.TryGetValue(word, out Postings? postings)) lookup[word] = postings = new Postings();
            postings.Add(document, strong);
        };
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

    private static List<string> WriteWords(SortedDictionary<string, Postings> words, IOutput output)
    {
        var files = new List<string>();
        var entries = new List<(string Word, string Text)>();
        var text = new StringBuilder();
        string prefix = "";
        foreach ((string word, Postings postings) in words)
        {
            string own = word[..2];
            if (own != prefix) Finish();
            prefix = own;
            text.Clear();
            postings.Write(text);
            entries.Add((word, text.ToString()));
        }
        Finish();
        return files;

        void Finish()
        {
            if (entries.Count == 0) return;
            if (entries.Sum(e => e.Word.Length + e.Text.Length + 6) <= LongestWordFile) WriteWordFile(prefix, entries);
            else
                foreach (var group in entries.GroupBy(e => e.Word.Length > 2 ? e.Word[..3] : prefix)) WriteWordFile(group.Key, group);
            entries.Clear();
        }

        void WriteWordFile(string name, IEnumerable<(string Word, string Text)> content)
        {
            files.Add(name);
            output.Add(new OutputFile($"search/w-{FileName(name)}.json", JsonBytes.Of(writer =>
            {
                writer.WriteStartObject();
                foreach ((string word, string postings) in content) writer.WriteString(word, postings);
                writer.WriteEndObject();
            })));
        }
    }

    /// <summary>Letters and digits of ASCII stand for themselves, any other character for its code in hexadecimal between underscores.</summary>
    private static string FileName(string prefix) =>
        string.Concat(prefix.Select(c => char.IsAsciiLetterOrDigit(c) ? c.ToString() : $"_{(int)c:x}_"));

    private static void WriteGroups(SiteModel model, PublishedIncident[] incidents, IOutput output)
    {
        for (int first = 0; first < incidents.Length; first += GroupSize)
        {
            ArraySegment<PublishedIncident> group = new(incidents, first, Math.Min(GroupSize, incidents.Length - first));
            output.Add(new OutputFile($"search/g-{first / GroupSize}.json", JsonBytes.Of(writer =>
            {
                writer.WriteStartArray();
                foreach (PublishedIncident published in group) WriteIncident(model, published, writer);
                writer.WriteEndArray();
            })));
        }
    }

    private static void WriteIncident(SiteModel model, PublishedIncident published, Utf8JsonWriter writer)
    {
        Incident incident = published.Incident;
        writer.WriteStartArray();
        writer.WriteStringValue(incident.Id.Value);
        writer.WriteStringValue(incident.Title);
        writer.WriteStringValue(published.ShownAt.InZone(model.Site.Zone).Date.ToString("uuuu-MM-dd", null));
        writer.WriteStringValue(incident.Kind == IncidentKind.Incident ? incident.Severity!.Value.ToString().ToLowerInvariant() : incident.Kind.ToString().ToLowerInvariant());
        writer.WriteStringValue(published.State.Status.Key());
        writer.WriteStringValue(string.Join(", ", published.Components.Select(c => model.Find(c).Name)));
        writer.WriteEndArray();
    }

    private static void WriteList(int incidents, List<string> wordFiles, IOutput output) =>
        output.Add(new OutputFile("search/index.json", JsonBytes.Of(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("incidents", incidents);
            writer.WriteNumber("group", GroupSize);
            writer.WriteStartArray("words");
            foreach (string name in wordFiles) writer.WriteStringValue(name);
            writer.WriteEndArray();
            writer.WriteEndObject();
        })));
}
