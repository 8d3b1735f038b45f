using static StatusGen.Domain.Diagnostics.DiagnosticSeverity;

namespace StatusGen.Domain.Diagnostics.Cards;

/// <summary>SG08: templates for messages.</summary>
internal static class MessageTemplateCards
{
    public static DiagnosticCard[] All() =>
    [
        new(DiagnosticCodes.UnknownPlaceholder, Error, "Unknown placeholder",
            "Nothing would fill the gap, and readers would see braces instead of a fact.",
            "We write again by {{nextUpdate}}.", "We write again by {{nextUpdateAt}}.",
            "Use one of the placeholders that \"statusgen templates show\" lists."),
        new(DiagnosticCodes.UnknownStage, Error, "Unknown stage of a message",
            "The stage decides by which rules the messages are judged.",
            "stage: investigation", "stage: investigating",
            "Use acknowledge, investigating, identified, monitoring, resolved, postmortem, maintenance-notice, maintenance-reminder or maintenance-complete, or leave it out."),
        new(DiagnosticCodes.EmptyMessageTemplate, Error, "A template without text",
            "A message made from it would tell readers nothing.",
            "---\nstage: resolved\n---", "---\nstage: resolved\n---\n\n{{worksAgain}}",
            "Write the text below the front matter, or delete the file: then the built-in template is used."),
    ];
}
