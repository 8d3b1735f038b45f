namespace StatusGen.Content.Messages.Language;

/// <summary>
/// Reads a pattern. <c>word</c> is that word, <c>fail/v</c> any form of it, <c>@CLASS</c> tokens of a class, <c>@CLASS:past</c> in that form, <c>(a b|c)</c> a choice,
/// <c>?</c> behind makes optional, <c>~4</c> is up to four tokens, <c>_4</c> the same within a clause, <c>=4</c> within one noun's words, <c>*</c> any token, <c>!x</c> not followed by,
/// <c>&lt;!x</c> not preceded by, <c>^</c> and <c>$</c> a clause's borders.
/// </summary>
internal sealed class PatternParser(Vocabulary vocabulary, Func<string, WordClasses> classNamed)
{
    private string text = "";
    private int at;

    public PatternNode Parse(string pattern)
    {
        text = pattern;
        at = 0;
        PatternNode node = Sequence([])(new Accept());
        if (at < text.Length) throw new FormatException($"Unexpected \"{text[at..]}\" in the pattern \"{pattern}\".");
        return node;
    }

    // A part is built from its end: it is a function from what follows to the whole.
    private Func<PatternNode, PatternNode> Sequence(List<Func<PatternNode, PatternNode>> parts)
    {
        for (SkipSpaces(); at < text.Length && text[at] is not ('|' or ')'); SkipSpaces()) parts.Add(Item());
        return next =>
        {
            for (int i = parts.Count - 1; i >= 0; i--) next = parts[i](next);
            return next;
        };
    }

    private Func<PatternNode, PatternNode> Item()
    {
        Func<PatternNode, PatternNode> part = Atom();
        if (at >= text.Length || text[at] != '?') return part;
        at++;
        return next => Choice.Of([part(next), next], next);
    }

    private Func<PatternNode, PatternNode> Atom()
    {
        switch (text[at])
        {
            case '(': return Group();
            case '^': at++; return next => new AtBorder(start: true, next);
            case '$': at++; return next => new AtBorder(start: false, next);
            case '*': at++; return next => new AnyToken(next);
            case '!': at++; return Refused(before: false);
            case '<': at += 2; return Refused(before: true);
            case '~' or '_' or '=': return Distance();
            case '@': return Class();
            default: return Words();
        }
    }

    private Func<PatternNode, PatternNode> Group()
    {
        var ways = new List<Func<PatternNode, PatternNode>>();
        do
        {
            at++;
            ways.Add(Sequence([]));
        }
        while (at < text.Length && text[at] == '|');
        if (at >= text.Length) throw new FormatException($"A bracket is not closed in \"{text}\".");
        at++;
        return next => Choice.Of([.. ways.Select(way => way(next))], next);
    }

    private Func<PatternNode, PatternNode> Refused(bool before)
    {
        PatternNode refused = Atom()(new Accept());
        return next => new Unless(refused, before, next);
    }

    private Func<PatternNode, PatternNode> Distance()
    {
        char sign = text[at++];
        int most = int.Parse(Word());
        WordClasses stop = sign == '=' ? classNamed("OTHERSUBJECT") : WordClasses.None;
        return next => new Gap(most, withinClause: sign != '~', stop, next);
    }

    private Func<PatternNode, PatternNode> Class()
    {
        at++;
        string[] name = Word().Split(':');
        WordForm form = name.Length == 1 ? WordForm.None : name[1] switch
        {
            "base" => WordForm.Base,
            "third" => WordForm.Third,
            "past" => WordForm.Past | WordForm.Participle,
            "ing" => WordForm.Progressive,
            "present" => WordForm.Base | WordForm.Third,
            "plural" => WordForm.Plural,
            _ => throw new FormatException($"Unknown form \"{name[1]}\" in \"{text}\"."),
        };
        WordClasses classes = classNamed(name[0]);
        return next => new OfClass(classes, form, next);
    }

    private Func<PatternNode, PatternNode> Words()
    {
        string[] words = Word().Split('-');
        int[][] numbers = [.. words.Select(vocabulary.Add)];
        return next =>
        {
            for (int i = numbers.Length - 1; i >= 0; i--) next = new OneOfWords(numbers[i], next);
            return next;
        };
    }

    private string Word()
    {
        int start = at;
        while (at < text.Length && text[at] is not (' ' or '|' or '(' or ')' or '?')) at++;
        if (at == start) throw new FormatException($"A word is missing in \"{text}\".");
        return text[start..at];
    }

    private void SkipSpaces()
    {
        while (at < text.Length && text[at] == ' ') at++;
    }
}
