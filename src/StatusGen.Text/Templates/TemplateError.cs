using System.Collections.Immutable;
using System.Text;

namespace StatusGen.Text.Templates;

/// <summary>What is wrong in a template, and where. Line and column count from 1, columns in UTF-16 units.</summary>
/// <param name="Length">How many characters the place spans on its line; at least 1.</param>
/// <param name="IncludedFrom">The includes that led here, the innermost first, ten at most. Empty for errors found by compiling.</param>
public sealed record TemplateError(string Path, int Line, int Column, int Length, string Message, ImmutableArray<TemplatePlace> IncludedFrom)
{
    /// <summary><c>path(line,column): message</c>, then one line for each include.</summary>
    public override string ToString()
    {
        StringBuilder text = new($"{Path}({Line},{Column}): {Message}");
        foreach (TemplatePlace place in IncludedFrom) text.Append($"\n  included from {place.Path}({place.Line},{place.Column})");
        return text.ToString();
    }
}

public readonly record struct TemplatePlace(string Path, int Line, int Column);

/// <summary>Rendering stopped. <see cref="Template.TryRender"/> turns it into values.</summary>
public sealed class TemplateException(ImmutableArray<TemplateError> errors) : Exception(string.Join('\n', errors))
{
    public ImmutableArray<TemplateError> Errors { get; } = errors;
}
