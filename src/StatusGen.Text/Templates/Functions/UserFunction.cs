using StatusGen.Text.Templates.Syntax;

namespace StatusGen.Text.Templates.Functions;

/// <summary>A function that a template defines. It sees the variables of whoever calls it.</summary>
internal sealed class UserFunction(FunctionSyntax syntax, Template template) : TemplateFunction
{
    public FunctionSyntax Syntax { get; } = syntax;

    public Template Template { get; } = template;

    public override object? Call(TemplateArguments arguments) =>
        throw new TemplateFunctionException("a function of a template can be called only by templates");
}
