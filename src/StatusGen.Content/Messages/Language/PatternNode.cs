using StatusGen.Content.Messages.Analysis;

namespace StatusGen.Content.Messages.Language;

/// <summary>A step of a pattern. Matching goes from step to step and back again where a step has a choice; patterns are short, so this stays cheap.</summary>
internal abstract class PatternNode
{
    /// <summary>The end of the match that begins at <paramref name="at"/>; -1 when there is none.</summary>
    public abstract int Match(ReadOnlySpan<Token> tokens, int at);

    /// <summary>What the first token of a match can be.</summary>
    public abstract void First(FirstTokens first);

    /// <summary>True when every match begins with a token that <see cref="First"/> tells.</summary>
    public virtual bool BeginsWithToken => true;
}

/// <summary>The tokens at which it is worth trying a pattern.</summary>
internal sealed class FirstTokens
{
    public HashSet<int> Words { get; } = [];
    public WordClasses Classes { get; set; }

    public bool MayBe(in Token token) => token.Classes.Overlaps(Classes) || (token.Word >= 0 && Words.Contains(token.Word));
}

internal sealed class Accept : PatternNode
{
    public override bool BeginsWithToken => false;
    public override int Match(ReadOnlySpan<Token> tokens, int at) => at;
    public override void First(FirstTokens first) => throw new FormatException("A pattern needs a word or a class at its beginning.");
}

internal sealed class OneOfWords(int[] words, PatternNode next) : PatternNode
{
    // One bit for each remainder of 64: most words are refused by it alone.
    private readonly ulong remainders = RemaindersOf(words);

    public override int Match(ReadOnlySpan<Token> tokens, int at)
    {
        if (at >= tokens.Length) return -1;
        int word = tokens[at].Word;
        return word >= 0 && (remainders & (1UL << (word & 63))) != 0 && words.AsSpan().Contains(word) ? next.Match(tokens, at + 1) : -1;
    }

    private static ulong RemaindersOf(int[] words)
    {
        ulong remainders = 0;
        foreach (int word in words) remainders |= 1UL << (word & 63);
        return remainders;
    }

    public override void First(FirstTokens first) => first.Words.UnionWith(words);
}

/// <summary>One or more neighbouring tokens of a class, as many as the rest of the pattern allows.</summary>
internal sealed class OfClass(WordClasses classes, WordForm form, PatternNode next) : PatternNode
{
    private const int LongestRun = 6;

    public override int Match(ReadOnlySpan<Token> tokens, int at)
    {
        int to = at;
        while (to < tokens.Length && to - at < LongestRun && Fits(tokens[to])) to++;
        for (; to > at; to--)
            if (next.Match(tokens, to) is >= 0 and int end) return end;
        return -1;
    }

    private bool Fits(in Token token) => token.Classes.Overlaps(classes) && (form == WordForm.None || (token.Form & form) != 0);

    public override void First(FirstTokens first) => first.Classes |= classes;
}

internal sealed class AnyToken(PatternNode next) : PatternNode
{
    public override bool BeginsWithToken => false;
    public override int Match(ReadOnlySpan<Token> tokens, int at) => at < tokens.Length ? next.Match(tokens, at + 1) : -1;
    public override void First(FirstTokens first) => throw new FormatException("A pattern cannot begin with any token.");
}

/// <summary>Up to so many tokens, as few as possible.</summary>
internal sealed class Gap(int most, bool withinClause, PatternNode next) : PatternNode
{
    public override bool BeginsWithToken => false;

    public override int Match(ReadOnlySpan<Token> tokens, int at)
    {
        for (int skipped = 0; ; skipped++, at++)
        {
            if (withinClause && at < tokens.Length && tokens[at].AfterBreak) return -1;
            if (next.Match(tokens, at) is >= 0 and int end) return end;
            if (skipped == most || at >= tokens.Length) return -1;
        }
    }

    public override void First(FirstTokens first) => throw new FormatException("A pattern cannot begin with a gap.");
}

internal sealed class Choice(PatternNode[] ways) : PatternNode
{
    private readonly FirstTokens? first = FirstOf(ways);

    public override bool BeginsWithToken => first is not null;

    public override int Match(ReadOnlySpan<Token> tokens, int at)
    {
        // Most tokens can begin none of the ways.
        if (first is not null && (at >= tokens.Length || !first.MayBe(tokens[at]))) return -1;
        foreach (PatternNode way in ways)
            if (way.Match(tokens, at) is >= 0 and int end) return end;
        return -1;
    }

    public override void First(FirstTokens first)
    {
        foreach (PatternNode way in ways) way.First(first);
    }

    private static FirstTokens? FirstOf(PatternNode[] ways)
    {
        if (!Array.TrueForAll(ways, way => way.BeginsWithToken)) return null;
        var first = new FirstTokens();
        foreach (PatternNode way in ways) way.First(first);
        return first;
    }
}

/// <summary>What follows here, or stands just before, must not be this.</summary>
internal sealed class Unless(PatternNode refused, bool before, PatternNode next) : PatternNode
{
    public override bool BeginsWithToken => next.BeginsWithToken;

    public override int Match(ReadOnlySpan<Token> tokens, int at)
    {
        bool found = before ? at > 0 && refused.Match(tokens[..at], at - 1) >= 0 : refused.Match(tokens, at) >= 0;
        return found ? -1 : next.Match(tokens, at);
    }

    public override void First(FirstTokens first) => next.First(first);
}

internal sealed class AtBorder(bool start, PatternNode next) : PatternNode
{
    public override bool BeginsWithToken => next.BeginsWithToken;

    public override int Match(ReadOnlySpan<Token> tokens, int at) =>
        (start ? at == 0 || tokens[at].AfterBreak : at == tokens.Length || tokens[at].AfterBreak) ? next.Match(tokens, at) : -1;

    public override void First(FirstTokens first) => next.First(first);
}
