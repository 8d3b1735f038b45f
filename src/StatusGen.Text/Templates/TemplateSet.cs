using System.Collections.Immutable;

namespace StatusGen.Text.Templates;

/// <summary>Templates by path, each compiled when it is first asked for.</summary>
public sealed class TemplateSet : ITemplateLoader
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <param name="sources">Path and text; of two with one path the later counts.</param>
    public TemplateSet(IEnumerable<KeyValuePair<string, string>> sources)
    {
        foreach ((string path, string text) in sources) _entries[path] = new Entry(path, text);
    }

    public IEnumerable<string> Paths => _entries.Keys;

    public Template? Find(string path) => _entries.TryGetValue(path, out Entry? entry) ? entry.Template : null;

    /// <summary>Compiles them all. Errors are sorted by path and place.</summary>
    public ImmutableArray<TemplateError> Check() =>
    [
        .. _entries.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value.Template.Errors),
    ];

    private sealed class Entry(string path, string text)
    {
        private Template? _template;

        // Two threads may both compile; the results are equal.
        public Template Template => _template ??= Template.Compile(path, text);
    }
}
