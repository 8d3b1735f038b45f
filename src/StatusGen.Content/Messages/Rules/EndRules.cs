using StatusGen.Content.Messages.Analysis;

namespace StatusGen.Content.Messages.Rules;

/// <summary>Is it really over, since when, and what remains?</summary>
internal static class EndRules
{
    public static void Check(RuleRun run)
    {
        if (run.Stage is not (MessageStage.Resolved or MessageStage.MaintenanceComplete)) return;
        CheckAllClear(run);
        if (run.Stage != MessageStage.Resolved) return;
        if (!run.Context.ShowsDuration && !IsDurationTold(run)) run.Missing("OC114");
        if (!run.Text.HasAny(Signal.Residual, Signal.Backlog)) run.Missing("OC115");
        if (!run.Text.Has(Signal.FollowUp)) run.Missing("OC116");
    }

    private static void CheckAllClear(RuleRun run)
    {
        if (run.Stage == MessageStage.Resolved && run.Text.Has(Signal.StillFailing))
        {
            run.Find("OC117", Signal.StillFailing, Signal.Backlog);
            if (run.Found("OC117")) return;
        }
        if (!EffectRules.HasInText(run.Text, Signal.AllClear)) run.Missing("OC113");
    }

    /// <summary>A length, or two moments.</summary>
    private static bool IsDurationTold(RuleRun run)
    {
        if (run.Text.Has(Signal.Duration)) return true;
        int moments = 0;
        foreach (SignalHit hit in run.Text.Hits)
            if (hit.Signal == Signal.Clock) moments++;
        return moments > 1;
    }
}
