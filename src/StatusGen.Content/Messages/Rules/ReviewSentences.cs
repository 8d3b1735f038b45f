using StatusGen.Content.Messages.Analysis;
using StatusGen.Content.Messages.Language;

namespace StatusGen.Content.Messages.Rules;

/// <summary>What kind of thing each sentence of a review tells. A sentence of no known kind may be the very one that seems to be missing.</summary>
internal static class ReviewSentences
{
    /// <summary>"What happened?", "Sorry."</summary>
    private const int LongestAside = 3;

    /// <summary>So many clock times make a timeline.</summary>
    private const int LeastOfTimeline = 3;

    public static bool AreOf(MessageText text, params ReadOnlySpan<Signal> kinds)
    {
        bool isFirst = true;
        for (int i = 0; i < text.Sentences.Length; i++)
        {
            if (text.Sentences[i].Kind == BlockKind.Heading) continue;
            if (!isFirst && !IsKnown(text, i) && !text.SentenceHas(i, kinds)) return false;
            isFirst = false;
        }
        return true;
    }

    private static bool IsKnown(MessageText text, int sentence) =>
        text.Sentences[sentence].Kind == BlockKind.TableRow
        || text.Sentences[sentence].Count <= LongestAside
        || IsIntroduction(text, sentence)
        || text.SentenceHas(sentence, Signal.Apology, Signal.Empathy, Signal.Thanks, Signal.Amends, Signal.Noticed, Signal.EmptyLesson, Signal.NeverAgain, Signal.Liability, Signal.Contact)
        || IsImpact(text, sentence)
        || IsOfTimeline(text, sentence);

    /// <summary>"What we will change:"</summary>
    public static bool IsIntroduction(MessageText text, int sentence) => text.Source.Text.AsSpan(text.Sentences[sentence].End) is [':', ..] || text.Source.Text[text.Sentences[sentence].End - 1] == ':';

    /// <summary>What people met, with a number or a length; and not what was done at some moment.</summary>
    private static bool IsImpact(MessageText text, int sentence) =>
        text.Tokens[text.Sentences[sentence].From].Classes.Overlaps(BuiltInClasses.Amount)
        || text.SentenceHas(sentence, Signal.Effect) && !text.SentenceHas(sentence, Signal.OwnClause) && (sentence == 0 || !BeginsAtClock(text, sentence)) && text.SentenceHasClass(sentence, BuiltInClasses.Span | BuiltInClasses.Percent | BuiltInClasses.Amount);

    /// <summary>"At 06:40 UTC the printers …"</summary>
    private static bool BeginsAtClock(MessageText text, int sentence)
    {
        Sentence range = text.Sentences[sentence];
        return range.Count > 1 && text.Source.Text.AsSpan(range.Start).StartsWith("At ", StringComparison.Ordinal) && text.Tokens[range.From + 1].Classes.Overlaps(BuiltInClasses.Clock);
    }

    /// <summary>"06:40 UTC: first post here"</summary>
    private static bool IsOfTimeline(MessageText text, int sentence)
    {
        if (text.Tokens[text.Sentences[sentence].From].Classes.Overlaps(BuiltInClasses.Clock)) return true;
        int clocks = 0;
        foreach (SignalHit hit in text.Hits)
            if (hit.Sentence == sentence && hit.Signal == Signal.Clock) clocks++;
        return clocks >= (text.Sentences[sentence].Kind == BlockKind.Item ? 1 : LeastOfTimeline);
    }
}
