namespace StatusGen.Content.Messages.Rules;

/// <summary>Executives get five lines: state and effect, action, next brief, what to say and what not to say.</summary>
internal static class BriefRules
{
    public static void Check(RuleRun run)
    {
        bool isComplete = EffectRules.IsEffectTold(run) && run.Text.Has(Signal.Action) && run.Text.Has(Signal.BriefSay) && run.Text.Has(Signal.BriefNotSay)
            && (run.Text.Has(Signal.NextUpdate) || run.Context.NextUpdate is not null);
        if (!isComplete) run.Missing("OC904");
    }
}
