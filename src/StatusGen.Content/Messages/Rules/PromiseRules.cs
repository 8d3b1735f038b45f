namespace StatusGen.Content.Messages.Rules;

/// <summary>Nothing that cannot be kept, nothing that is not known.</summary>
internal static class PromiseRules
{
    public static void Check(RuleRun run)
    {
        run.Find("OC301", Signal.FixedTime, Signal.Hedged, Signal.Publishing, Signal.Planned);
        if (!run.Found("OC301") && !run.Text.Has(Signal.ReviewTime)) run.Find("OC302", Signal.Estimate);
        run.Find("OC303", Signal.NeverAgain, Signal.ReducesRisk);
        run.Find("OC304", Signal.Speculation, Signal.NotSpeculation);
        run.Find("OC305", Signal.DataAssurance, Signal.SoFar);
        run.Find("OC306", Signal.Liability);
    }
}
