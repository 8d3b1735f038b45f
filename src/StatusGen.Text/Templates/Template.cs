using System.Collections.Immutable;
using StatusGen.Text.Templates.Compiling;
using StatusGen.Text.Templates.Rendering;
using StatusGen.Text.Templates.Syntax;

namespace StatusGen.Text.Templates;

/// <summary>A compiled template. Immutable; any number of threads may render it at once.</summary>
public sealed class Template
{
    private readonly SourceText _source;

    internal Template(SourceText source, BodySyntax body, ImmutableArray<TemplateError> errors)
    {
        _source = source;
        Body = body;
        Errors = errors;
    }

    public string Path => _source.Path;

    /// <summary>In the order of their places. A template with errors cannot be rendered.</summary>
    public ImmutableArray<TemplateError> Errors { get; }

    public bool HasErrors => !Errors.IsEmpty;

    internal BodySyntax Body { get; }

    internal SourceText Source => _source;

    /// <param name="path">How errors and includes name it.</param>
    public static Template Compile(string path, string text) => TemplateCompiler.Compile(path, text);

    /// <summary>Adds the page to the end of the output.</summary>
    /// <exception cref="TemplateException">The template has errors, or rendering met one. The output then ends anywhere.</exception>
    public void Render(TemplateContext context, Utf8Output output)
    {
        if (HasErrors) throw new TemplateException(Errors);
        new Renderer(context, output, this).Run();
    }

    /// <returns>The errors; none when all is well. With errors the output is as it was before.</returns>
    public ImmutableArray<TemplateError> TryRender(TemplateContext context, Utf8Output output)
    {
        int start = output.Length;
        try
        {
            Render(context, output);
            return [];
        }
        catch (TemplateException exception)
        {
            output.Truncate(start);
            return exception.Errors;
        }
    }

    /// <exception cref="TemplateException">As for <see cref="Render"/>.</exception>
    public string RenderToString(TemplateContext context)
    {
        Utf8Output output = new();
        Render(context, output);
        return output.ToString();
    }
}
