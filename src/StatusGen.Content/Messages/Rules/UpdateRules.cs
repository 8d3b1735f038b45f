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
            // "We'll publish how many are left at 18:00" is an update, whatever else happens at that time.
            if (hit.Signal == Signal.ToldAt && !IsWithin(text, Signal.SinceTime, hit.To - 1) && !text.SentenceHas(hit.Sentence, Signal.FixedTime, Signal.VagueToday)) return true;
            if (hit.Signal is not (Signal.NextUpdate or Signal.FutureTime) || IsOtherTime(text, hit) || (hit.Signal == Signal.FutureTime && text.SentenceHas(hit.Sentence, Signal.Estimate, Signal.FixedTime, Signal.Effect))) continue;
            // "Later today" is no time.
            if (!text.SentenceHas(hit.Sentence, Signal.VagueToday) || text.SentenceHas(hit.Sentence, Signal.Clock)) return true;
        }
        // A time behind the first sentence that is neither a beginning, an estimate nor a plan.
        for (int i = 1; i < text.Sentences.Length; i++)
            if (text.SentenceHas(i, Signal.Clock) && !text.SentenceHas(i, Signal.PastTime, Signal.PastTold, Signal.SinceTime, Signal.OtherTime, Signal.Effect, Signal.Estimate, Signal.FixedTime, Signal.Action, Signal.Progress)) return true;
        return false;
    }

    /// <summary>Its only times are a beginning, a length, hours or plans.</summary>
    private static bool IsOtherTime(MessageText text, SignalHit hit)
    {
        if (!text.SentenceHas(hit.Sentence, Signal.SinceTime, Signal.OtherTime) || MessageLanguage.Of("en") is not { } language) return false;
        WordClasses times = language.ClassNamed("TIMEX") | BuiltInClasses.Clock | BuiltInClasses.Date | BuiltInClasses.Span;
        bool hasTime = false;
        for (int i = hit.From; i < hit.To; i++)
        {
            if (!text.Tokens[i].Classes.Overlaps(times)) continue;
            if (!IsWithin(text, Signal.SinceTime, i) && !IsWithin(text, Signal.OtherTime, i)) return false;
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
        foreach (SignalHit hit in text.Hits)
            if (hit.Signal is Signal.Action or Signal.Progress && !text.SentenceHas(hit.Sentence, Signal.Apology, Signal.Empathy) && !IsSuffered(text, hit) && !IsToTell(text, hit)) return true;
        return (text.Has(Signal.Action) && IsActionRegretted(text)) || MayTellAction(text);
    }

    /// <summary>"Divers went down at noon", "every bus gets a new box": behind the first sentence, one that is nothing else may tell what is being done.</summary>
    private static bool MayTellAction(MessageText text)
    {
        if (MessageLanguage.Of("en") is not { } language) return false;
        for (int i = 1; i < text.Sentences.Length; i++)
            if (EffectRules.IsNews(text, i) && !text.SentenceHasClass(i, language.ClassNamed("CAP")) && !text.SentenceHas(i, Signal.Effect, Signal.Scope, Signal.ScopeOnly, Signal.ScopeUnknown, Signal.Workaround, Signal.ToldAt, Signal.SinceTime, Signal.Thanks, Signal.DataAssurance)) return true;
        return false;
    }

    /// <summary>"We are sorry and are restarting it".</summary>
    private static bool IsActionRegretted(MessageText text)
    {
        foreach (SignalHit hit in text.Hits)
            if (hit.Signal == Signal.Action && text.SentenceHas(hit.Sentence, Signal.Apology, Signal.Empathy) && !IsSuffered(text, hit) && !IsToTell(text, hit)) return true;
        return false;
    }

    /// <summary>"We'll write here once more": the next update, and no work.</summary>
    private static bool IsToTell(MessageText text, SignalHit hit) =>
        text.SentenceHas(hit.Sentence, Signal.NextUpdate, Signal.VagueUpdate) && MessageLanguage.Of("en") is { } language
        && (text.Tokens[hit.To - 1].Form & WordForm.Base) != 0 && text.Tokens[hit.To - 1].Classes.Overlaps(language.ClassNamed("PUB"));

    /// <summary>"Our warehouse is sending the wrong sizes", "readers have been showing red": what customers use does it, and nobody who mends.</summary>
    private static bool IsSuffered(MessageText text, SignalHit hit)
    {
        if (text.SentenceStartsWith(hit.Sentence, Signal.OurDoing) || MessageLanguage.Of("en") is not { } language) return false;
        if (text.Tokens[hit.To - 1].Classes.Overlaps(language.ClassNamed("MEND"))) return false;
        bool isRepair = hit.Signal == Signal.Action || text.Tokens[hit.To - 1].Classes.Overlaps(language.ClassNamed("ACT"));
        if (isRepair && !text.SentenceHas(hit.Sentence, Signal.Effect)) return false;
        WordClasses used = language.ClassNamed("CAP") | language.ClassNamed("POP") | BuiltInClasses.Component, mends = language.ClassNamed("TEAM") | language.ClassNamed("WE");
        bool isUsed = false;
        for (int i = text.Sentences[hit.Sentence].From; i < hit.To; i++)
        {
            if (text.StartsClause(i)) isUsed = false;
            if (text.Tokens[i].Classes.Overlaps(mends)) return false;
            isUsed |= text.Tokens[i].Classes.Overlaps(used);
        }
        return isUsed;
    }

    private static void MissWorkaround(RuleRun run)
    {
        run.Missing("OC107");
        MessageContext context = run.Context;
        if (!context.HasToldWorkaround && context.Severity is IncidentSeverity.Critical or IncidentSeverity.Major && context.Started is { } started && context.PublishedAt is { } at
            && (at - started).TotalMinutes > MinutesBeforeWorkaroundIsOwed) run.Change("OC107", DiagnosticSeverity.Warning);
    }
}
