using System.Collections.Immutable;
using StatusGen.Content.Messages;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;

namespace StatusGen.Content.MessageTemplates;

/// <summary>Judges a template by the message that it becomes when every gap is filled well.</summary>
public static class TemplateJudge
{
    // Who gets a message through these hears as a customer does.
    private static readonly string[] AudiencesWithRules = ["developers", "employees", "executives", "regulators", "support"];

    // These carry a part of what the page says, and where the page is.
    private static readonly string[] ShortAudiences = ["sms", "voice", "social"];

    // They want facts; sympathy and apologies are for those who suffer.
    private static readonly string[] FactualAudiences = ["executives", "regulators", "support"];

    /// <summary>The template with the example of each placeholder.</summary>
    public static string Sample(MessageTemplate template) =>
        FilledTemplate.Of(template, template.Placeholders.ToDictionary(placeholder => placeholder.Name, placeholder => placeholder.Example, StringComparer.OrdinalIgnoreCase)).Text;

    /// <summary>At the template's text; advice is left out, because a template cannot follow it for every message.</summary>
    public static ImmutableArray<Diagnostic> Check(MessageTemplate template)
    {
        if (template.Stage is not { } stage) return [];
        var context = new MessageContext(stage, stage <= MessageStage.Postmortem ? IncidentSeverity.Major : null)
        {
            Audience = AudiencesWithRules.Contains(template.Audience, StringComparer.Ordinal) ? template.Audience : MessageContext.Customers,
        };
        string sample = Sample(template);
        var at = new SourceLocation(template.Path, template.FirstLine, 1, Math.Max(1, template.Body.IndexOf('\n')));
        return [.. MessageChecker.Check(context, template.Path, sample).Where(finding => Concerns(finding, template.Audience)).Select(finding => finding with { At = at })];
    }

    private static bool Concerns(Diagnostic finding, string audience) => finding.Severity switch
    {
        DiagnosticSeverity.Error => true,
        DiagnosticSeverity.Warning => !ShortAudiences.Contains(audience, StringComparer.Ordinal) && !(finding.Code is "OC206" or "OC209" && FactualAudiences.Contains(audience, StringComparer.Ordinal)),
        _ => false,
    };
}
