using System.Collections.Immutable;

namespace StatusGen.Text.Templates.Compiling;

/// <summary>Gathers what is wrong in one template; the first twenty are enough to mend.</summary>
internal sealed class CompileErrors(SourceText source)
{
    private const int Enough = 20;
    private readonly List<(TextRange At, string Message)> _errors = [];

    public bool Any => _errors.Count > 0;

    public void Add(TextRange at, string message)
    {
        // Of several errors at one place the first is the cause of the others.
        if (_errors.Count < Enough && !_errors.Exists(error => error.At.Start == at.Start)) _errors.Add((at, message));
    }

    public ImmutableArray<TemplateError> ToArray() =>
        [.. _errors.OrderBy(error => error.At.Start).Select(error => source.Error(error.At, error.Message, []))];
}
