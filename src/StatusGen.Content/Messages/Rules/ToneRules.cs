using StatusGen.Content.Messages.Analysis;
using StatusGen.Content.Messages.Language;
using StatusGen.Domain.Incidents;

namespace StatusGen.Content.Messages.Rules;

/// <summary>Honest, without blame, belittling or empty phrases.</summary>
internal static class ToneRules
{
    public static void Check(RuleRun run)
    {
        CheckSmallness(run);
        if (run.Context.Audience != "regulators") CheckThirdParty(run);
        run.Find("OC203", Signal.BlamesCustomer, Signal.NotCustomersFault);
        run.Find("OC204", Signal.BlamesPerson);
        // While a repair is watched, "all is normal" is the news.
        if (run.Stage != MessageStage.Monitoring || !run.Text.Has(Signal.WorksAgain)) run.Find("OC205", Signal.DeniesProblem, Signal.Admits);
        if (run.Context.Audience is not ("executives" or "regulators" or "support") && !run.Context.HasShownEmpathy && !run.Text.HasAny(Signal.Empathy, Signal.Apology)) run.Missing("OC206");
        run.Find("OC207", Signal.Cliche, Signal.Concrete);
        run.Find("OC208", Signal.ConditionalApology);
        if (!run.Text.Has(Signal.Apology)) run.Missing("OC209");
        CheckOwner(run);
        CheckFlippant(run);
        run.Find("OC212", Signal.Promotional, Signal.Goodwill);
        if (!run.Found("OC205")) CheckSize(run);
    }

    /// <summary>"A short interruption of up to five minutes" is exact, and what a notice of maintenance owes its readers.</summary>
    private static void CheckSmallness(RuleRun run)
    {
        bool isPlanned = run.Stage is MessageStage.MaintenanceNotice or MessageStage.MaintenanceReminder;
        int last = -1;
        foreach (SignalHit hit in run.Text.Hits)
        {
            if (hit.Signal != Signal.Minimising || hit.Sentence == last || run.Text.SentenceHas(hit.Sentence, Signal.MinimisingExempt)) continue;
            if (isPlanned && run.Text.SentenceHasClass(hit.Sentence, BuiltInClasses.Span)) continue;
            last = hit.Sentence;
            run.At("OC201", hit);
        }
    }

    private static void CheckThirdParty(RuleRun run)
    {
        foreach (SignalHit hit in run.Text.Hits)
        {
            if (hit.Signal is not (Signal.ThirdFault or Signal.OutOfOurHands) || run.Text.BlockHas(hit.Sentence, Signal.OurResponsibility)) continue;
            if (hit.Signal == Signal.ThirdFault && run.Text.SentenceHas(hit.Sentence, Signal.ThirdExempt)) continue;
            run.At("OC202", hit);
            return;
        }
    }

    private static void CheckOwner(RuleRun run)
    {
        if (run.Text.First(Signal.Agentless) is { } hit && !run.Text.SentenceHas(hit.Sentence, Signal.FirstPerson)) run.At("OC210", hit);
        else if (!run.Text.Has(Signal.FirstPerson)) run.Missing("OC210");
    }

    private static void CheckFlippant(RuleRun run)
    {
        run.Find("OC211", Signal.Flippant);
        if (run.Found("OC211")) return;
        if (Exclamations.Find(run.Text) is { } place) run.At("OC211", place.Start, place.End);
    }

    /// <summary>The words and the severity of the incident must agree.</summary>
    private static void CheckSize(RuleRun run)
    {
        if (run.Context.Severity == IncidentSeverity.Critical) run.Find("OC213", Signal.WordingOfSmall);
        else if (run.Context.Severity == IncidentSeverity.Minor) run.Find("OC213", Signal.WordingOfLarge, Signal.NotTotal);
    }
}
