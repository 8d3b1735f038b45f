using StatusGen.Content.Messages.Analysis;
using StatusGen.Content.Messages.Language;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Messages.Rules;

/// <summary>In lists, feeds and subject lines the title stands alone.</summary>
internal static class TitleRules
{
    public static void Check(RuleRun run, MessageLanguage language, ComponentNames names)
    {
        if (run.Context.Title is not { Length: > 0 } title || !run.Applies("OC118")) return;
        MessageText text = MessageReader.Read(new SourceText(run.Text.Source.Path, title), 0, title.Length, language, names);
        bool isPlanned = run.Stage == MessageStage.MaintenanceNotice;
        bool saysIt = text.Has(Signal.Effect) || (isPlanned && text.HasAny(Signal.WorkNamed, Signal.NoInterruption)) || (!text.Has(Signal.GenericTitle) && text.Has(Signal.Impaired));
        if (!saysIt) run.AtTitle("OC118", title);
    }
}
