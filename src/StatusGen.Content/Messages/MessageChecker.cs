using System.Collections.Immutable;
using StatusGen.Content.Messages.Analysis;
using StatusGen.Content.Messages.Language;
using StatusGen.Content.Messages.Rules;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Messages;

/// <summary>Judges one message: what a reader needs to know is in it, and nothing that hurts them or the firm.</summary>
public static class MessageChecker
{
    /// <summary>A text that stands in no file yet.</summary>
    public static ImmutableArray<Diagnostic> Check(MessageContext context, string path, string text)
    {
        var source = new SourceText(path, text);
        return Check(context, source, 0, text.Length);
    }

    /// <param name="start">Where the message begins in the file.</param>
    /// <param name="end">Exclusive.</param>
    public static ImmutableArray<Diagnostic> Check(MessageContext context, SourceText source, int start, int end) =>
        Check(context, source, start, end, new ComponentNames(context.Components));

    internal static ImmutableArray<Diagnostic> Check(MessageContext context, SourceText source, int start, int end, ComponentNames names)
    {
        List<Diagnostic> findings = Judge(context, source, start, end, names);
        findings.Sort(Diagnostic.ByPlace);
        return [.. findings];
    }

    internal static List<Diagnostic> Judge(MessageContext context, SourceText source, int start, int end, ComponentNames names)
    {
        MessageLanguage? language = MessageLanguage.Of(context.Language);
        return Judge(context, MessageReader.Read(source, start, end, language, names), language, names);
    }

    /// <param name="text">Read in the same language.</param>
    internal static List<Diagnostic> Judge(MessageContext context, MessageText text, MessageLanguage? language, ComponentNames names)
    {
        var run = new RuleRun(text, context);
        DisclosureRules.Check(run);
        if (language is not null) CheckWords(run, language, names);
        return Suppressions.Apply(run.Findings, text.Source, text.Start, text.End);
    }

    private static void CheckWords(RuleRun run, MessageLanguage language, ComponentNames names)
    {
        CheckNeeds(run);
        TitleRules.Check(run, language, names);
        ToneRules.Check(run);
        PromiseRules.Check(run);
        MaintenanceRules.Check(run);
        PlainRules.Check(run);
    }

    /// <summary>Executives get a brief with rules of its own.</summary>
    private static void CheckNeeds(RuleRun run)
    {
        if (run.Context.Audience == "executives" && run.IsOpen)
        {
            BriefRules.Check(run);
            return;
        }
        EffectRules.Check(run);
        UpdateRules.Check(run);
        EndRules.Check(run);
        ReviewRules.Check(run);
    }
}
