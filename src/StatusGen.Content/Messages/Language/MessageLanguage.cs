using StatusGen.Content.Messages.Analysis;

namespace StatusGen.Content.Messages.Language;

/// <summary>A language's words and what combinations of them say: read from the text files of <c>Languages/</c> when the first message needs it.</summary>
internal sealed class MessageLanguage
{
    private static readonly Lazy<MessageLanguage> EnglishOnce = new(() => LanguageReader.Read("en"));

    private readonly Dictionary<string, int> classNumbers = new(StringComparer.Ordinal);
    private readonly PatternIndex phrases = new();
    private readonly PatternIndex signals = new();
    private readonly WordClasses notCapital, times, loudZone, zone;
    private readonly WordClasses[] implied = new WordClasses[WordClasses.Most];

    internal MessageLanguage()
    {
        foreach (string name in BuiltInClasses.Names) ClassNamed(name);
        Times = new TimeExpressions(this);
        times = ClassNamed("TIMEX");
        notCapital = ClassNamed("ZONE") | ClassNamed("MONTH") | times | ClassNamed("WEEKDAY");
        OnlyCapital = ClassNamed("NAME") | ClassNamed("COMPANYWORD");
        loudZone = ClassNamed("LOUDZONE");
        zone = ClassNamed("ZONE");
    }

    public Vocabulary Vocabulary { get; } = new();
    public TimeExpressions Times { get; }

    /// <summary>The classes of names: a word is one only when it is written with a capital.</summary>
    public WordClasses OnlyCapital { get; }

    /// <summary>Null for a language without lists: then only the rules of structure apply.</summary>
    /// <param name="tag">BCP 47.</param>
    public static MessageLanguage? Of(string tag) =>
        tag.Equals("en", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("en-", StringComparison.OrdinalIgnoreCase) ? EnglishOnce.Value : null;

    /// <summary>"west" is no zone, WEST is one.</summary>
    public WordClasses WithoutLoudZone(WordClasses classes) => classes.Overlaps(loudZone) ? classes.Without(zone | loudZone) : classes;

    public WordClasses ClassNamed(string name)
    {
        if (!classNumbers.TryGetValue(name, out int number))
        {
            number = classNumbers.Count;
            if (number == WordClasses.Most) throw new FormatException("A language has at most 128 classes.");
            classNumbers.Add(name, number);
            implied[number] = WordClasses.Of(number);
        }
        return WordClasses.Of(number);
    }

    internal void AddWord(string name, string written)
    {
        ClassNamed(name);
        foreach (int word in Vocabulary.Add(written)) Vocabulary.Classify(word, implied[classNumbers[name]]);
    }

    internal void AddPhrase(string name, PatternNode pattern)
    {
        ClassNamed(name);
        phrases.Add(pattern, classNumbers[name]);
    }

    /// <summary>From now on, what is put into <paramref name="narrow"/> is also in <paramref name="wide"/>.</summary>
    internal void Include(string wide, string narrow)
    {
        WordClasses more = ClassNamed(wide), of = ClassNamed(narrow);
        for (int i = 0; i < classNumbers.Count; i++)
            if (implied[i].Overlaps(of)) implied[i] |= more;
        for (int word = 0; word < Vocabulary.Count; word++)
            if (Vocabulary.ClassesOf(word).Overlaps(of)) Vocabulary.Classify(word, more);
    }

    /// <summary>Call it once everything is added.</summary>
    internal void Freeze()
    {
        phrases.Freeze(Vocabulary.Count);
        signals.Freeze(Vocabulary.Count, static (meaning, stage) => SignalUse.IsUsedIn((Signal)meaning, stage));
    }

    internal void AddSignal(Signal signal, PatternNode pattern) => signals.Add(pattern, (int)signal);

    /// <summary>Gives the tokens of multi-word entries their classes.</summary>
    public void MarkPhrases(Span<Token> sentence, List<(int Meaning, int From, int To)> found)
    {
        found.Clear();
        phrases.Match(sentence, null, found);
        foreach ((int meaning, int from, int to) in found)
            for (int i = from; i < to; i++) sentence[i].Classes |= implied[meaning];
        foreach (ref Token token in sentence) token.Classes = WithImplied(token.Classes);
    }

    /// <summary>What a token is by its form can make it something else: a clock time is a time.</summary>
    private WordClasses WithImplied(WordClasses classes)
    {
        WordClasses all = classes;
        if (classes.Overlaps(BuiltInClasses.Clock)) all |= implied[BuiltInClasses.ClockNumber];
        if (classes.Overlaps(BuiltInClasses.Date)) all |= implied[BuiltInClasses.DateNumber];
        if (classes.Overlaps(BuiltInClasses.Span)) all |= implied[BuiltInClasses.SpanNumber];
        if (all.Overlaps(BuiltInClasses.Number) && !all.Overlaps(times)) all |= BuiltInClasses.Amount;
        return all.Overlaps(notCapital) ? all.Without(BuiltInClasses.Capital) : all;
    }

    /// <param name="stage">Of the message; null: every signal is searched.</param>
    public void FindSignals(ReadOnlySpan<Token> sentence, MessageStage? stage, List<(int Meaning, int From, int To)> found)
    {
        found.Clear();
        signals.Match(sentence, stage, found);
    }
}
