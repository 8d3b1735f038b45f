using StatusGen.Content.Messages.Analysis;

namespace StatusGen.Content.Messages.Language;

/// <summary>A step of a pattern. Matching goes from step to step and back again where a step has a choice; patterns are short, so this stays cheap.</summary>
internal abstract class PatternNode
{
    private bool isNumbered;

    /// <summary>The end of the match that begins at <paramref name="at"/>; -1 when there is none.</summary>
    public abstract int Match(in PatternInput input, int at);

    /// <summary>Adds what the first token of a match can be; false when it can be anything.</summary>
    public abstract bool AddFirst(TokenSet first);

    /// <summary>Adds sets of which every match holds a token each.</summary>
    public abstract void AddNeeds(List<TokenSet> needs);

    /// <summary>Gives every set of this step and of those behind it its number.</summary>
    public void Number(Action<TokenSet> number)
    {
        if (isNumbered) return;
        isNumbered = true;
        NumberOwn(number);
    }

    protected abstract void NumberOwn(Action<TokenSet> number);
}

internal sealed class Accept : PatternNode
{
    public override int Match(in PatternInput input, int at) => at;
    public override bool AddFirst(TokenSet first) => false;
    public override void AddNeeds(List<TokenSet> needs) { }
    protected override void NumberOwn(Action<TokenSet> number) { }
}

internal sealed class OneOfWords : PatternNode
{
    private readonly TokenSet set = new();

    public OneOfWords(IEnumerable<int> words, PatternNode next)
    {
        set.Words.UnionWith(words);
        Next = next;
    }

    public IEnumerable<int> Words => set.Words;
    public PatternNode Next { get; }

    public override int Match(in PatternInput input, int at) => input.Has(set, at) ? Next.Match(input, at + 1) : -1;

    public override bool AddFirst(TokenSet first)
    {
        first.Words.UnionWith(set.Words);
        return true;
    }

    public override void AddNeeds(List<TokenSet> needs)
    {
        needs.Add(set);
        Next.AddNeeds(needs);
    }

    protected override void NumberOwn(Action<TokenSet> number)
    {
        number(set);
        Next.Number(number);
    }
}

/// <summary>One or more neighbouring tokens of a class, as many as the rest of the pattern allows.</summary>
internal sealed class OfClass(WordClasses classes, WordForm form, PatternNode next) : PatternNode
{
    private const int LongestRun = 6;

    public override int Match(in PatternInput input, int at)
    {
        ReadOnlySpan<Token> tokens = input.Tokens;
        int to = at;
        while (to < tokens.Length && to - at < LongestRun && Fits(tokens[to])) to++;
        for (; to > at; to--)
            if (next.Match(input, to) is >= 0 and int end) return end;
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

    protected override void NumberOwn(Action<TokenSet> number) => next.Number(number);
}

internal sealed class AnyToken(PatternNode next) : PatternNode
{
    public override int Match(in PatternInput input, int at) => at < input.Tokens.Length ? next.Match(input, at + 1) : -1;
    public override bool AddFirst(TokenSet first) => false;
    public override void AddNeeds(List<TokenSet> needs) => next.AddNeeds(needs);
    protected override void NumberOwn(Action<TokenSet> number) => next.Number(number);
}

/// <summary>Up to so many tokens, as few as possible, and none of a class that ends them.</summary>
internal sealed class Gap(int most, bool withinClause, WordClasses stop, PatternNode next) : PatternNode
{
    public override int Match(in PatternInput input, int at)
    {
        for (int skipped = 0; ; skipped++, at++)
        {
            if (withinClause && at < input.Tokens.Length && input.Tokens[at].AfterBreak) return -1;
            if (next.Match(input, at) is >= 0 and int end) return end;
            if (skipped == most || at >= input.Tokens.Length || input.Tokens[at].Classes.Overlaps(stop)) return -1;
        }
    }

    public override bool AddFirst(TokenSet first) => false;
    public override void AddNeeds(List<TokenSet> needs) => next.AddNeeds(needs);
    protected override void NumberOwn(Action<TokenSet> number) => next.Number(number);
}

internal sealed class Choice : PatternNode
{
    private readonly PatternNode[] ways;
    private readonly PatternNode rest;
    private readonly TokenSet first = new();
    private readonly bool isFirstKnown;

    /// <param name="ways">Each ends with the rest of the pattern.</param>
    /// <param name="rest">What follows every way.</param>
    private Choice(PatternNode[] ways, PatternNode rest)
    {
        this.ways = ways;
        this.rest = rest;
        isFirstKnown = true;
        foreach (PatternNode way in ways) isFirstKnown &= way.AddFirst(first);
    }

    /// <summary>Ways of a single word each are one way.</summary>
    public static PatternNode Of(IReadOnlyList<PatternNode> ways, PatternNode rest)
    {
        OneOfWords[] words = [.. ways.OfType<OneOfWords>().Where(way => way.Next == rest)];
        if (words.Length < 2) return new Choice([.. ways], rest);
        var merged = new OneOfWords(words.SelectMany(way => way.Words), rest);
        return words.Length == ways.Count ? merged : new Choice([merged, .. ways.Where(way => !words.Contains(way))], rest);
    }

    public override int Match(in PatternInput input, int at)
    {
        if (isFirstKnown && !input.Has(first, at)) return -1;
        foreach (PatternNode way in ways)
            if (way.Match(input, at) is >= 0 and int end) return end;
        return -1;
    }

    public override bool AddFirst(TokenSet all)
    {
        all.Words.UnionWith(first.Words);
        all.Classes |= first.Classes;
        return isFirstKnown;
    }

    public override void AddNeeds(List<TokenSet> needs)
    {
        if (isFirstKnown) needs.Add(first);
        rest.AddNeeds(needs);
    }

    protected override void NumberOwn(Action<TokenSet> number)
    {
        if (isFirstKnown) number(first);
        foreach (PatternNode way in ways) way.Number(number);
    }
}

/// <summary>What follows here, or stands just before, must not be this.</summary>
internal sealed class Unless(PatternNode refused, bool before, PatternNode next) : PatternNode
{
    public override int Match(in PatternInput input, int at)
    {
        bool found = before ? at > 0 && refused.Match(input.Before(at), at - 1) >= 0 : refused.Match(input, at) >= 0;
        return found ? -1 : next.Match(input, at);
    }

    public override bool AddFirst(TokenSet first) => next.AddFirst(first);
    public override void AddNeeds(List<TokenSet> needs) => next.AddNeeds(needs);

    protected override void NumberOwn(Action<TokenSet> number)
    {
        refused.Number(number);
        next.Number(number);
    }
}

internal sealed class AtBorder(bool start, PatternNode next) : PatternNode
{
    public override int Match(in PatternInput input, int at) =>
        (start ? at == 0 || input.Tokens[at].AfterBreak : at == input.Tokens.Length || input.Tokens[at].AfterBreak) ? next.Match(input, at) : -1;

    public override bool AddFirst(TokenSet first) => next.AddFirst(first);
    public override void AddNeeds(List<TokenSet> needs) => next.AddNeeds(needs);
    protected override void NumberOwn(Action<TokenSet> number) => next.Number(number);
}
