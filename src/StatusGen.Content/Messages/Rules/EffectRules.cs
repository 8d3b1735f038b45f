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
        if (!IsScopeTold(run)) run.Missing("OC103");
        if (run.Context.Started is null && !run.Text.Has(Signal.StartTime)) run.Missing("OC108");
    }

    public static bool IsEffectTold(RuleRun run) =>
        HasEffect(run) || run.Text.Has(Signal.EffectUnknown) || (run.Stage is MessageStage.Monitoring or MessageStage.Resolved && HasOfCustomers(run.Text, Signal.WorksAgain)) || HasOtherNews(run.Text);

    /// <summary>
    /// There are more ways to tell an effect than any list knows. A sentence that is neither about us nor the next update,
    /// an apology, advice or a cause, tells one.
    /// </summary>
    private static bool HasOtherNews(MessageText text)
    {
        if (MessageLanguage.Of("en") is not { } language) return false;
        WordClasses impaired = language.ClassNamed("IMPAIR"), trouble = language.ClassNamed("TROUBLE"), cause = language.ClassNamed("CAUSE");
        for (int i = 0; i < text.Sentences.Length; i++)
        {
            bool isAside = text.SentenceHas(i, Signal.OwnSubject, Signal.Action, Signal.NextUpdate, Signal.VagueUpdate, Signal.Apology, Signal.Empathy, Signal.Contact, Signal.Instruction, Signal.Stock, Signal.Cliche, Signal.Workaround, Signal.NeedsNothing, Signal.DeniesProblem, Signal.VagueTrouble);
            if (text.Sentences[i].Count < 4 || isAside || text.SentenceHasClass(i, cause)) continue;
            if (!text.SentenceHasClass(i, trouble) || text.SentenceHasClass(i, impaired)) return true;
        }
        return false;
    }

    private static bool IsScopeTold(RuleRun run)
    {
        MessageText text = run.Text;
        if (run.Context.ShowsAffected || text.Has(Signal.ScopeUnknown)) return true;
        // "Nobody should stand outside their home" is no number.
        foreach (SignalHit hit in text.Hits)
        {
            bool isAside = text.SentenceHas(hit.Sentence, Signal.Empathy, Signal.Apology, Signal.Contact) && !text.SentenceHas(hit.Sentence, Signal.Effect);
            if (hit.Signal == Signal.Scope && !isAside) return true;
            isAside |= text.SentenceHas(hit.Sentence, Signal.Instruction, Signal.NextUpdate);
            if (hit.Signal == Signal.Quantity && !isAside && !text.SentenceHas(hit.Sentence, Signal.Apology, Signal.Empathy) && !text.SentenceHas(hit.Sentence, Signal.OwnSubject, Signal.Action)) return true;
        }
        return NamesPlace(text);
    }

    /// <summary>A name within the sentence that tells the effect: a town, a version, a line.</summary>
    private static bool NamesPlace(MessageText text)
    {
        const int BehindTheSubject = 3;
        foreach (SignalHit hit in text.Hits)
        {
            if (hit.Signal != Signal.Effect || text.SentenceHas(hit.Sentence, Signal.Apology, Signal.Empathy)) continue;
            Sentence sentence = text.Sentences[hit.Sentence];
            for (int i = sentence.From + BehindTheSubject; i < sentence.To; i++)
                if (text.Tokens[i].Classes.Overlaps(BuiltInClasses.Capital)) return true;
        }
        return false;
    }

    private static bool HasEffect(RuleRun run) => run.Context.Audience == "developers" ? run.Text.Has(Signal.Effect) : HasOfCustomers(run.Text, Signal.Effect);

    /// <summary>What a server or a certificate does is the cause, and no effect that customers notice.</summary>
    private static bool HasOfCustomers(MessageText text, Signal signal)
    {
        if (!text.Has(signal) || MessageLanguage.Of("en") is not { } language) return false;
        foreach (SignalHit hit in text.Hits)
            if (hit.Signal == signal && !text.SentenceHas(hit.Sentence, Signal.Thanks) && IsAboutCustomers(text, hit, language)) return true;
        return false;
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
        for (int i = text.Sentences[hit.Sentence].From; i < hit.To; i++)
        {
            WordClasses classes = text.Tokens[i].Classes;
            bool isCause = classes.Overlaps(cause) && !classes.Overlaps(person);
            bool beforeCause = i + 1 < text.Tokens.Length && text.Tokens[i + 1].Classes.Overlaps(cause) && !classes.Overlaps(person);
            if (classes.Overlaps(used) && !isCause && !beforeCause) return true;
            if (isCause || beforeCause) return false;
        }
        return true;
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
            bool isStock = text.SentenceHas(i, Signal.Stock) && text.Sentences[i].Count <= MostWordsOfStockSentence || text.SentenceHas(i, Signal.Cliche, Signal.VagueUpdate);
            if (!isStock || text.SentenceHas(i, Signal.Effect) || text.SentenceHasClass(i, BuiltInClasses.Component)) return;
        }
        run.At("OC112", text.Sentences[0]);
    }
}
