using StatusGen.Content.Messages.Analysis;
using StatusGen.Content.Messages.Language;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;

namespace StatusGen.Content.Messages.Rules;

/// <summary>Does the reader learn what is being done, what to do meanwhile, and when they hear again?</summary>
internal static class UpdateRules
{
    private const int MinutesBeforeWorkaroundIsOwed = 30;

    public static void Check(RuleRun run)
    {
        bool isStock = run.Found("OC112");
        if (!isStock) CheckNextUpdate(run);
        if (!isStock && !IsActionTold(run.Text)) run.Missing("OC106");
        if (!isStock && !run.Text.Has(Signal.Workaround)) MissWorkaround(run);
        if (!run.Context.ShowsContact && !run.Text.Has(Signal.Contact)) run.Missing("OC110");
    }

    private static void CheckNextUpdate(RuleRun run)
    {
        bool isToFill = run.Found("OC111") && run.Text.Has(Signal.Publishing);
        if (!run.IsOpen || run.Context.NextUpdate is not null || isToFill || IsTimed(run.Text)) return;
        if (run.Text.First(Signal.VagueUpdate) is { } vague) run.At("OC105", vague);
        else run.Missing("OC104");
    }

    private static bool IsTimed(MessageText text)
    {
        foreach (SignalHit hit in text.Hits)
        {
            if (hit.Signal is not (Signal.NextUpdate or Signal.FutureTime) || IsSince(text, hit) || (hit.Signal == Signal.FutureTime && text.SentenceHas(hit.Sentence, Signal.Estimate, Signal.FixedTime, Signal.Effect))) continue;
            // "Later today" is no time.
            if (!text.SentenceHas(hit.Sentence, Signal.VagueToday) || text.SentenceHas(hit.Sentence, Signal.Clock)) return true;
        }
        // A time behind the first sentence that is neither a beginning nor an estimate.
        for (int i = 1; i < text.Sentences.Length; i++)
            if (text.SentenceHas(i, Signal.Clock) && !text.SentenceHas(i, Signal.PastTime, Signal.PastTold, Signal.StartTime, Signal.Effect, Signal.Estimate, Signal.FixedTime)) return true;
        return false;
    }

    /// <summary>Its only time is a beginning or a length.</summary>
    private static bool IsSince(MessageText text, SignalHit hit)
    {
        if (!text.SentenceHas(hit.Sentence, Signal.SinceTime) || MessageLanguage.Of("en") is not { } language) return false;
        WordClasses times = language.ClassNamed("TIMEX") | BuiltInClasses.Clock | BuiltInClasses.Date | BuiltInClasses.Span;
        bool hasTime = false;
        for (int i = hit.From; i < hit.To; i++)
        {
            if (!text.Tokens[i].Classes.Overlaps(times)) continue;
            if (!IsWithin(text, Signal.SinceTime, i)) return false;
            hasTime = true;
        }
        return hasTime;
    }

    private static bool IsWithin(MessageText text, Signal signal, int token)
    {
        foreach (SignalHit hit in text.Hits)
            if (hit.Signal == signal && hit.From <= token && token < hit.To) return true;
        return false;
    }

    /// <summary>Something is being done, and not suffered.</summary>
    public static bool IsActionTold(MessageText text)
    {
        if (text.Has(Signal.Action)) return true;
        foreach (SignalHit hit in text.Hits)
            if (hit.Signal == Signal.Progress && !text.SentenceHas(hit.Sentence, Signal.Effect, Signal.Apology, Signal.Empathy)) return true;
        return false;
    }

    private static void MissWorkaround(RuleRun run)
    {
        run.Missing("OC107");
        MessageContext context = run.Context;
        if (!context.HasToldWorkaround && context.Severity is IncidentSeverity.Critical or IncidentSeverity.Major && context.Started is { } started && context.PublishedAt is { } at
            && (at - started).TotalMinutes > MinutesBeforeWorkaroundIsOwed) run.Change("OC107", DiagnosticSeverity.Warning);
    }
}
