using StatusGen.Content.Messages.Analysis;
using StatusGen.Content.Messages.Language;

namespace StatusGen.Content.Messages.Rules;

/// <summary>A review tells what happened, why, how it ended, and what changes, with numbers, owners and dates.</summary>
internal static class ReviewRules
{
    private const int LeastEvents = 3;

    public static void Check(RuleRun run)
    {
        if (run.Stage != MessageStage.Postmortem) return;
        MessageText text = run.Text;
        if (!text.Has(Signal.CauseTold)) run.Missing("OC801");
        if (!text.Has(Signal.FixTold)) run.Missing("OC802");
        if (!text.Has(Signal.Prevention)) run.Missing("OC803");
        if (!(text.Has(Signal.CountAffected) && (HasSpan(text) || run.Context.ShowsDuration))) run.Missing("OC804");
        if (TimedEvents(text) < LeastEvents) run.Missing("OC805");
        if (!run.Found("OC803")) CheckActions(run);
        CheckHindsight(run);
    }

    private static bool HasSpan(MessageText text)
    {
        foreach (Token token in text.Tokens)
            if (token.Classes.Overlaps(BuiltInClasses.Span)) return true;
        return text.Has(Signal.Duration);
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
            if (text.Sentences[i].Kind == BlockKind.Heading || !text.SentenceHas(i, Signal.Improvement) || IsDated(text, i)) continue;
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
