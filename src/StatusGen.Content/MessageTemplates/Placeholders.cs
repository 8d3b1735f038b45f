using System.Collections.Immutable;
using StatusGen.Content.Messages;

namespace StatusGen.Content.MessageTemplates;

/// <summary>All placeholders that templates may use, from <c>placeholders.txt</c>.</summary>
public static class Placeholders
{
    private const string File = "MessageTemplates.placeholders.txt";

    private static readonly Lazy<ImmutableArray<Placeholder>> Once = new(() => [.. EmbeddedText.Read(EmbeddedText.Names(File)[0]).Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(Read)]);
    private static readonly Lazy<Dictionary<string, Placeholder>> ByName = new(() => All.ToDictionary(placeholder => placeholder.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>In the order of the file: roughly that of a message.</summary>
    public static ImmutableArray<Placeholder> All => Once.Value;

    /// <summary>Upper and lower case do not matter.</summary>
    public static Placeholder? Find(string name) => ByName.Value.GetValueOrDefault(name);

    private static Placeholder Read(string line)
    {
        string[] cells = line.Split('|', StringSplitOptions.TrimEntries);
        PlaceholderType type = Enum.Parse<PlaceholderType>(cells[1], ignoreCase: true);
        string unknown = cells[2];
        return new Placeholder(cells[0], type, cells[3], cells[4], unknown is "required" or "optional" ? null : unknown, unknown == "optional");
    }
}
