using System.Collections.Immutable;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Sources;
using StatusGen.Text.Yaml;

namespace StatusGen.Publish.Languages;

/// <summary>The texts of one file <c>theme/i18n/*.yml</c>. Keys of nested mappings are joined with dots; a mapping whose keys are plural categories is one text.</summary>
public sealed class PhraseBook
{
    public static readonly PhraseBook Empty = new();

    private readonly Dictionary<string, Text> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceLocation> _places = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Keys => [.. _texts.Keys, .. _lists.Keys];

    public SourceLocation PlaceOf(string key) => _places[key];

    public static Loaded<PhraseBook> Load(SourceFile file)
    {
        Loaded<SourceText?> text = TextDecoder.Decode(file);
        if (text.Value is null) return new Loaded<PhraseBook>(Empty, text.Diagnostics);
        Loaded<YamlMapping?> yaml = YamlReader.Read(text.Value);
        if (yaml.Value is null) return new Loaded<PhraseBook>(Empty, yaml.Diagnostics);
        var book = new PhraseBook();
        var diagnostics = yaml.Diagnostics.ToBuilder();
        book.Add("", yaml.Value, diagnostics);
        return new Loaded<PhraseBook>(book, diagnostics.ToImmutable());
    }

    private void Add(string prefix, YamlMapping mapping, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (YamlEntry entry in mapping.Entries)
        {
            string key = prefix.Length == 0 ? entry.Key : string.Concat(prefix, ".", entry.Key);
            _places[key] = entry.KeyAt;
            switch (entry.Value)
            {
                case YamlScalar scalar: _texts[key] = new Text(scalar.Text); break;
                case YamlMapping plural when IsPlural(plural): _texts[key] = Text.OfPlural(plural); break;
                case YamlMapping section: Add(key, section, diagnostics); break;
                case YamlSequence list when list.Items.All(i => i is YamlScalar): _lists[key] = [.. list.Items.Cast<YamlScalar>().Select(i => i.Text)]; break;
                default:
                    diagnostics.Add(Diagnostic.Error(DiagnosticCodes.InterfaceTextsBroken, entry.Value.At, $"\"{key}\" is not a text.", "Write one text, a list of texts, or texts by plural form (one, other, …)."));
                    break;
            }
        }
    }

    private static bool IsPlural(YamlMapping mapping) =>
        mapping.Entries.Length > 0 && mapping.Entries.All(e => e.Value is YamlScalar && PluralRule.Named(e.Key) is not null);

    internal Phrase? Find(string key, string language, long? count) => _texts.GetValueOrDefault(key)?.For(language, count);

    internal string? FindRaw(string key) => _texts.GetValueOrDefault(key)?.Raw;

    internal string[]? FindList(string key) => _lists.GetValueOrDefault(key);

    /// <summary>The plural forms that a text has, or null when it has only one form.</summary>
    public IReadOnlyList<PluralCategory>? FormsOf(string key) => _texts.GetValueOrDefault(key)?.Forms;

    /// <summary>The names of the places for values in a text, each once.</summary>
    public IReadOnlyList<string> NamesIn(string key) => _texts.TryGetValue(key, out Text? text) ? text.Names : [];

    /// <summary>One text, in one form or in several. Parsed when it is first asked for; two threads may both do so, with equal results.</summary>
    private sealed class Text(string raw)
    {
        private Phrase? _phrase;
        private (PluralCategory Category, string Raw, Phrase? Phrase)[]? _forms;

        public string Raw => raw;

        public IReadOnlyList<PluralCategory>? Forms => _forms is null ? null : Array.ConvertAll(_forms, f => f.Category);

        public IReadOnlyList<string> Names =>
            _forms is null ? Default.Names : [.. _forms.SelectMany(f => Phrase.Parse(f.Raw).Names).Distinct(StringComparer.Ordinal)];

        public static Text OfPlural(YamlMapping mapping)
        {
            var forms = Array.ConvertAll(mapping.Entries.ToArray(), e => (PluralRule.Named(e.Key)!.Value, ((YamlScalar)e.Value).Text, (Phrase?)null));
            int other = Array.FindIndex(forms, f => f.Item1 == PluralCategory.Other);
            return new Text(forms[other < 0 ? 0 : other].Text) { _forms = forms };
        }

        public Phrase For(string language, long? count)
        {
            if (_forms is null || count is null) return Default;
            // "No entries" may be told apart in every language, also where zero takes the form of other numbers.
            if (count == 0 && FormOf(PluralCategory.Zero) is { } none) return none;
            return FormOf(PluralRule.Of(language, count.Value)) ?? Default;
        }

        private Phrase? FormOf(PluralCategory category)
        {
            for (int i = 0; i < _forms!.Length; i++)
                if (_forms[i].Category == category) return _forms[i].Phrase ??= Phrase.Parse(_forms[i].Raw);
            return null;
        }

        private Phrase Default => _phrase ??= Phrase.Parse(raw);
    }
}
