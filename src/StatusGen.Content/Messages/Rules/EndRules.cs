using StatusGen.Content.Messages.Analysis;
using StatusGen.Content.Messages.Language;

namespace StatusGen.Content.Messages.Rules;

/// <summary>Is it really over, since when, and what remains?</summary>
internal static class EndRules
{
    public static void Check(RuleRun run)
    {
        if (run.Stage is not (MessageStage.Resolved or MessageStage.MaintenanceComplete)) return;
        CheckAllClear(run);
        if (run.Stage != MessageStage.Resolved) return;
        if (!run.Context.ShowsDuration && !IsDurationTold(run.Text)) run.Missing("OC114");
        if (!IsRemainderTold(run.Text)) run.Missing("OC115");
        if (!run.Text.Has(Signal.FollowUp)) run.Missing("OC116");
    }

    private static void CheckAllClear(RuleRun run)
    {
        CheckStillFailing(run);
        if (!run.Found("OC117") && !IsAllClear(run.Text) && !TellsHowItIs(run)) run.Missing("OC113");
    }

    /// <summary>"No receipt has to be asked for again" and "we publish the review here" are none.</summary>
    private static bool IsAllClear(MessageText text)
    {
        foreach (SignalHit hit in text.Hits)
            if (hit.Signal == Signal.AllClear && !IsDenied(text, hit.Sentence) && !IsWithinOther(text, hit)) return true;
        return false;
    }

    private static bool IsDenied(MessageText text, int sentence) =>
        MessageLanguage.Of("en") is { } language && text.Tokens[text.Sentences[sentence].From].Classes.Overlaps(language.ClassNamed("NEGATION"));

    /// <summary>Its clause began as something else.</summary>
    private static bool IsWithinOther(MessageText text, SignalHit hit)
    {
        foreach (SignalHit other in text.Hits)
        {
            if (other.Sentence != hit.Sentence || other.From > hit.From || other.Signal is not (Signal.NeedsNothing or Signal.FollowUp or Signal.Apology) || (other.Signal == Signal.FollowUp && text.SentenceHas(hit.Sentence, Signal.SaidAgain))) continue;
            bool isSameClause = true;
            for (int i = other.From + 1; i <= hit.From; i++) isSameClause &= !text.StartsClause(i);
            if (isSameClause) return true;
        }
        return false;
    }

    private static void CheckStillFailing(RuleRun run)
    {
        foreach (SignalHit hit in run.Text.Hits)
        {
            if (hit.Signal != Signal.StillFailing || run.Text.SentenceHas(hit.Sentence, Signal.Backlog) || IsPast(run.Text, hit)) continue;
            run.At("OC117", hit);
            return;
        }
    }

    /// <summary>"Most payments were refused": that is over.</summary>
    private static bool IsPast(MessageText text, SignalHit hit)
    {
        foreach (SignalHit other in text.Hits)
            if (other.Signal == Signal.PastTold && other.From >= hit.From && other.To <= hit.To) return true;
        return false;
    }

    /// <summary>The first sentence tells how it is now, and neither what we did nor that the work is over.</summary>
    private static bool StartsWithNews(MessageText text)
    {
        return !text.Sentences.IsEmpty && IsNewsOfNow(text, 0);
    }

    /// <summary>After a maintenance any sentence may tell it, as nothing was lost before.</summary>
    private static bool TellsHowItIs(RuleRun run)
    {
        if (run.Stage != MessageStage.MaintenanceComplete) return StartsWithNews(run.Text);
        for (int i = 0; i < run.Text.Sentences.Length; i++)
            if (IsNewsOfNow(run.Text, i) && !IsDenied(run.Text, i) && !run.Text.SentenceHas(i, Signal.NeedsNothing, Signal.StillFailing, Signal.Empathy)) return true;
        return false;
    }

