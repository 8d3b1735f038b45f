using StatusGen.Content.Messages.Analysis;
using StatusGen.Content.Messages.Language;

namespace StatusGen.Content.Messages.Rules;

/// <summary>Does the reader learn what is wrong for them, and for whom?</summary>
internal static class EffectRules
{
    private const int MostStockWords = 45, MostWordsOfStockSentence = 16;

    public static void Check(RuleRun run)
    {
        CheckStock(run);
        if (run.Found("OC112")) return;
        CheckEffect(run);
        if (!ScopeRules.IsTold(run)) run.Missing("OC103");
        if (run.Context.Started is null && !run.Text.Has(Signal.StartTime)) run.Missing("OC108");
    }

    public static bool IsEffectTold(RuleRun run) =>
        HasEffect(run) || run.Text.Has(Signal.EffectUnknown) || (run.Stage is MessageStage.Monitoring or MessageStage.Resolved && HasOfCustomers(run.Text, Signal.WorksAgain)) || HasOtherNews(run);

    /// <summary>
    /// There are more ways to tell an effect than any list knows. A sentence that is neither about us nor the next update,
    /// an apology, advice or a cause, tells one.
    /// </summary>
    private static bool HasOtherNews(RuleRun run)
    {
        MessageText text = run.Text;
        bool isOver = run.Stage is MessageStage.Monitoring or MessageStage.Resolved;
        for (int i = 0; i < text.Sentences.Length; i++)
            if (IsNews(text, i) && !(isOver && (text.SentenceHas(i, Signal.WorkOver) || IsNothingLost(text, i)))) return true;
        return false;
    }

    /// <summary>"No order was lost" says nothing about what did not work.</summary>
    private static bool IsNothingLost(MessageText text, int sentence) =>
        text.SentenceHas(sentence, Signal.Residual) && MessageLanguage.Of("en") is { } language && text.Tokens[text.Sentences[sentence].From].Classes.Overlaps(language.ClassNamed("NEGATION"));

    public static bool IsNews(MessageText text, int sentence)
    {
        if (MessageLanguage.Of("en") is not { } language || text.Sentences[sentence].Count < 4) return false;
        if (text.SentenceStartsWith(sentence, Signal.OwnSubject) || text.SentenceHas(sentence, Signal.NextUpdate, Signal.VagueUpdate, Signal.Apology, Signal.Empathy, Signal.Contact, Signal.Stock, Signal.Cliche, Signal.NeedsNothing, Signal.DeniesProblem, Signal.VagueTrouble, Signal.Stopgap, Signal.FollowUp)) return false;
        if (TellsOnlyScope(text, sentence) || IsInstruction(text, sentence)) return false;
        if (Machinery.IsSubject(text, sentence, language)) return Machinery.LeavesOtherPart(text, sentence, language);
        return !text.SentenceHasClass(sentence, language.ClassNamed("TROUBLE")) || text.SentenceHasClass(sentence, language.ClassNamed("IMPAIR")) || NamesUsed(text, sentence, language);
    }

    /// <summary>What is asked of the reader stands first; "shops tell us that cards come back with 'try again'" asks nothing.</summary>
    private static bool IsInstruction(MessageText text, int sentence)
    {
        const int FirstWords = 8;
        foreach (SignalHit hit in text.Hits)
            if (hit.Signal == Signal.Instruction && hit.Sentence == sentence && hit.From < text.Sentences[sentence].From + FirstWords) return true;
        return false;
    }

    /// <summary>"Frankfurt alone is concerned": the sentence begins with it.</summary>
    private static bool TellsOnlyScope(MessageText text, int sentence)
    {
        foreach (SignalHit hit in text.Hits)
            if (hit.Signal == Signal.ScopeOnly && hit.Sentence == sentence && !HasBreak(text, text.Sentences[sentence].From + 1, hit.From + 1)) return true;
        return false;
    }

    private static bool HasBreak(MessageText text, int from, int to)
    {
        for (int i = from; i < to; i++)
            if (text.Tokens[i].AfterBreak) return true;
        return false;
    }

    private static bool NamesUsed(MessageText text, int sentence, MessageLanguage language)
    {
        WordClasses used = language.ClassNamed("CAP") | language.ClassNamed("CLIENT") | BuiltInClasses.Component, ours = language.ClassNamed("OURTOOL");
        for (int i = text.Sentences[sentence].From; i < text.Sentences[sentence].To; i++)
            if (text.Tokens[i].Classes.Overlaps(used) && !text.Tokens[i].Classes.Overlaps(ours)) return true;
        return false;
    }

    private static bool HasEffect(RuleRun run) => run.Context.Audience == "developers" ? run.Text.Has(Signal.Effect) : HasOfCustomers(run.Text, Signal.Effect);

    /// <summary>What a server or a certificate does is the cause, and no effect that customers notice.</summary>
    private static bool HasOfCustomers(MessageText text, Signal signal)
    {
        if (!text.Has(signal) || MessageLanguage.Of("en") is not { } language) return false;
        foreach (SignalHit hit in text.Hits)
            if (hit.Signal == signal && !text.SentenceHas(hit.Sentence, Signal.Thanks) && !IsVague(text, hit) && !IsAboutUs(text, hit, language) && IsAboutCustomers(text, hit, language)) return true;
        return false;
    }

    /// <summary>"The bookings platform is in difficulty" and "nothing is asked of you" tell nobody what they notice.</summary>
    private static bool IsVague(MessageText text, SignalHit hit)
    {
        foreach (SignalHit other in text.Hits)
        {
            if (other.Signal == Signal.InTrouble && hit.From < other.To && hit.To > other.From && hit.To <= other.To) return true;
            if (other.Signal == Signal.NeedsNothing && hit.From < other.To && hit.To > other.From && text.StartsClause(other.From)) return true;
        }
        return false;
    }

