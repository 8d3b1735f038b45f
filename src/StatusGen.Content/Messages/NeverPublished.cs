using StatusGen.Content.Messages.Analysis;
using StatusGen.Content.Messages.Rules;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Messages;

/// <summary>Secrets and personal data: of all rules about messages the two that stop a build, whatever the age of the message.</summary>
internal static class NeverPublished
{
    private const string Secret = "OC401", Personal = "OC409";

    /// <summary>Of no stage, and in no language: only what the text discloses is judged.</summary>
    private static readonly MessageContext AnyMessage = new(MessageStage.Investigating, null) { Language = "" };

    public static bool Stops(string code) => code is Secret or Personal;

    /// <summary>Fast, because every text of every build is asked.</summary>
    public static bool IsIn(ReadOnlySpan<char> text) => Suspicion.IsRaisedBy(text) && (Secrets.AreIn(text) || PersonalData.Find(text) is not null);

    /// <summary>Where in a message they stand.</summary>
    public static IEnumerable<Diagnostic> Find(SourceText source, int start, int end) =>
        MessageChecker.Judge(AnyMessage, source, start, end, ComponentNames.None).Where(finding => Stops(finding.Code));

    /// <summary>The finding for a text that has one place in the file, such as a title.</summary>
    public static IEnumerable<Diagnostic> FindAt(SourceLocation at, string text) =>
        !IsIn(text) ? [] : Find(new SourceText(at.Path, text), 0, text.Length).Select(finding => finding with { At = at });
}
