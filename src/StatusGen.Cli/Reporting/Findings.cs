using System.Collections.Immutable;
using StatusGen.Content.Messages;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Sources;

namespace StatusGen.Cli.Reporting;

/// <summary>What a check found, with the texts that it was found in: all that a report is made from.</summary>
/// <param name="Diagnostics">Sorted by place.</param>
/// <param name="TextOf">A file's text by its path; null when it could not be read.</param>
internal sealed record Findings(ImmutableArray<Diagnostic> Diagnostics, Func<string, SourceText?> TextOf)
{
    /// <summary>Put before each path where other programs look for files from the repository's root: empty or ends with a slash.</summary>
    public string PathPrefix { get; init; } = "";

    /// <summary>How complete each message is; default when nobody asked.</summary>
    public ImmutableArray<MessageScore> Scores { get; init; }

    public int Count(DiagnosticSeverity severity) => Diagnostics.Count(d => d.Severity == severity);

    public string LineOf(Diagnostic diagnostic) => TextOf(diagnostic.At.Path)?.Line(diagnostic.At.Line) ?? "";

    public static string Word(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "advice",
    };

    /// <summary>Message and hint as one text.</summary>
    public static string Sentence(Diagnostic diagnostic) => diagnostic.Hint is null ? diagnostic.Message : $"{diagnostic.Message} {diagnostic.Hint}";
}