    /// <summary>A sentence about our work, or one that regrets, tells an effect only if it also names what customers use.</summary>
    public static bool IsAboutUs(MessageText text, SignalHit hit, MessageLanguage language)
    {
        if (!text.SentenceHas(hit.Sentence, Signal.OurDoing, Signal.Apology, Signal.Empathy)) return false;
        WordClasses used = language.ClassNamed("CAP") | language.ClassNamed("CLIENT") | BuiltInClasses.Component, ours = language.ClassNamed("OURTOOL");
        for (int i = hit.From; i < hit.To; i++)
            if (text.Tokens[i].Classes.Overlaps(used) && !text.Tokens[i].Classes.Overlaps(ours)) return false;
        return true;
    }

    /// <summary>
    /// The first thing that the sentence names is a person or something people use, and not a part of the machinery. "Search servers" are machinery, "the
    /// search" is not.
    /// </summary>
    private static bool IsAboutCustomers(MessageText text, SignalHit hit, MessageLanguage language)
    {
        WordClasses cause = language.ClassNamed("CAUSE"), used = language.ClassNamed("CAP") | language.ClassNamed("POP") | BuiltInClasses.Component, person = language.ClassNamed("PERSON");
        for (int i = hit.From; i < hit.To; i++)
            if (text.Tokens[i].Classes.Overlaps(person)) return true;
        for (int i = PartOf(text, hit, language); i < hit.To; i++)
        {
            WordClasses classes = text.Tokens[i].Classes;
            bool isCause = classes.Overlaps(cause) && !classes.Overlaps(person);
            bool beforeCause = i + 1 < text.Tokens.Length && text.Tokens[i + 1].Classes.Overlaps(cause) && !classes.Overlaps(person);
            if (classes.Overlaps(used) && !isCause && !beforeCause) return true;
            if (isCause || beforeCause) return false;
        }
        return true;
    }

    /// <summary>"A router failed, so payments are late" has two parts, the latter of which names what people use; none of them is about us.</summary>
    private static int PartOf(MessageText text, SignalHit hit, MessageLanguage language)
    {
        WordClasses joint = language.ClassNamed("JOINT"), neither = language.ClassNamed("OWN") | language.ClassNamed("RELATIVE"), cause = language.ClassNamed("CAUSE"), function = language.ClassNamed("FUNCTION");
        WordClasses used = language.ClassNamed("CAP") | language.ClassNamed("POP") | BuiltInClasses.Component;
        int first = text.Sentences[hit.Sentence].From;
        bool isUsed = false;
        for (int i = hit.From; i > first; i--)
        {
            if (text.Tokens[i].Classes.Overlaps(neither)) return first;
            isUsed |= text.Tokens[i].Classes.Overlaps(used) && !text.Tokens[i].Classes.Overlaps(cause);
            // "The router and the payment gateway" are one part.
            bool isList = i - 1 > first && text.Tokens[i - 1].Classes.Overlaps(function) && text.Tokens[i - 2].Classes.Overlaps(cause);
            bool isJoined = text.Tokens[i - 1].Classes.Overlaps(joint) && !isList;
            if (text.Tokens[i].AfterBreak || isJoined) return isUsed ? i : first;
        }
        return first;
    }

    private static void CheckEffect(RuleRun run)
    {
        if (IsEffectTold(run)) return;
        int cause = run.Context.Audience == "developers" ? -1 : FirstCause(run.Text);
        if (cause >= 0 && run.Applies("OC102")) run.At("OC102", run.Text.Sentences[run.Text.SentenceOf(cause)]);
        else run.Missing("OC101");
    }

    private static int FirstCause(MessageText text)
    {
        if (MessageLanguage.Of("en") is not { } language) return -1;
        WordClasses cause = language.ClassNamed("CAUSE");
        for (int i = 0; i < text.Tokens.Length; i++)
            if (text.Tokens[i].Classes.Overlaps(cause)) return i;
        return -1;
    }

    /// <summary>Every sentence could stand in any incident of any firm.</summary>
    private static void CheckStock(RuleRun run)
    {
        MessageText text = run.Text;
        if (!run.IsOpen || text.Tokens.Length is 0 or > MostStockWords || !text.Has(Signal.Stock)) return;
        for (int i = 0; i < text.Sentences.Length; i++)
        {
            bool isStock = (text.SentenceHas(i, Signal.Stock) && text.Sentences[i].Count <= MostWordsOfStockSentence) || text.SentenceHas(i, Signal.Cliche, Signal.VagueUpdate) || !IsSpecific(text, i);
            if (!isStock || text.SentenceHas(i, Signal.Effect, Signal.DeniesProblem, Signal.FixedTime) || text.SentenceHasClass(i, BuiltInClasses.Component)) return;
        }
        run.At("OC112", text.Sentences[0]);
    }

    /// <summary>Something in it could not stand everywhere: a name, a number, a thing that people use, a word that no list knows.</summary>
    private static bool IsSpecific(MessageText text, int sentence)
    {
        const int LeastLetters = 4;
        if (MessageLanguage.Of("en") is not { } language) return true;
        WordClasses specific = language.ClassNamed("CAP") | language.ClassNamed("CAUSE") | BuiltInClasses.Capital | BuiltInClasses.Number;
        for (int i = text.Sentences[sentence].From; i < text.Sentences[sentence].To; i++)
        {
            Token token = text.Tokens[i];
            if (token.Classes.Overlaps(specific) || (token.Word < 0 && token.End - token.Start >= LeastLetters)) return true;
        }
        return false;
    }
}
