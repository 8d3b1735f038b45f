using System.Collections.Immutable;
using StatusGen.Content.Messages.Language;
using StatusGen.Domain.Components;

namespace StatusGen.Content.Messages.Analysis;

/// <summary>The names by which customers know the parts of the service, as lists of words in lower case.</summary>
internal sealed class ComponentNames
{
    private const int LongestWord = 64;

    public static readonly ComponentNames None = new([]);

    private readonly Dictionary<string, List<string[]>> byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string[]>>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public ComponentNames(ImmutableArray<Component> components)
    {
        foreach (Component component in components)
        {
            string[] words = component.Name.ToLowerInvariant().Split([' ', '-', '/', ','], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0) continue;
            if (!byFirstWord.TryGetValue(words[0], out List<string[]>? names)) byFirstWord.Add(words[0], names = []);
            names.Add(words);
        }
        lookup = byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Marks the tokens of every name.</summary>
    public void Mark(string text, Span<Token> tokens)
    {
        if (byFirstWord.Count == 0) return;
        Span<char> word = stackalloc char[LongestWord];
        for (int i = 0; i < tokens.Length; i++)
        {
            int length = tokens[i].End - tokens[i].Start;
            if (length > LongestWord) continue;
            text.AsSpan(tokens[i].Start, length).ToLowerInvariant(word);
            if (!lookup.TryGetValue(word[..length], out List<string[]>? names)) continue;
            foreach (string[] name in names)
                if (IsAt(text, tokens, i, name))
                    for (int j = 0; j < name.Length; j++) tokens[i + j].Classes |= BuiltInClasses.Component;
        }
    }

    private static bool IsAt(string text, ReadOnlySpan<Token> tokens, int at, string[] name)
    {
        if (at + name.Length > tokens.Length) return false;
        for (int i = 1; i < name.Length; i++)
            if (!text.AsSpan(tokens[at + i].Start, tokens[at + i].End - tokens[at + i].Start).Equals(name[i], StringComparison.OrdinalIgnoreCase)) return false;
        return true;
    }
}
