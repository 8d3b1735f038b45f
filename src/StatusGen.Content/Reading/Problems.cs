using System.Collections.Immutable;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Words;

namespace StatusGen.Content.Reading;

/// <summary>Collects what is wrong with one file.</summary>
internal sealed class Problems
{
    private List<Diagnostic>? found;

    public bool HasErrors { get; private set; }

    public void Error(string code, SourceLocation at, string message, string? hint = null) => Add(Diagnostic.Error(code, at, message, hint));

    public void Warning(string code, SourceLocation at, string message, string? hint = null) => Add(Diagnostic.Warning(code, at, message, hint));

    public void Add(Diagnostic diagnostic)
    {
        HasErrors |= diagnostic.Severity == DiagnosticSeverity.Error;
        (found ??= []).Add(diagnostic);
    }

    public void AddRange(ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics) Add(diagnostic);
    }

    /// <summary>Reports what is wrong with a time; an ambiguous one is only a warning.</summary>
    public void AddTime(TimeReading time, SourceLocation at)
    {
        switch (time.Trouble)
        {
            case TimeTrouble.Unreadable: Error(DiagnosticCodes.BadTime, at, time.Message!, time.Hint); break;
            case TimeTrouble.Skipped: Error(DiagnosticCodes.TimeSkipped, at, time.Message!, time.Hint); break;
            case TimeTrouble.Ambiguous: Warning(DiagnosticCodes.TimeAmbiguous, at, time.Message!, time.Hint); break;
        }
    }

    public ImmutableArray<Diagnostic> Sorted => found is null ? [] : [.. found.Order(Diagnostic.ByPlace)];
}
