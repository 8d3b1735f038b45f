namespace StatusGen.Domain.Diagnostics;

public enum DiagnosticSeverity { Error, Warning, Advice }

/// <summary>A problem in what people wrote: a value, collected and reported together with all the others.</summary>
/// <param name="Code">A public code, <c>SG…</c> or <c>OC…</c>. Never reused.</param>
/// <param name="Message">What is wrong, in a sentence for people.</param>
/// <param name="Hint">How to mend it: the choices, or the nearest known word. Null when the message says it all.</param>
public sealed record Diagnostic(string Code, DiagnosticSeverity Severity, SourceLocation At, string Message, string? Hint = null)
{
    public static Diagnostic Error(string code, SourceLocation at, string message, string? hint = null) =>
        new(code, DiagnosticSeverity.Error, at, message, hint);

    public static Diagnostic Warning(string code, SourceLocation at, string message, string? hint = null) =>
        new(code, DiagnosticSeverity.Warning, at, message, hint);

    /// <summary>By place, then code, then message: the order of every report.</summary>
    public static readonly IComparer<Diagnostic> ByPlace = Comparer<Diagnostic>.Create((a, b) =>
    {
        int place = a.At.CompareTo(b.At);
        if (place != 0) return place;
        int code = string.CompareOrdinal(a.Code, b.Code);
        return code != 0 ? code : string.CompareOrdinal(a.Message, b.Message);
    });
}
