using StatusGen.Content.Messages.Analysis;

namespace StatusGen.Content.Messages.Language;

/// <summary>A step of a pattern. Matching goes from step to step and back again where a step has a choice; patterns are short, so this stays cheap.</summary>
internal abstract class PatternNode
{
    /// <summary>The end of the match that begins at <paramref name="at"/>; -1 when there is none.</summary>
    public abstract int Match(ReadOnlySpan<Token> tokens, int at);

    /// <summary>Adds what the first token of a match can be; false when it can be anything.</summary>
    public abstract bool AddFirst(TokenSet first);

    /// <summary>Adds sets of which every match holds a token each.</summary>
    public abstract void AddNeeds(List<TokenSet> needs);
}

/// <summary>Tokens of these words, or of one of these classes.</summary>
internal sealed class TokenSet
{
    public SortedSet<int> Words { get; } = [];
    public WordClasses Classes { get; set; }

    /// <summary>Equal for equal sets.</summary>
    public string Key => $"{Classes.Low:x}/{Classes.High:x}/{string.Join(',', Words)}";
}

internal sealed class Accept : PatternNode
{
    public override int Match(ReadOnlySpan<Token> tokens, int at) => at;
    public override bool AddFirst(TokenSet first) => false;
    public override void AddNeeds(List<TokenSet> needs) { }
}

internal sealed class OneOfWords(int[] words, PatternNode next) : PatternNode
{
    public override int Match(ReadOnlySpan<Token> tokens, int at) =>
        at < tokens.Length && words.AsSpan().Contains(tokens[at].Word) ? next.Match(tokens, at + 1) : -1;

    public override bool AddFirst(TokenSet first)
    {
        first.Words.UnionWith(words);
        return true;
    }

    public override void AddNeeds(List<TokenSet> needs)
    {
        var own = new TokenSet();
        AddFirst(own);
        needs.Add(own);
        next.AddNeeds(needs);
    }
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

    public override bool AddFirst(TokenSet first)
    {
        first.Classes |= classes;
        return true;
    }

    public override void AddNeeds(List<TokenSet> needs)
    {
        needs.Add(new TokenSet { Classes = classes });
        next.AddNeeds(needs);
    }
}

internal sealed class AnyToken(PatternNode next) : PatternNode
{
    public override int Match(ReadOnlySpan<Token> tokens, int at) => at < tokens.Length ? next.Match(tokens, at + 1) : -1;
    public override bool AddFirst(TokenSet first) => false;
    public override void AddNeeds(List<TokenSet> needs) => next.AddNeeds(needs);
}

/// <summary>Up to so many tokens, as few as possible.</summary>
internal sealed class Gap(int most, bool withinClause, PatternNode next) : PatternNode
{
    public override int Match(ReadOnlySpan<Token> tokens, int at)
    {
        for (int skipped = 0; ; skipped++, at++)
        {
            if (withinClause && at < tokens.Length && tokens[at].AfterBreak) return -1;
            if (next.Match(tokens, at) is >= 0 and int end) return end;
            if (skipped == most || at >= tokens.Length) return -1;
        }
    }

    public override bool AddFirst(TokenSet first) => false;
    public override void AddNeeds(List<TokenSet> needs) => next.AddNeeds(needs);
}

/// <param name="ways">Each ends with the rest of the pattern.</param>
/// <param name="rest">What follows every way.</param>
internal sealed class Choice(PatternNode[] ways, PatternNode rest) : PatternNode
{
    public override int Match(ReadOnlySpan<Token> tokens, int at)
    {
        foreach (PatternNode way in ways)
            if (way.Match(tokens, at) is >= 0 and int end) return end;
        return -1;
    }

    public override bool AddFirst(TokenSet first)
    {
        bool isKnown = true;
        foreach (PatternNode way in ways) isKnown &= way.AddFirst(first);
        return isKnown;
    }

    public override void AddNeeds(List<TokenSet> needs)
    {
        var own = new TokenSet();
        if (AddFirst(own)) needs.Add(own);
        rest.AddNeeds(needs);
    }
}

/// <summary>What follows here, or stands just before, must not be this.</summary>
internal sealed class Unless(PatternNode refused, bool before, PatternNode next) : PatternNode
{
    public override int Match(ReadOnlySpan<Token> tokens, int at)
    {
        bool found = before ? at > 0 && refused.Match(tokens[..at], at - 1) >= 0 : refused.Match(tokens, at) >= 0;
        return found ? -1 : next.Match(tokens, at);
    }

    public override bool AddFirst(TokenSet first) => next.AddFirst(first);
    public override void AddNeeds(List<TokenSet> needs) => next.AddNeeds(needs);
}

internal sealed class AtBorder(bool start, PatternNode next) : PatternNode
{
    public override int Match(ReadOnlySpan<Token> tokens, int at) =>
        (start ? at == 0 || tokens[at].AfterBreak : at == tokens.Length || tokens[at].AfterBreak) ? next.Match(tokens, at) : -1;

    public override bool AddFirst(TokenSet first) => next.AddFirst(first);
    public override void AddNeeds(List<TokenSet> needs) => next.AddNeeds(needs);
}
