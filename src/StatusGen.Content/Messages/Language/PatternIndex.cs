using System.Numerics;
using StatusGen.Content.Messages.Analysis;

namespace StatusGen.Content.Messages.Language;

/// <summary>
/// Patterns with the sets of tokens that each needs. For a sentence it is noted once at which positions every set has a token; most patterns then fail
/// by a look at a number, and the others are tried only where they can begin.
/// </summary>
internal sealed class PatternIndex
{
    /// <param name="Needs">Sets that a match holds besides the first, the rarest first.</param>
    private readonly record struct Entry(PatternNode Pattern, int Meaning, int First, int[] Needs);

    private readonly List<Entry> added = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<TokenSet> sets = [];
    private readonly List<(int Set, int[] Classes)> setsWithClasses = [];
    private int[][] setsOfWord = [];

    // The patterns by the rarest set they need: without it they are not even looked at. One list for each stage, and the last one for none.
    private (int[] Rarest, Entry[][] Entries)[] entriesBySet = [];

    // Thousands of numbers for each sentence: one array for each thread instead of a new one on the stack, which is slow to clear.
    [ThreadStatic] private static ulong[]? positionsOfThread;

    /// <param name="meaning">What a match stands for: handed back with it.</param>
    public void Add(PatternNode pattern, int meaning)
    {
        var first = new TokenSet();
        if (!pattern.AddFirst(first)) throw new FormatException("A pattern needs a word or a class at its beginning.");
        var needs = new List<TokenSet> { first };
        pattern.AddNeeds(needs);
        pattern.Number(Number);
        foreach (TokenSet set in needs) Number(set);
        // The longest word lists and classes are met most often: they are asked last.
        int[] rarestFirst = [.. needs.OrderBy(set => set.Classes.IsEmpty ? set.Words.Count : int.MaxValue).Select(set => set.Number).Distinct()];
        added.Add(new Entry(pattern, meaning, first.Number, rarestFirst));
    }

    private void Number(TokenSet set)
    {
        string key = set.Key;
        if (!numbers.TryGetValue(key, out int number))
        {
            number = sets.Count;
            sets.Add(set);
            numbers.Add(key, number);
            if (!set.Classes.IsEmpty) setsWithClasses.Add((number, ClassNumbers(set.Classes)));
        }
        set.Number = number;
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
    /// <param name="isUsedIn">Whether a stage needs a meaning; null: all do.</param>
    public void Freeze(int words, Func<int, MessageStage, bool>? isUsedIn = null)
    {
        var found = new List<int>?[words];
        for (int set = 0; set < sets.Count; set++)
            foreach (int word in sets[set].Words) (found[word] ??= new List<int>(4)).Add(set);
        setsOfWord = [.. found.Select(list => list is null ? [] : list.ToArray())];
        (int[], Entry[][]) all = BySet(added);
        entriesBySet = [.. Enum.GetValues<MessageStage>().Select(stage => isUsedIn is null ? all : BySet(added.Where(entry => isUsedIn(entry.Meaning, stage)))), all];
    }

    private static (int[], Entry[][]) BySet(IEnumerable<Entry> entries)
    {
        IGrouping<int, Entry>[] groups = [.. entries.GroupBy(entry => entry.Needs[0])];
        return ([.. groups.Select(group => group.Key)], [.. groups.Select(group => group.Select(entry => entry with { Needs = entry.Needs[1..] }).ToArray())]);
    }

    /// <param name="tokens">One sentence.</param>
    /// <param name="found">Gets the meaning, and the first and the last token (exclusive), counted in the sentence; in the order of the first.</param>
    /// <param name="stage">Null: everything is searched.</param>
    public void Match(ReadOnlySpan<Token> tokens, MessageStage? stage, List<(int Meaning, int From, int To)> found)
    {
        if (positionsOfThread is not { } array || array.Length < sets.Count) positionsOfThread = array = new ulong[sets.Count];
        Span<ulong> positions = array.AsSpan(0, sets.Count);
        positions.Clear();
        Locate(tokens, positions);
        var input = new PatternInput(tokens, positions);
        (int[] rarest, Entry[][] entries) = stage is { } one ? entriesBySet[(int)one] : entriesBySet[^1];
        for (int group = 0; group < rarest.Length; group++)
        {
            if (positions[rarest[group]] == 0) continue;
            foreach (ref readonly Entry entry in entries[group].AsSpan())
                if (positions[entry.First] is not 0 and ulong starts && HasAll(positions, entry.Needs)) Try(entry, starts, input, found);
        }
        Order(found);
    }

    private void Locate(ReadOnlySpan<Token> tokens, Span<ulong> positions)
    {
        Span<ulong> ofClass = stackalloc ulong[WordClasses.Most];
        for (int i = 0; i < tokens.Length; i++)
        {
            ulong bit = 1UL << Math.Min(i, PatternInput.LastBit);
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

    private static void Try(in Entry entry, ulong starts, in PatternInput input, List<(int, int, int)> found)
    {
        for (; starts != 0; starts &= starts - 1)
        {
            int at = BitOperations.TrailingZeroCount(starts);
            int last = at == PatternInput.LastBit ? input.Tokens.Length - 1 : at;
            for (; at <= last; at++)
                if (entry.Pattern.Match(input, at) is >= 0 and int end) found.Add((entry.Meaning, at, Math.Max(end, at + 1)));
        }
    }

    /// <summary>By the first token. There are few, and nearly in order.</summary>
    private static void Order(List<(int Meaning, int From, int To)> found)
    {
        for (int i = 1; i < found.Count; i++)
        {
            (int Meaning, int From, int To) one = found[i];
            int to = i;
            for (; to > 0 && found[to - 1].From > one.From; to--) found[to] = found[to - 1];
            found[to] = one;
        }
    }
}
