using StatusGen.Content.Messages.Analysis;
using StatusGen.Content.Messages.Language;

namespace StatusGen.Content.Messages.Rules;

/// <summary>Does the reader learn what is wrong for them, and for whom?</summary>
internal static class EffectRules
{
    public static void Check(RuleRun run)
    {
        CheckStock(run);
        bool isStock = run.Found("OC112");
        if (!isStock) CheckEffect(run);
        if (!isStock && !IsScopeTold(run)) run.Missing("OC103");
        if (!isStock && run.Context.Started is null && !HasInText(run.Text, Signal.StartTime)) run.Missing("OC108");
        CheckTitle(run);
    }

    public static bool IsEffectTold(MessageText text, MessageStage stage) =>
        HasInText(text, Signal.Effect) || HasInText(text, Signal.EffectUnknown) || (stage is MessageStage.Monitoring or MessageStage.Resolved && HasInText(text, Signal.WorksAgain));

    public static bool IsScopeTold(RuleRun run) => run.Context.ShowsAffected || HasInText(run.Text, Signal.Scope) || HasInText(run.Text, Signal.ScopeUnknown);

    private static void CheckEffect(RuleRun run)
    {
        if (IsEffectTold(run.Text, run.Stage)) return;
        bool isProduct = run.Context.Audience == "developers";
        int cause = FirstCause(run.Text);
        if (cause >= 0 && run.Applies("OC102") && !isProduct) run.At("OC102", run.Text.Sentences[run.Text.SentenceOf(cause)]);
        else run.Missing("OC101");
    }

    private static int FirstCause(MessageText text)
    {
        if (MessageLanguage.Of("en") is not { } language) return -1;
        WordClasses cause = language.ClassNamed("CAUSE");
        for (int i = FirstTextToken(text); i < text.Tokens.Length; i++)
            if (text.Tokens[i].Classes.Overlaps(cause)) return i;
        return -1;
    }

    /// <summary>Every sentence could stand in any incident of any firm.</summary>
    private static void CheckStock(RuleRun run)
    {
        MessageText text = run.Text;
        int words = text.Tokens.Length - FirstTextToken(text);
        if (!run.Stage.IsOpen() || words is 0 or > MostStockWords || !HasInText(text, Signal.Stock)) return;
        for (int i = text.TitleSentences; i < text.Sentences.Length; i++)
            if (!text.SentenceHas(i, Signal.Stock, Signal.Cliche, Signal.VagueUpdate) || text.SentenceHas(i, Signal.Effect) || text.SentenceHasClass(i, BuiltInClasses.Component)) return;
        run.At("OC112", text.Sentences[text.TitleSentences]);
    }

    private const int MostStockWords = 45;

    private static void CheckTitle(RuleRun run)
    {
        MessageText text = run.Text;
        if (text.TitleSentences == 0 || !run.Applies("OC118")) return;
        bool isMaintenance = run.Stage == MessageStage.MaintenanceNotice;
        foreach (SignalHit hit in text.Hits)
            if (hit.Sentence < text.TitleSentences && (hit.Signal == Signal.Effect || (isMaintenance && hit.Signal is Signal.WorkNamed or Signal.Effect))) return;
        run.At("OC118", text.Sentences[0]);
    }

    public static int FirstTextToken(MessageText text) => text.TitleSentences == 0 ? 0 : text.Sentences[text.TitleSentences - 1].To;

    /// <summary>In the text itself and not in the title.</summary>
    public static bool HasInText(MessageText text, Signal signal)
    {
        if (!text.Has(signal)) return false;
        if (text.TitleSentences == 0) return true;
        foreach (SignalHit hit in text.Hits)
            if (hit.Signal == signal && hit.Sentence >= text.TitleSentences) return true;
        return false;
    }
}
