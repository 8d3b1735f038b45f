using StatusGen.Domain.Diagnostics;

namespace StatusGen.Content.Messages.Rules;

/// <summary>The cards of the message rules, in the shape of all others.</summary>
public static class MessageCards
{
    /// <summary>In the order of their codes.</summary>
    public static IReadOnlyList<DiagnosticCard> All() => [.. MessageRules.All.Select(Of)];

    /// <summary>Null for a code that is no message rule. Upper and lower case do not matter.</summary>
    public static DiagnosticCard? Find(string code) => MessageRules.Find(code.ToUpperInvariant()) is { } rule ? Of(rule) : null;

    private static DiagnosticCard Of(MessageRule rule) => new(
        rule.Id,
        rule.Severity.Major ?? rule.Severity.Critical ?? DiagnosticSeverity.Warning,
        char.ToUpperInvariant(rule.Name[0]) + rule.Name[1..].Replace('-', ' '),
        rule.Why,
        rule.Bad.IsEmpty ? rule.NotSo : Examples(rule.Bad),
        rule.Good.IsEmpty ? rule.ButSo : Examples(rule.Good),
        rule.Ask);

    private static string Examples(IEnumerable<RuleExample> examples) => string.Join('\n', examples.Select(example => example.Title is { } title ? $"title: {title}" : example.Text));
}
