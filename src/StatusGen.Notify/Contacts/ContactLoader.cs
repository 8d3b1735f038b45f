using System.Collections.Immutable;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Sources;
using StatusGen.Text.Yaml;

namespace StatusGen.Notify.Contacts;

/// <summary>A list of contacts from YAML, JSON or CSV to the domain. A bad entry never hides the others.</summary>
public static class ContactLoader
{
    private const string TopKey = "contacts";
    private const int EntriesOfPart = 500;

    public static Loaded<ImmutableArray<Contact>> Load(SourceText text)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var reader = new ContactReader(problems);
        var contacts = ImmutableArray.CreateBuilder<Contact>();
        var known = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (YamlNode node in ContactTable.IsTable(text.Text) ? ContactTable.Read(text, problems) : Entries(text, problems))
        {
            if (reader.Read(node) is not { } contact) continue;
            if (known.TryAdd(contact.Id, contact.Location)) contacts.Add(contact);
            else
                problems.Add(Diagnostic.Error(DiagnosticCodes.DuplicateContact, contact.Location, $"The id \"{contact.Id}\" is used twice; first on line {known[contact.Id].Line}.",
                    "Merge the two, or give one an id of its own: the ledger tells people apart by it."));
        }
        return new Loaded<ImmutableArray<Contact>>(contacts.ToImmutable(), [.. problems.Order(Diagnostic.ByPlace)]);
    }

    private static IEnumerable<YamlNode> Entries(SourceText text, ImmutableArray<Diagnostic>.Builder problems)
    {
        ReadOnlySpan<char> start = text.Text.AsSpan().TrimStart();
        if (start.IsEmpty) return [];
        // The reader of YAML reads mappings; a bare list becomes one under a key, with its lines where they are.
        if (start[0] == '[') return ListIn(YamlReader.Read(text.Path, $"{TopKey}: {Indented(text.Text)}", 1), problems);
        return BeginsWithEntry(text.Text) ? EntriesByParts(text, problems) : ListIn(YamlReader.Read(text), problems);
    }

    /// <summary>A long list is read in parts, so that it never stands in memory as a whole tree, and so that a broken entry hides few others.</summary>
    private static IEnumerable<YamlNode> EntriesByParts(SourceText text, ImmutableArray<Diagnostic>.Builder problems)
    {
        string[] lines = text.Text.Split('\n');
        int first = 0, entries = 0;
        for (int i = 0; i <= lines.Length; i++)
        {
            bool isEnd = i == lines.Length;
            if (!isEnd && (!lines[i].StartsWith("- ", StringComparison.Ordinal) || entries++ < EntriesOfPart)) continue;
            string part = string.Join('\n', lines[first..i].Select(line => line.TrimEnd() == "---" ? "" : line));
            foreach (YamlNode node in ListIn(YamlReader.Read(text.Path, $"{TopKey}:\n{part}", first), problems)) yield return node;
            (first, entries) = (i, 1);
        }
    }

    private static ImmutableArray<YamlNode> ListIn(Loaded<YamlMapping?> yaml, ImmutableArray<Diagnostic>.Builder problems)
    {
        problems.AddRange(yaml.Diagnostics);
        if (yaml.Value is not { Entries.IsEmpty: false } root) return [];
        switch (root.Find(TopKey)?.Value)
        {
            case YamlSequence list: return list.Items;
            case YamlScalar { IsNull: true }: return [];
            default:
                problems.Add(Diagnostic.Error(DiagnosticCodes.ContactsUnreadable, root.At, "The contacts are no list.", "Begin each contact with - id: …"));
                return [];
        }
    }

    /// <summary>YAML wants what continues a value to be indented, JSON does not.</summary>
    private static string Indented(string json) => json.TrimEnd().Replace("\n", "\n ", StringComparison.Ordinal);

    /// <summary>True when the first line that says something begins an entry.</summary>
    private static bool BeginsWithEntry(string text)
    {
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> said = line.Trim();
            if (said.IsEmpty || said[0] == '#' || said.SequenceEqual("---")) continue;
            return said[0] == '-';
        }
        return false;
    }
}
