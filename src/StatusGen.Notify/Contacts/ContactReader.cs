using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Words;
using StatusGen.Text.Yaml;

namespace StatusGen.Notify.Contacts;

/// <summary>One entry of the list to a contact. What is wrong never shows an address or a name.</summary>
internal sealed class ContactReader(ImmutableArray<Diagnostic>.Builder problems)
{
    public static readonly string[] Keys =
        ["id", "name", "class", "audiences", "components", "tags", "deadline", "language", "time-zone", "verified", "reach"];

    private static readonly string[] Classes = [.. Enum.GetNames<ContactClass>().Select(n => n.ToLowerInvariant())];
    private readonly string[] _addressKinds = ContactAddresses.Kinds;

    /// <summary>Null without an id: then it cannot be told apart from others.</summary>
    public Contact? Read(YamlNode node)
    {
        if (node is not YamlMapping mapping)
        {
            Wrong(node.At, "A contact is a list entry with keys of its own.", "Write it as - id: ada, with its other keys below.");
            return null;
        }
        foreach (YamlEntry entry in mapping.Entries)
            if (!Keys.Contains(entry.Key)) Wrong(entry.KeyAt, $"A contact has no key \"{entry.Key}\".", NearestWord.Hint(entry.Key, Keys));
        if (Text(mapping, "id") is not { } id)
        {
            Wrong(mapping.At, "A contact has no id.", "Give it one that never changes, such as id: ada.");
            return null;
        }
        return new Contact(
            id,
            Text(mapping, "name"),
            Class(mapping, id),
            Texts(mapping, "audiences"),
            [.. Texts(mapping, "components").Select(c => new ComponentId(c))],
            Texts(mapping, "tags"),
            Date(mapping, "deadline", id),
            Text(mapping, "language"),
            Zone(mapping, id),
            Date(mapping, "verified", id),
            Reach(mapping, id),
            mapping.At);
    }

    private ContactClass Class(YamlMapping mapping, string id)
    {
        if (Text(mapping, "class") is not { } word) return ContactClass.Customer;
        int index = Array.IndexOf(Classes, word);
        if (index >= 0) return (ContactClass)index;
        Wrong(Place(mapping, "class"), $"The contact \"{id}\" has an unknown class \"{word}\".", NearestWord.Hint(word, Classes));
        return ContactClass.Customer;
    }

    private LocalDate? Date(YamlMapping mapping, string key, string id)
    {
        if (Text(mapping, key) is not { } text) return null;
        if (DateText.Read(text) is { } date) return date;
        Wrong(Place(mapping, key), $"\"{key}\" of the contact \"{id}\" is not a day.", $"Write it as {key}: 2026-11-21.");
        return null;
    }

    private DateTimeZone? Zone(YamlMapping mapping, string id)
    {
        if (Text(mapping, "time-zone") is not { } name) return null;
        if (ZoneText.Find(name) is { } zone) return zone;
        Wrong(Place(mapping, "time-zone"), $"The contact \"{id}\" has an unknown time zone \"{name}\".", ZoneText.Hint(name));
        return null;
    }

    private ImmutableArray<ReachEntry> Reach(YamlMapping mapping, string id)
    {
        var reach = ImmutableArray.CreateBuilder<ReachEntry>();
        if (mapping.Find("reach")?.Value is not { } value || value is YamlScalar { IsNull: true }) return [];
        foreach (YamlNode item in value is YamlSequence list ? list.Items : [value])
        {
            if (item is not YamlMapping pair)
            {
                Wrong(item.At, $"\"reach\" of the contact \"{id}\" holds something that is no address.", "Write it as reach: [{ email: ada@example.com }, { sms: \"+15550100\" }].");
                continue;
            }
            foreach (YamlEntry entry in pair.Entries)
            {
                string address = (entry.Value as YamlScalar)?.Text.Trim() ?? "";
                if (!_addressKinds.Contains(entry.Key)) Wrong(entry.KeyAt, $"The contact \"{id}\" has an unknown kind of address \"{entry.Key}\".", NearestWord.Hint(entry.Key, _addressKinds));
                else if (ContactAddresses.Refuse(entry.Key, address) is { } hint) Wrong(entry.Value.At, $"The contact \"{id}\" has {entry.Key} in a form that cannot be used.", hint);
                else reach.Add(new ReachEntry(entry.Key, address));
            }
        }
        return reach.ToImmutable();
    }

    private static ImmutableArray<string> Texts(YamlMapping mapping, string key) => mapping.Find(key)?.Value switch
    {
        YamlSequence list => [.. list.Items.OfType<YamlScalar>().Select(s => string.Intern(s.Text.Trim()))],
        YamlScalar { IsNull: false } one => [string.Intern(one.Text.Trim())],
        _ => [],
    };

    private string? Text(YamlMapping mapping, string key)
    {
        switch (mapping.Find(key)?.Value)
        {
            case null or YamlScalar { IsNull: true }: return null;
            case YamlScalar scalar: return scalar.Text.Trim() is { Length: > 0 } text ? text : null;
            default:
                Wrong(Place(mapping, key), $"\"{key}\" must be a text.", $"Write it as {key}: text.");
                return null;
        }
    }

    private static SourceLocation Place(YamlMapping mapping, string key) => mapping.Find(key)?.Value.At ?? mapping.At;

    private void Wrong(SourceLocation at, string message, string hint) => problems.Add(Diagnostic.Error(DiagnosticCodes.BadContact, at, message, hint));
}
