using System.CommandLine;
using System.Text;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Reporting;
using StatusGen.Cli.Terminal;
using StatusGen.Content.Messages.Rules;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Words;

namespace StatusGen.Cli.Commands;

/// <summary><c>statusgen explain</c>: the card of a code.</summary>
internal static class ExplainCommand
{
    public static Verb Create(Context context)
    {
        Argument<string> code = Typed.Required("CODE", "A code that a report shows, such as SG0203 or OC201");
        var verb = new Verb("explain", "Tells what a code means: why it matters to readers, an example, and how to mend it.", "statusgen explain SG0203")
        {
            Arguments = { code },
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(context, parsed);
            string wanted = session.Value(code)!;
            session.Print(Compose(wanted.Trim().ToUpperInvariant(), session.OutputPaint) ?? throw new UsageException(Unknown(wanted)));
            return ExitCodes.Done;
        });
        return verb;
    }

    public static RuleDescription? Describe(string code) =>
        DiagnosticCatalog.Find(code) is { } card ? new RuleDescription(card.Title, $"{card.Why} {card.Mend}")
        : MessageRules.Find(code) is { } rule ? new RuleDescription(RuleWords.TitleOf(rule), $"{rule.Why} {rule.Ask}")
        : null;

    private static string? Compose(string code, Paint paint) =>
        DiagnosticCatalog.Find(code) is { } card ? Compose(card, paint) : MessageRules.Find(code) is { } rule ? RuleCard.Compose(rule, paint) : null;

    private static string Compose(DiagnosticCard card, Paint paint)
    {
        var text = new StringBuilder();
        text.Append(paint.Bold(card.Code)).Append(": ").Append(card.Title).Append(" (").Append(Findings.Word(card.Severity)).Append(")\n\n");
        text.Append(card.Why).Append("\n\n");
        text.Append(paint.Bold("Not so:")).Append('\n').Append(Indented(card.Bad)).Append('\n');
        text.Append(paint.Bold("But so:")).Append('\n').Append(Indented(card.Good)).Append('\n');
        text.Append(paint.Bold("To mend it: ")).Append(card.Mend).Append('\n');
        if (card.Severity != DiagnosticSeverity.Error)
            text.Append('\n').Append($"To be told otherwise, for the site in statusgen.yml or for one file in its front matter:\n\n    checks:\n      {card.Code}: {{ severity: off, reason: why, until: 2027-01-31 }}\n");
        return text.ToString();
    }

    internal static string Indented(string example) => string.Concat(example.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? "\n" : $"    {line}\n"));

    private static string Unknown(string code)
    {
        IEnumerable<string> codes = DiagnosticCatalog.All().Select(card => card.Code).Concat(MessageRules.All.Select(rule => rule.Id));
        string nearest = NearestWord.Of(code.ToUpperInvariant(), codes) is { } near ? $" Did you mean {near}?" : " Codes look like SG0203 or OC201.";
        return $"CODE: there is no code \"{code}\".{nearest}";
    }
}
