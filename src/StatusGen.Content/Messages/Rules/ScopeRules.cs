using StatusGen.Content.Messages.Analysis;
using StatusGen.Content.Messages.Language;

namespace StatusGen.Content.Messages.Rules;

/// <summary>Does the reader learn how many are affected, where, or which part? A sentence about something else tells it only in passing.</summary>
internal static class ScopeRules
{
    public static bool IsTold(RuleRun run)
    {
        MessageText text = run.Text;
        if (run.Context.ShowsAffected || text.Has(Signal.ScopeUnknown)) return true;
        // "Nobody should stand outside their home" is no number.
        foreach (SignalHit hit in text.Hits)
        {
            bool isAside = IsAside(text, hit.Sentence) || IsAdvice(text, hit);
            if (hit.Signal == Signal.Scope && !isAside) return true;
            isAside |= text.SentenceHas(hit.Sentence, Signal.Instruction, Signal.NextUpdate);
            if (hit.Signal == Signal.Quantity && !isAside && !text.SentenceHas(hit.Sentence, Signal.Apology, Signal.Empathy) && !text.SentenceHas(hit.Sentence, Signal.OwnSubject, Signal.Action)) return true;
        }
        return NamesPlace(text) || HasContrast(text);
    }

    private static bool IsAside(MessageText text, int sentence)
    {
        if (text.SentenceHas(sentence, Signal.OurDoing) && text.SentenceHas(sentence, Signal.Action, Signal.Progress)) return !TellsEffectInPassing(text, sentence);
        if (text.SentenceHas(sentence, Signal.ScopeOnly)) return false;
        return !text.SentenceHas(sentence, Signal.Effect) && (text.SentenceHas(sentence, Signal.Empathy, Signal.Apology) || text.SentenceStartsWith(sentence, Signal.Contact) || (text.SentenceHas(sentence, Signal.Contact) && text.SentenceHasClass(sentence, BuiltInClasses.Phone | BuiltInClasses.Address)));
    }

    /// <summary>"If you live in Kent, boil your water" tells where, "call us over the phone" does not.</summary>
    private static bool IsAdvice(MessageText text, SignalHit hit)
    {
        const int FirstWords = 6;
        foreach (SignalHit other in text.Hits)
            if (other.Signal == Signal.Contact && other.From < hit.To && hit.From < other.To && !text.SentenceHas(hit.Sentence, Signal.Effect)) return true;
        return text.SentenceStartsWith(hit.Sentence, Signal.Instruction) && hit.From >= text.Sentences[hit.Sentence].From + FirstWords;
    }

    /// <summary>"We see that orders from Kent get lost and are looking into it."</summary>
    private static bool TellsEffectInPassing(MessageText text, int sentence)
    {
        if (MessageLanguage.Of("en") is not { } language) return false;
        foreach (SignalHit hit in text.Hits)
            if (hit.Signal == Signal.Effect && hit.Sentence == sentence && !EffectRules.IsAboutUs(text, hit, language)) return true;
        return false;
    }

    /// <summary>Another sentence tells of something that works.</summary>
    private static bool HasContrast(MessageText text)
    {
        if (!text.Has(Signal.Effect)) return false;
        for (int i = 0; i < text.Sentences.Length; i++)
            if (HasContrastingPart(text, i) || (!text.SentenceHas(i, Signal.Effect, Signal.StartTime, Signal.PastTold) && EffectRules.IsNews(text, i))) return true;
        return false;
    }

    /// <summary>"Pages stay empty; those in major keys turn up": behind a semicolon, neither an effect nor about us, the fault or the reader.</summary>
    private static bool HasContrastingPart(MessageText text, int sentence)
    {
        Sentence range = text.Sentences[sentence];
        if (!(text.SentenceHas(sentence, Signal.Effect) || EffectRules.IsNews(text, sentence)) || MessageLanguage.Of("en") is not { } language) return false;
        for (int from = range.From + 1; from < range.To; from++)
        {
            if (!text.StartsPart(from)) continue;
            bool isOther = text.Tokens[from].Classes.Overlaps(language.ClassNamed("OWN") | language.ClassNamed("PRONOUN") | language.ClassNamed("NEGATION"));
            if (!isOther && range.To - from > 1 && !BeginsAt(text, from, Signal.Instruction, Signal.OwnSubject, Signal.ScopeOnly, Signal.NextUpdate, Signal.Contact, Signal.Apology)) return true;
        }
        return false;
    }

    private static bool BeginsAt(MessageText text, int token, params ReadOnlySpan<Signal> signals)
    {
        foreach (SignalHit hit in text.Hits)
        {
            if (hit.From != token) continue;
            foreach (Signal signal in signals)
                if (hit.Signal == signal) return true;
        }
        return false;
    }

    /// <summary>A name in a sentence that tells what is wrong: a town, a version, a line.</summary>
    private static bool NamesPlace(MessageText text)
    {
        for (int s = 0; s < text.Sentences.Length; s++)
        {
            if (!text.SentenceHas(s, Signal.Effect) && (IsAside(text, s) || text.SentenceHas(s, Signal.Instruction, Signal.NextUpdate))) continue;
            if (HasName(text, s) || BeginsWithName(text, s)) return true;
        }
        return false;
    }

    /// <summary>Saturday is no place.</summary>
    private static bool HasName(MessageText text, int sentence)
    {
        if (MessageLanguage.Of("en") is not { } language) return false;
        WordClasses times = language.ClassNamed("TIMEX") | language.ClassNamed("MONTH") | language.ClassNamed("ZONE") | BuiltInClasses.Clock | BuiltInClasses.Date | BuiltInClasses.Span;
        for (int i = text.Sentences[sentence].From; i < text.Sentences[sentence].To; i++)
            if (text.Tokens[i].Classes.Overlaps(BuiltInClasses.Capital) && !text.Tokens[i].Classes.Overlaps(times)) return true;
        return false;
    }

    /// <summary>"Leeds customers …": a word that no list knows, before what it belongs to.</summary>
    private static bool BeginsWithName(MessageText text, int sentence)
    {
        int from = text.Sentences[sentence].From;
        if (MessageLanguage.Of("en") is not { } language || from + 1 >= text.Sentences[sentence].To) return false;
        return text.Tokens[from].Word < 0 && char.IsUpper(text.Source.Text[text.Tokens[from].Start]) && text.Tokens[from + 1].Classes.Overlaps(language.ClassNamed("CAP") | language.ClassNamed("POP"));
    }
}
