using System.Collections.Immutable;
using StatusGen.Content.Reading;
using StatusGen.Domain.Components;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Pages;
using StatusGen.Text.Words;
using StatusGen.Text.Yaml;

namespace StatusGen.Content.Configuration;

/// <summary>The key <c>translations:</c> of the site and of a component: language → its words.</summary>
/// <param name="languages">The site's languages besides its own.</param>
internal sealed class TranslatedWords(ImmutableArray<string> languages, Problems problems)
{
    public const string Key = "translations";

    private static readonly string[] SiteKeys = ["name", "description"];
    private static readonly string[] ComponentKeys = ["name", "description", "group"];

    public ImmutableArray<SiteTranslation> OfSite(KeyReader keys) =>
        [.. Read(keys, SiteKeys).Select(words => new SiteTranslation(words.Language, words.Keys.Text("name"), words.Keys.Text("description")))];

    public ImmutableArray<ComponentTranslation> OfComponent(KeyReader keys, string? group) => [.. Read(keys, ComponentKeys).Select(words =>
        new ComponentTranslation(words.Language, words.Keys.Text("name"), words.Keys.Text("description"), ReadGroup(words.Language, words.Keys, group)))];

    /// <summary>A group has one name in a language, which the first of its components that names it gives to all of them.</summary>
    public ImmutableArray<Component> SpreadGroups(IEnumerable<Component> components) => _groups.Count == 0 ? [.. components] : [.. components.Select(WithGroups)];

    private readonly Dictionary<(string Group, string Language), YamlScalar> _groups = [];

    private string? ReadGroup(string language, KeyReader keys, string? group)
    {
        if (keys.Scalar("group") is not { } name) return null;
        if (group is null)
            problems.Error(DiagnosticCodes.TranslationNotUsed, name.At, "The component stands in no group, so there is no group to translate.", "Add group: to the component, or remove it here.");
        else if (!_groups.TryAdd((group, language), name) && _groups[(group, language)].Text.Trim() != name.Text.Trim())
            problems.Error(DiagnosticCodes.TranslationNotUsed, name.At, $"The group \"{group}\" has two names in {language}.",
                $"In line {_groups[(group, language)].At.Line} it is \"{_groups[(group, language)].Text.Trim()}\"; once is enough for the whole group.");
        return name.Text.Trim();
    }

    private Component WithGroups(Component component)
    {
        if (component.Group is not { } group) return component;
        ImmutableArray<ComponentTranslation> translations = component.Translations;
        foreach (((string named, string language), YamlScalar name) in _groups)
        {
            if (named != group) continue;
            int at = -1;
            for (int i = 0; i < translations.Length; i++)
                if (translations[i].Language == language) at = i;
            translations = at < 0
                ? translations.Add(new ComponentTranslation(language, null, null, name.Text.Trim()))
                : translations.SetItem(at, translations[at] with { Group = name.Text.Trim() });
        }
        return component with { Translations = translations };
    }

    private IEnumerable<(string Language, KeyReader Keys)> Read(KeyReader keys, string[] known)
    {
        if (keys.Entry(Key) is not { } entry) yield break;
        if (entry.Value is not YamlMapping mapping)
        {
            problems.Error(DiagnosticCodes.WrongSettingShape, entry.Value.At, $"\"{Key}\" is a {KeyReader.ShapeOf(entry.Value)}, but must hold a key for each language.", $"Write it as {Key}: {{ de: {{ name: … }} }}.");
            yield break;
        }
        foreach (YamlEntry language in mapping.Entries)
        {
            if (languages.FirstOrDefault(l => l.Equals(language.Key, StringComparison.OrdinalIgnoreCase)) is not { } listed)
                problems.Error(DiagnosticCodes.TranslationNotUsed, language.KeyAt, $"The site is not translated into \"{language.Key}\".",
                    languages.IsEmpty ? "List its languages in site.languages, its own one first." : $"{NearestWord.Hint(language.Key, languages)} Others must first be listed in site.languages.");
            else if (language.Value is not YamlMapping words)
                problems.Error(DiagnosticCodes.WrongSettingShape, language.Value.At, $"\"{language.Key}\" is a {KeyReader.ShapeOf(language.Value)}, but must hold keys of its own.", $"Write it as {language.Key}: {{ name: … }}.");
            else
            {
                var inner = new KeyReader(words, KeyCodes.Settings, problems);
                inner.RefuseUnknown(known);
                yield return (listed, inner);
            }
        }
    }
}
