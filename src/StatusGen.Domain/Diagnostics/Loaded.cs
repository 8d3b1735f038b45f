using System.Collections.Immutable;

namespace StatusGen.Domain.Diagnostics;

/// <summary>What could be read, and all that was wrong with it, sorted by place. Bad input never hides the rest.</summary>
public sealed record Loaded<T>(T Value, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);
}
