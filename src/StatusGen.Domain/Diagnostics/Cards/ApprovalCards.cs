namespace StatusGen.Domain.Diagnostics.Cards;

/// <summary>Of rules whose facts stand beside the content: who wrote and who approved.</summary>
internal static class ApprovalCards
{
    public static DiagnosticCard[] All() =>
    [
        new(DiagnosticCodes.ApprovalMissing, DiagnosticSeverity.Error, "A critical incident was approved by nobody but its authors",
            "In a critical incident one wrong word reaches everybody at once; a second pair of eyes takes a minute.",
            "a pull request about a critical incident, approved by nobody", "the same, approved by somebody who may write here and wrote none of it",
            "Ask a second person for an approving review, or break the glass with a reason, which is recorded in .statusgen/publish-anyway.log."),
    ];
}
