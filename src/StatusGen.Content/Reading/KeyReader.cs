using System.Collections.Immutable;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Settings;
using StatusGen.Text.Words;
using StatusGen.Text.Yaml;

namespace StatusGen.Content.Reading;

/// <summary>The codes of a file's basic mistakes: they differ between <c>statusgen.yml</c> and front matter.</summary>
/// <param name="MissingHides">A missing key hides things that other files need: it is told also where it is only misspelt, so that they are not blamed.</param>
internal sealed record KeyCodes(string Unknown, string Missing, string WrongShape, bool MissingHides)
{
    public static readonly KeyCodes Settings = new(DiagnosticCodes.UnknownSetting, DiagnosticCodes.MissingSetting, DiagnosticCodes.WrongSettingShape, MissingHides: true);
    public static readonly KeyCodes FrontMatter = new(DiagnosticCodes.UnknownKey, DiagnosticCodes.MissingKey, DiagnosticCodes.WrongValueShape, MissingHides: false);
}

/// <summary>Reads the keys of one mapping. A key without value counts as absent.</summary>
internal sealed class KeyReader(YamlMapping mapping, KeyCodes codes, Problems problems)
{
    /// <summary>What unknown keys were most likely meant to be.</summary>
    private readonly HashSet<string> _meant = new(StringComparer.Ordinal);

    public SourceLocation At => mapping.At;

    public YamlEntry? Entry(string key) => mapping.Find(key) is { } entry && entry.Value is not YamlScalar { IsNull: true } ? entry : null;

    public bool HasKey(string key) => mapping.Find(key) is not null;

    public SourceLocation PlaceOf(string key) => mapping.Find(key)?.KeyAt ?? mapping.At;

    /// <summary>A text; null when the key is absent or holds something else, which is reported.</summary>
    public YamlScalar? Scalar(string key)
    {
        YamlEntry? entry = Entry(key);
        if (entry is null or { Value: YamlScalar }) return entry?.Value as YamlScalar;
        problems.Error(codes.WrongShape, entry.Value.At, $"\"{key}\" is a {ShapeOf(entry.Value)}, but must be a text.", $"Write it as {key}: text.");
        return null;
    }

    public string? Text(string key) => Scalar(key)?.Text.Trim();

    /// <summary>Texts of a list; a single one may stand without brackets.</summary>
    public ImmutableArray<YamlScalar> Texts(string key)
    {
        if (Entry(key) is not { } entry) return [];
        if (entry.Value is YamlScalar single) return [single];
        if (entry.Value is not YamlSequence sequence)
        {
            problems.Error(codes.WrongShape, entry.Value.At, $"\"{key}\" is a {ShapeOf(entry.Value)}, but must be a list.", $"Write it as {key}: [one, two].");
            return [];
        }
        var texts = ImmutableArray.CreateBuilder<YamlScalar>(sequence.Items.Length);
        foreach (YamlNode item in sequence.Items)
        {
            if (item is YamlScalar { IsNull: false } text) texts.Add(text);
            else problems.Error(codes.WrongShape, item.At, $"The list \"{key}\" holds something that is not a text.", $"Write it as {key}: [one, two].");
        }
        return texts.ToImmutable();
    }

    public bool Flag(string key)
    {
        if (Scalar(key) is not { } value) return false;
        if (value.Text.Equals("true", StringComparison.OrdinalIgnoreCase)) return true;
        if (!value.Text.Equals("false", StringComparison.OrdinalIgnoreCase))
            problems.Error(DiagnosticCodes.NotTrueOrFalse, value.At, $"\"{key}\" is \"{value.Text}\".", "Use true or false.");
        return false;
    }

    /// <summary>A reader of the mapping under a key; null when the key is absent or holds something else, which is reported.</summary>
    public KeyReader? Keys(string key)
    {
        if (Entry(key) is not { } entry) return null;
        if (entry.Value is YamlMapping inner) return new KeyReader(inner, codes, problems);
        problems.Error(codes.WrongShape, entry.Value.At, $"\"{key}\" is a {ShapeOf(entry.Value)}, but must hold keys of its own.", "Write each key indented on a line of its own below it.");
        return null;
    }

    /// <summary>Settings that another stage understands. A lone text or list becomes one nameless setting.</summary>
    public SettingBag Bag(string key) => Entry(key) is { } entry ? SettingBags.From(entry.Value) : SettingBag.Empty;

    /// <summary>The same, but anything else than a mapping is reported.</summary>
    public SettingBag NamedBag(string key) => Keys(key) is null ? SettingBag.Empty : Bag(key);

    public void RefuseUnknown(ReadOnlySpan<string> known)
    {
        foreach (YamlEntry entry in mapping.Entries)
        {
            if (known.Contains(entry.Key)) continue;
            string[] words = known.ToArray();
            string? nearest = NearestWord.Of(entry.Key, words);
            if (nearest is not null) _meant.Add(nearest);
            problems.Error(codes.Unknown, entry.KeyAt, $"Unknown key \"{entry.Key}\".",
                nearest is null || words.Length <= 6 ? NearestWord.Hint(entry.Key, words) : $"Did you mean \"{nearest}\"?");
        }
    }

    /// <summary>A required key is absent. One that is only misspelt was reported as unknown already: that is one mistake.</summary>
    public void Missing(string key, string hint)
    {
        if (codes.MissingHides || !_meant.Contains(key)) problems.Error(codes.Missing, mapping.At, $"The key \"{key}\" is missing.", hint);
    }

    public static string ShapeOf(YamlNode node) => node switch
    {
        YamlMapping => "mapping",
        YamlSequence => "list",
        _ => "text",
    };
}
