using System.Collections.Immutable;
using NodaTime;
using StatusGen.Content.Reading;
using StatusGen.Domain.Components;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Words;
using StatusGen.Text.Yaml;

namespace StatusGen.Content.Configuration;

/// <summary>The list under <c>components:</c>. A component with a wrong id is kept, so that incidents that name it are not reported too.</summary>
internal static class ComponentsSection
{
    private static readonly string[] Keys = ["id", "name", "description", "group", "since", "hidden", "link", TranslatedWords.Key, "monitors", "publish-alerts"];

    public static ImmutableArray<Component> Read(KeyReader root, TranslatedWords words, Problems problems)
    {
        if (root.Entry("components") is not { } entry) return [];
        if (entry.Value is not YamlSequence list)
        {
            problems.Error(DiagnosticCodes.WrongSettingShape, entry.Value.At, $"\"components\" is a {KeyReader.ShapeOf(entry.Value)}, but must be a list.", "Begin each component with \"- id: name-of-it\".");
            return [];
        }
        var components = ImmutableArray.CreateBuilder<Component>(list.Items.Length);
        var lineOf = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (YamlNode item in list.Items)
            if (ReadOne(item, components.Count, lineOf, words, problems) is { } component) components.Add(component);
        return words.SpreadGroups(components);
    }

    private static Component? ReadOne(YamlNode item, int position, Dictionary<string, int> lineOf, TranslatedWords words, Problems problems)
    {
        if (item is not YamlMapping mapping)
        {
            problems.Error(DiagnosticCodes.WrongSettingShape, item.At, "A component must have keys of its own.", "Write it as - id: payments, with name: Card payments below.");
            return null;
        }
        var keys = new KeyReader(mapping, KeyCodes.Settings, problems);
        keys.RefuseUnknown(Keys);
        string? name = keys.Text("name");
        if (name is null && keys.Entry("name") is null) keys.Missing("name", "Add the name that customers know it by.");
        YamlScalar? id = keys.Scalar("id");
        if (id is null)
        {
            if (keys.Entry("id") is null) keys.Missing("id", $"Add an id such as id: {Suggest(name ?? "payments")}.");
            return null;
        }
        CheckId(id, lineOf, problems);
        string? group = keys.Text("group");
        return new Component(new ComponentId(id.Text), name ?? id.Text, keys.Text("description"), group, ReadSince(keys, problems), keys.Flag("hidden"),
            new SettingValues(keys, problems).Address("link"), position, id.At)
        {
            Translations = words.OfComponent(keys, group),
            Monitors = [.. keys.Texts("monitors").Select(monitor => monitor.Text.Trim())],
            PublishesAlerts = keys.Flag("publish-alerts"),
        };
    }

    private static void CheckId(YamlScalar id, Dictionary<string, int> lineOf, Problems problems)
    {
        if (id.Text.Length == 0 || !id.Text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            problems.Error(DiagnosticCodes.BadComponentId, id.At, $"The component id \"{id.Text}\" is not made of lower-case letters, digits and hyphens.", $"Write it as {Suggest(id.Text)}.");
        else if (!lineOf.TryAdd(id.Text, id.At.Line))
            problems.Error(DiagnosticCodes.DuplicateComponent, id.At, $"Two components have the id \"{id.Text}\".", $"The other stands in line {lineOf[id.Text]}; give each an id of its own.");
    }

    private static LocalDate? ReadSince(KeyReader keys, Problems problems)
    {
        if (keys.Scalar("since") is not { } since) return null;
        LocalDate? day = DateText.Read(since.Text);
        if (day is null) problems.Error(DiagnosticCodes.BadDate, since.At, $"\"{since.Text}\" is not a day.", "Write it as 2025-01-01.");
        return day;
    }

    private static string Suggest(string text)
    {
        string id = Slug.Of(text, keepCase: false, "");
        return id.Length == 0 ? "payments" : id;
    }
}
