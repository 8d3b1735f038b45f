using System.Text;
using StatusGen.Cli.Terminal;
using StatusGen.Content.Messages.Rules;

namespace StatusGen.Cli.Commands;

/// <summary>What <c>explain</c> tells about a rule for messages.</summary>
internal static class RuleCard
{
    public static string Compose(MessageRule rule, Paint paint)
    {
        var text = new StringBuilder();
        text.Append(paint.Bold(rule.Id)).Append(": ").Append(RuleWords.TitleOf(rule)).Append(" (").Append(RuleWords.SeverityOf(rule)).Append(")\n\n");
        text.Append(rule.Why).Append("\n\n");
        text.Append(paint.Bold("Judges: ")).Append(RuleWords.StagesOf(rule)).Append("\n\n");
        AppendExamples(text, paint.Bold("Not so:"), RuleWords.BadOf(rule));
        AppendExamples(text, paint.Bold("But so:"), RuleWords.GoodOf(rule));
        text.Append(paint.Bold("To mend it: ")).Append(rule.Ask).Append('\n');
        text.Append(paint.Bold("Source: ")).Append(rule.Source).Append('\n');
        AppendExceptions(text, rule);
        return text.ToString();
    }

    private static void AppendExamples(StringBuilder text, string heading, IReadOnlyList<string> examples)
    {
        text.Append(heading).Append('\n');
        foreach (string example in examples) text.Append(ExplainCommand.Indented(example));
        text.Append('\n');
    }

    private static void AppendExceptions(StringBuilder text, MessageRule rule)
    {
        if (!rule.CanBeSuppressed)
        {
            text.Append("\nThis rule cannot be switched off.\n");
            return;
        }
        text.Append("\nWhere it is wrong once, above the paragraph:\n\n").Append(ExplainCommand.Indented(RuleWords.SuppressionOf(rule)));
        text.Append("\nFor the site in statusgen.yml, or for one file in its front matter:\n\n").Append(ExplainCommand.Indented(RuleWords.SettingOf(rule)));
    }
}
