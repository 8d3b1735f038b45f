using StatusGen.Content.Messages.Analysis;
using StatusGen.Content.Messages.Language;

namespace StatusGen.Content.Messages.Rules;

/// <summary>A review tells what happened, why, how it ended, and what changes, with numbers, owners and dates.</summary>
internal static class ReviewRules
{
    private const int LeastEvents = 3;

    private static readonly Signal[] Plans = [Signal.Prevention, Signal.Improvement, Signal.PlanDate];

    public static void Check(RuleRun run)
    {
        if (run.Stage != MessageStage.Postmortem) return;
        MessageText text = run.Text;
        if (!IsCauseTold(text) && ReviewSentences.AreOf(text, [Signal.FixTold, .. Plans])) run.Missing("OC801");
        if (!IsFixTold(text) && ReviewSentences.AreOf(text, [Signal.CauseTold, Signal.CauseHinted, Signal.Explains, .. Plans])) run.Missing("OC802");
        if (!IsPreventionTold(text) && ReviewSentences.AreOf(text, Signal.CauseTold, Signal.CauseHinted, Signal.Explains, Signal.FixTold, Signal.PastTold, Signal.Clock)) run.Missing("OC803");
        if (!(IsCounted(text) && (HasSpan(text) || run.Context.ShowsDuration))) run.Missing("OC804");
        if (TimedEvents(text) < LeastEvents) run.Missing("OC805");
        if (!run.Found("OC803")) CheckActions(run);
        CheckHindsight(run);
    }

    /// <summary>What is told like a cause counts where nothing is mended or planned: "our team switched to the second line, and cards worked".</summary>
    private static bool IsCauseTold(MessageText text)
    {
        foreach (SignalHit hit in text.Hits)
            if (hit.Signal == Signal.CauseTold || (hit.Signal == Signal.CauseHinted && !IsPlan(text, hit.Sentence) && !text.SentenceHas(hit.Sentence, Signal.Apology) && !(text.SentenceHas(hit.Sentence, Signal.FixTold) && text.SentenceHas(hit.Sentence, Signal.Recovered)))) return true;
        return false;
    }

    /// <summary>Money back and good will change nothing.</summary>
    private static bool IsPreventionTold(MessageText text)
    {
        foreach (SignalHit hit in text.Hits)
            if (hit.Signal == Signal.Prevention && !text.SentenceHas(hit.Sentence, Signal.Amends)) return true;
        return false;
    }

    private static bool IsFixTold(MessageText text)
    {
        foreach (SignalHit hit in text.Hits)
            if (hit.Signal == Signal.FixTold && (text.SentenceHas(hit.Sentence, Signal.Recovered) || !(IsPlan(text, hit.Sentence) || IsExplained(text, hit)))) return true;
        return false;
    }

    /// <summary>"Because we had moved the closing time": what stands behind the reason is no repair, unless a new thought begins, "…, and we moved it back".</summary>
    private static bool IsExplained(MessageText text, SignalHit fix)
    {
        bool isExplained = false;
        foreach (SignalHit hit in text.Hits)
        {
            if (hit.Sentence != fix.Sentence) continue;
            if (hit.Signal == Signal.OwnClause && hit.From <= fix.From && fix.From < hit.To) return false;
            isExplained |= hit.Signal == Signal.Explains && hit.From < fix.From;
        }
        return isExplained;
    }

    /// <summary>What will be, with its own numbers: "every two minutes".</summary>
    private static bool IsPlan(MessageText text, int sentence) =>
        text.SentenceHas(sentence, Signal.Improvement) || (text.SentenceHas(sentence, Signal.PlanDate) && !text.SentenceHas(sentence, Signal.Clock, Signal.PastTold));

    private static bool IsCounted(MessageText text)
    {
        foreach (SignalHit hit in text.Hits)
            if (hit.Signal == Signal.CountAffected && !IsPlan(text, hit.Sentence)) return true;
        return false;
    }

    private static bool HasSpan(MessageText text)
    {
        for (int i = 0; i < text.Sentences.Length; i++)
            if (!IsPlan(text, i) && (text.SentenceHasClass(i, BuiltInClasses.Span) || text.SentenceHas(i, Signal.Duration))) return true;
        return false;
    }

    private static int TimedEvents(MessageText text)
    {
        int events = 0;
        foreach (Token token in text.Tokens)
            if (token.Classes.Overlaps(BuiltInClasses.Clock)) events++;
        return events;
    }

    private static void CheckActions(RuleRun run)
    {
        MessageText text = run.Text;
        for (int i = 0; i < text.Sentences.Length; i++)
        {
            if (text.Sentences[i].Kind is BlockKind.Heading or BlockKind.TableRow || !text.SentenceHas(i, Signal.Improvement) || text.SentenceHas(i, Signal.Apology, Signal.NeverAgain) || IsDated(text, i) || ReviewSentences.IsIntroduction(text, i)) continue;
            run.At("OC806", text.Sentences[i]);
            return;
        }
    }

    /// <summary>A day, or "now".</summary>
    private static bool IsDated(MessageText text, int sentence) =>
        text.SentenceHasClass(sentence, BuiltInClasses.Date) || text.SentenceHasClass(sentence, BuiltInClasses.Span) || text.SentenceHas(sentence, Signal.InForce);

    private static void CheckHindsight(RuleRun run)
    {
        foreach (SignalHit hit in run.Text.Hits)
        {
            if (hit.Signal != Signal.Hindsight) continue;
            run.At("OC807", hit);
            return;
        }
    }
}
