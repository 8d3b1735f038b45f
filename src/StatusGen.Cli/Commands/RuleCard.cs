using System.Text;
using StatusGen.Cli.Reporting;
using StatusGen.Cli.Terminal;
using StatusGen.Content.Messages;
using StatusGen.Content.Messages.Rules;
using StatusGen.Domain.Diagnostics;

namespace StatusGen.Cli.Commands;

/// <summary>What <c>explain</c> tells about a rule for messages.</summary>
internal static class RuleCard
{
    /// <summary><c>minimising</c> as <c>Minimising</c>, <c>no-next-update</c> as <c>No next update</c>.</summary>
    public static string TitleOf(MessageRule rule) => char.ToUpperInvariant(rule.Name[0]) + rule.Name[1..].Replace('-', ' ');

    public static string Compose(MessageRule rule, Paint paint)
    {
        var text = new StringBuilder();
        text.Append(paint.Bold(rule.Id)).Append(": ").Append(TitleOf(rule)).Append(" (").Append(SeverityOf(rule.Severity)).Append(")\n\n");
        text.Append(rule.Why).Append("\n\n");
        text.Append(paint.Bold("Judges: ")).Append(StagesOf(rule)).Append("\n\n");
        AppendExamples(text, paint.Bold("Not so:"), rule.Bad);
        AppendExamples(text, paint.Bold("But so:"), rule.Good);
        text.Append(paint.Bold("To mend it: ")).Append(rule.Ask).Append('\n');
        text.Append(paint.Bold("Source: ")).Append(rule.Source).Append('\n');
        AppendExceptions(text, rule);
        return text.ToString();
    }

    /// <summary>"error", or "error; warning for minor incidents".</summary>
    private static string SeverityOf(RuleSeverity severity)
    {
        if (severity.Critical == severity.Major && severity.Major == severity.Minor) return Word(severity.Major);
        return severity.Critical == severity.Major
            ? $"{Word(severity.Major)}; for minor incidents {Word(severity.Minor)}"
            : $"critical incidents: {Word(severity.Critical)}, major: {Word(severity.Major)}, minor: {Word(severity.Minor)}";
    }

    private static string Word(DiagnosticSeverity? severity) => severity is { } known ? Findings.Word(known) : "off";

    private static string StagesOf(MessageRule rule)
    {
        if (rule.Stages.IsEmpty) return "the messages of an incident together, or what is said about rules.";
        if (rule.Stages.Length == MessageStages.Words.Count) return "every message.";
        return $"messages of these stages: {string.Join(", ", rule.Stages.Select(stage => stage.Word()))}.";
    }

    private static void AppendExamples(StringBuilder text, string heading, IReadOnlyList<RuleExample> examples)
    {
        if (examples.Count == 0) return;
        text.Append(heading).Append('\n');
        foreach (RuleExample example in examples) text.Append(ExplainCommand.Indented(example.Title is { } title ? $"title: {title}" : example.Text));
        text.Append('\n');
    }

    private static void AppendExceptions(StringBuilder text, MessageRule rule)
    {
        if (!rule.CanBeSuppressed)
        {
            text.Append("\nThis rule cannot be switched off.\n");
            return;
        }
        text.Append($"\nWhere it is wrong once, above the paragraph:\n\n    <!-- statusgen-disable-next {rule.Id} reason=\"why\" -->\n");
        text.Append($"\nFor the site in statusgen.yml, or for one file in its front matter:\n\n    checks:\n      {rule.Id}: {{ severity: off, reason: why, until: 2027-01-31 }}\n");
    }
}
