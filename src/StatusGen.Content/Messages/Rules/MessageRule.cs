using System.Collections.Immutable;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;

namespace StatusGen.Content.Messages.Rules;

/// <summary>A rule for messages, as its file in this folder tells it.</summary>
/// <param name="Id">A public code, never reused: <c>OC201</c>.</param>
/// <param name="Name">In words: <c>minimising</c>.</param>
/// <param name="Stages">Where it applies; empty for rules about a whole incident.</param>
/// <param name="Message">What is wrong; <c>{0}</c> stands for the words found.</param>
/// <param name="Ask">The question to answer, or how to write it instead.</param>
/// <param name="Why">Why it matters to the reader.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record MessageRule(
    string Id,
    string Name,
    ImmutableArray<MessageStage> Stages,
    RuleSeverity Severity,
    string Message,
    string Ask,
    string Why,
    string Source,
    ImmutableArray<RuleExample> Bad,
    ImmutableArray<RuleExample> Good)
{
    /// <summary>Secrets, personal data and the rules about suppressions themselves.</summary>
    public bool CanBeSuppressed => Id is not ("OC401" or "OC409" or "OC001" or "OC002" or "OC003");

    /// <summary>What is no secret inside of the firm, or from a regulator.</summary>
    public bool IsForPublic => Id is "OC402" or "OC403" or "OC404" or "OC405" or "OC406" or "OC408" or "OC410";

    /// <param name="stage">Null: the message has none, and only rules for all stages apply.</param>
    public bool AppliesTo(MessageStage? stage) => stage is { } one ? Stages.Contains(one) : Stages.Length == MessageStages.Words.Count;

    /// <summary>A situation that has the problem, for rules that no text alone can break.</summary>
    public string NotSo { get; init; } = "";

    /// <summary>The same situation, mended.</summary>
    public string ButSo { get; init; } = "";

    /// <summary>The word list of a language is needed.</summary>
    public bool NeedsWords { get; init; } = true;
}

/// <summary>A rule's severity by that of the incident; null: it does not apply.</summary>
/// <param name="Minor">Also for maintenance.</param>
public readonly record struct RuleSeverity(DiagnosticSeverity? Critical, DiagnosticSeverity? Major, DiagnosticSeverity? Minor)
{
    public DiagnosticSeverity? For(IncidentSeverity? severity) => severity switch
    {
        IncidentSeverity.Critical => Critical,
        IncidentSeverity.Major => Major,
        _ => Minor,
    };
}

/// <summary>A text that a rule finds, or must not find.</summary>
/// <param name="Stage">Where it stands; null: the first of the rule's stages.</param>
public sealed record RuleExample(string Text, MessageStage? Stage, IncidentSeverity? Severity, string? Audience, string? Title);
