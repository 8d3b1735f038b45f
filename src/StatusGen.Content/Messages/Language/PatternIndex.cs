using System.Numerics;
using System.Runtime.InteropServices;
using StatusGen.Content.Messages.Analysis;

namespace StatusGen.Content.Messages.Language;

/// <summary>
/// Patterns with the sets of tokens that each needs. For a sentence it is noted once at which positions every set has a token; most patterns then fail
/// by a look at a number, and the others are tried only where they can begin.
/// </summary>
internal sealed class PatternIndex
{
    /// <summary>Positions are bits; tokens beyond share the last one.</summary>
    private const int LastBit = 63;

    private readonly record struct Entry(PatternNode Pattern, int Meaning, int First, int[] Needs);

    private readonly List<Entry> entries = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<TokenSet> sets = [];
    private readonly List<(int Set, int[] Classes)> setsWithClasses = [];
    private int[][] setsOfWord = [];

    /// <param name="meaning">What a match stands for: handed back with it.</param>
    public void Add(PatternNode pattern, int meaning)
    {
        var first = new TokenSet();
        if (!pattern.AddFirst(first)) throw new FormatException("A pattern needs a word or a class at its beginning.");
        var needs = new List<TokenSet>();
        pattern.AddNeeds(needs);
        // The longest word lists and classes are met most often: they are asked last.
        int[] rarestFirst = [.. needs.Where(set => set.Key != first.Key).OrderBy(set => set.Classes.IsEmpty ? set.Words.Count : int.MaxValue).Select(NumberOf).Distinct()];
        entries.Add(new Entry(pattern, meaning, NumberOf(first), rarestFirst));
    }

    private int NumberOf(TokenSet set)
    {
        if (numbers.TryGetValue(set.Key, out int number)) return number;
        number = sets.Count;
        sets.Add(set);
        numbers.Add(set.Key, number);
        if (!set.Classes.IsEmpty) setsWithClasses.Add((number, ClassNumbers(set.Classes)));
        return number;
    }

    private static int[] ClassNumbers(WordClasses classes)
    {
        var found = new List<int>();
        for (int i = 0; i < WordClasses.Most; i++)
            if (classes.Overlaps(WordClasses.Of(i))) found.Add(i);
        return [.. found];
    }

    /// <summary>Call it once all patterns are there.</summary>
    /// <param name="words">How many words the language knows.</param>
    public void Freeze(int words)
    {
        var found = new List<int>?[words];
        for (int set = 0; set < sets.Count; set++)
            foreach (int word in sets[set].Words) (found[word] ??= new List<int>(4)).Add(set);
        setsOfWord = [.. found.Select(list => list is null ? [] : list.ToArray())];
    }

    /// <param name="tokens">One sentence.</param>
    /// <param name="found">Gets the meaning, and the first and the last token (exclusive), counted in the sentence; in the order of the first.</param>
    public void Match(ReadOnlySpan<Token> tokens, List<(int Meaning, int From, int To)> found)
    {
        Span<ulong> positions = stackalloc ulong[sets.Count];
        Locate(tokens, positions);
        foreach (ref readonly Entry entry in CollectionsMarshal.AsSpan(entries))
        {
            ulong starts = positions[entry.First];
            if (starts == 0 || !HasAll(positions, entry.Needs)) continue;
            Try(entry, starts, tokens, found);
        }
        Order(CollectionsMarshal.AsSpan(found));
    }

    private void Locate(ReadOnlySpan<Token> tokens, Span<ulong> positions)
    {
        Span<ulong> ofClass = stackalloc ulong[WordClasses.Most];
        for (int i = 0; i < tokens.Length; i++)
        {
            ulong bit = 1UL << Math.Min(i, LastBit);
            if (tokens[i].Word >= 0)
                foreach (int set in setsOfWord[tokens[i].Word]) positions[set] |= bit;
            Note(tokens[i].Classes.Low, bit, ofClass[..64]);
            Note(tokens[i].Classes.High, bit, ofClass[64..]);
        }
        foreach ((int set, int[] classes) in setsWithClasses)
            foreach (int number in classes) positions[set] |= ofClass[number];
    }

    private static void Note(ulong classes, ulong bit, Span<ulong> ofClass)
    {
        for (; classes != 0; classes &= classes - 1) ofClass[BitOperations.TrailingZeroCount(classes)] |= bit;
    }

    private static bool HasAll(ReadOnlySpan<ulong> positions, int[] needs)
    {
        foreach (int set in needs)
            if (positions[set] == 0) return false;
        return true;
    }

    private static void Try(in Entry entry, ulong starts, ReadOnlySpan<Token> tokens, List<(int, int, int)> found)
    {
        for (; starts != 0; starts &= starts - 1)
        {
            int at = BitOperations.TrailingZeroCount(starts);
            int last = at == LastBit ? tokens.Length - 1 : at;
            for (; at <= last; at++)
                if (entry.Pattern.Match(tokens, at) is >= 0 and int end) found.Add((entry.Meaning, at, Math.Max(end, at + 1)));
        }
    }

    /// <summary>By the first token; what begins together stays as it is. There are few, and nearly in order.</summary>
    private static void Order(Span<(int Meaning, int From, int To)> found)
    {
        for (int i = 1; i < found.Length; i++)
        {
            (int Meaning, int From, int To) one = found[i];
            int to = i;
            for (; to > 0 && found[to - 1].From > one.From; to--) found[to] = found[to - 1];
            found[to] = one;
        }
    }
}
