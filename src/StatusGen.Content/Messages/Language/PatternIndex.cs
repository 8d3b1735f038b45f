using System.Numerics;
using StatusGen.Content.Messages.Analysis;

namespace StatusGen.Content.Messages.Language;

/// <summary>Patterns by what they can begin with, so that a token meets only the few that may match there.</summary>
internal sealed class PatternIndex
{
    private readonly record struct Entry(PatternNode Pattern, int Meaning);

    private readonly Dictionary<int, List<Entry>> byWord = [];
    private readonly List<Entry>?[] byClass = new List<Entry>?[WordClasses.Most];

    /// <param name="meaning">What a match stands for: handed back with it.</param>
    public void Add(PatternNode pattern, int meaning)
    {
        var first = new FirstTokens();
        pattern.First(first);
        var entry = new Entry(pattern, meaning);
        foreach (int word in first.Words)
        {
            if (!byWord.TryGetValue(word, out List<Entry>? entries)) byWord.Add(word, entries = new List<Entry>(2));
            entries.Add(entry);
        }
        Add(entry, first.Classes.Low, 0);
        Add(entry, first.Classes.High, 64);
    }

    private void Add(Entry entry, ulong bits, int offset)
    {
        for (; bits != 0; bits &= bits - 1) (byClass[BitOperations.TrailingZeroCount(bits) + offset] ??= new List<Entry>(4)).Add(entry);
    }

    /// <param name="tokens">One sentence.</param>
    /// <param name="found">Gets the meaning, and the first and the last token (exclusive), counted in the sentence.</param>
    public void Match(ReadOnlySpan<Token> tokens, List<(int Meaning, int From, int To)> found)
    {
        for (int at = 0; at < tokens.Length; at++)
        {
            if (tokens[at].Word >= 0 && byWord.TryGetValue(tokens[at].Word, out List<Entry>? entries)) Try(entries, tokens, at, found);
            TryClasses(tokens[at].Classes.Low, 0, tokens, at, found);
            TryClasses(tokens[at].Classes.High, 64, tokens, at, found);
        }
    }

    private void TryClasses(ulong bits, int offset, ReadOnlySpan<Token> tokens, int at, List<(int, int, int)> found)
    {
        for (; bits != 0; bits &= bits - 1)
            if (byClass[BitOperations.TrailingZeroCount(bits) + offset] is { } entries) Try(entries, tokens, at, found);
    }

    private static void Try(List<Entry> entries, ReadOnlySpan<Token> tokens, int at, List<(int, int, int)> found)
    {
        foreach (Entry entry in entries)
            if (entry.Pattern.Match(tokens, at) is >= 0 and int end) found.Add((entry.Meaning, at, Math.Max(end, at + 1)));
    }
}