    private static bool IsNewsOfNow(MessageText text, int sentence)
    {
        bool isNow = text.SentenceHas(sentence, Signal.NowTold) || HasPresentVerb(text, sentence);
        return isNow && !text.SentenceHas(sentence, Signal.OwnSubject, Signal.WorkOver, Signal.PastTold, Signal.Apology, Signal.Thanks, Signal.FollowUp, Signal.Contact, Signal.Instruction);
    }

    private static bool HasPresentVerb(MessageText text, int sentence)
    {
        for (int i = text.Sentences[sentence].From + 1; i < text.Sentences[sentence].To; i++)
            if ((text.Tokens[i].Form & (WordForm.Base | WordForm.Third)) != 0) return true;
        return false;
    }

    /// <summary>A length, or two moments.</summary>
    private static bool IsDurationTold(MessageText text)
    {
        if (text.Has(Signal.Duration)) return true;
        int moments = 0;
        foreach (SignalHit hit in text.Hits)
            if (hit.Signal == Signal.Clock) moments++;
        return moments > 1;
    }

    /// <summary>
    /// What remains can be told in so many ways that the rule asks the other way round: is there a sentence that is neither about the all-clear, the time it
    /// took, the regret nor the review?
    /// </summary>
    private static bool IsRemainderTold(MessageText text)
    {
        if (text.Has(Signal.ResidualDuty)) return true;
        for (int i = 0; i < text.Sentences.Length; i++)
        {
            if (text.SentenceHas(i, Signal.Apology, Signal.FollowUp, Signal.Thanks, Signal.Cliche, Signal.Contact)) continue;
            // "Charge cards start the posts again" asks for nothing.
            if (text.SentenceHas(i, Signal.NeedsNothing) || (text.SentenceHas(i, Signal.Instruction) && !(i == 0 && text.SentenceHas(i, Signal.SaidAgain)))) return true;
            if (text.SentenceHas(i, Signal.Residual, Signal.Backlog) && (!text.SentenceHas(i, Signal.SaidAgain) || IsRemainderAdded(text, i))) return true;
            // The all-clear stands first. "It was …" and "from … to …" tell the outage, "we …" the cure, unless it counts what was saved.
            bool isOurs = text.SentenceStartsWith(i, Signal.OwnSubject);
            if (i > 0 && !isOurs && !text.SentenceHas(i, Signal.SaidAgain, Signal.Empathy) && !IsAboutTheOutage(text, i)) return true;
            if (i > 0 && isOurs && !text.SentenceHas(i, Signal.SaidAgain) && text.SentenceHas(i, Signal.Quantity, Signal.Yours) && !(text.SentenceStartsWith(i, Signal.PronounSubject) && text.SentenceHas(i, Signal.Clock))) return true;
        }
        return false;
    }

    /// <summary>"Payments work again for all, and late receipts have gone out": a clause of its own behind the all-clear.</summary>
    private static bool IsRemainderAdded(MessageText text, int sentence)
    {
        int clause = -1;
        bool isSaid = false;
        for (int i = text.Sentences[sentence].From; i < text.Sentences[sentence].To; i++)
        {
            if (isSaid && (text.Tokens[i].AfterBreak || text.Word(i) is "and")) clause = i;
            isSaid |= text.Word(i) is "again" or "more";
        }
        if (clause < 0) return false;
        foreach (SignalHit hit in text.Hits)
            if (hit.Sentence == sentence && hit.Signal is Signal.Residual or Signal.Backlog && hit.From >= clause) return true;
        return false;
    }

    private static bool IsAboutTheOutage(MessageText text, int sentence)
    {
        bool isTimed = text.SentenceHas(sentence, Signal.Clock, Signal.Duration);
        bool isPronoun = text.SentenceStartsWith(sentence, Signal.PronounSubject);
        if (isTimed) return isPronoun || (!text.SentenceHas(sentence, Signal.NowTold) && (text.SentenceHas(sentence, Signal.PastTold) || !HasPresentVerb(text, sentence)));
        return isPronoun && text.SentenceHas(sentence, Signal.PastTold) && !text.SentenceHas(sentence, Signal.NowTold);
    }
}
