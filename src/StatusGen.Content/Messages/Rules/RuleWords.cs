using StatusGen.Domain.Diagnostics;

namespace StatusGen.Content.Messages.Rules;

/// <summary>What a rule's card says about it in words: on the command line and in <c>docs/rules</c>.</summary>
public static class RuleWords
{
    /// <summary><c>minimising</c> as <c>Minimising</c>, <c>no-next-update</c> as <c>No next update</c>.</summary>
    public static string TitleOf(MessageRule rule) => char.ToUpperInvariant(rule.Name[0]) + rule.Name[1..].Replace('-', ' ');

    /// <summary>"error", or "error; for minor incidents warning".</summary>
    public static string SeverityOf(MessageRule rule)
    {
        RuleSeverity severity = rule.Severity;
        if (severity.Critical == severity.Major && severity.Major == severity.Minor) return Word(severity.Major);
        return severity.Critical == severity.Major
            ? $"{Word(severity.Major)}; for minor incidents {Word(severity.Minor)}"
            : $"critical incidents: {Word(severity.Critical)}, major: {Word(severity.Major)}, minor: {Word(severity.Minor)}";
    }

    public static string StagesOf(MessageRule rule)
    {
        if (rule.Stages.IsEmpty) return "the messages of an incident together, or what is said about rules.";
        if (rule.Stages.Length == MessageStages.Words.Count) return "every message.";
        return $"messages of these stages: {string.Join(", ", rule.Stages.Select(stage => stage.Word()))}.";
    }

    /// <summary>What the rule finds; never empty.</summary>
    public static IReadOnlyList<string> BadOf(MessageRule rule) => rule.Bad.IsEmpty ? [rule.NotSo] : [.. rule.Bad.Select(TextOf)];

    /// <summary>What the rule lets pass; never empty.</summary>
    public static IReadOnlyList<string> GoodOf(MessageRule rule) => rule.Good.IsEmpty ? [rule.ButSo] : [.. rule.Good.Select(TextOf)];

    public static string SuppressionOf(MessageRule rule) => $"<!-- statusgen-disable-next {rule.Id} reason=\"why\" -->";

    public static string SettingOf(MessageRule rule) => $"checks:\n  {rule.Id}: {{ severity: off, reason: why, until: 2027-01-31 }}";

    private static string TextOf(RuleExample example) => example.Title is { } title ? $"title: {title}" : example.Text;

    private static string Word(DiagnosticSeverity? severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Advice => "advice",
        _ => "off",
    };
}
