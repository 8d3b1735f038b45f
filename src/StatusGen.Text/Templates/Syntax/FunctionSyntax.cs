using StatusGen.Text.Templates.Functions;
using StatusGen.Text.Templates.Rendering;

namespace StatusGen.Text.Templates.Syntax;

/// <param name="Default">Only meaningful when <paramref name="IsOptional"/>.</param>
/// <param name="TakesRest">Written <c>name...</c>: a list of all further values.</param>
internal sealed record Parameter(string Name, bool IsOptional, object? Default, bool TakesRest);

/// <param name="Parameters">Null for a simple function, which takes any arguments and reads them from <c>$</c>.</param>
internal sealed record FunctionSyntax(string Name, Parameter[]? Parameters, BodySyntax Body)
{
    /// <summary>What <c>$</c> is inside the function. With parameters it has one item for each of them.</summary>
    public TemplateList Bind(TemplateArguments arguments)
    {
        if (Parameters is null) return ListOf(arguments);
        CheckNames(arguments);
        TemplateList list = new(Parameters.Length);
        for (int i = 0; i < Parameters.Length; i++)
        {
            Parameter parameter = Parameters[i];
            if (parameter.TakesRest) list.Add(Rest(arguments, i));
            else if (i < arguments.Count) list.Add(arguments[i]);
            else if (arguments.TryGetNamed(parameter.Name, out object? value)) list.Add(value);
            else if (parameter.IsOptional) list.Add(parameter.Default);
            else throw new TemplateFunctionException($"`{Name}` needs a value for `{parameter.Name}`; write `{Usage()}`");
        }
        if (arguments.Count > Parameters.Length && !Parameters.Any(static parameter => parameter.TakesRest))
            throw new TemplateFunctionException($"`{Name}` takes {Parameters.Length} values, here it gets {arguments.Count}; write `{Usage()}`");
        return list;
    }

    private void CheckNames(TemplateArguments arguments)
    {
        foreach (string name in arguments.Names)
        {
            int at = Array.FindIndex(Parameters!, parameter => parameter.Name == name);
            if (at < 0) throw new TemplateFunctionException($"`{Name}` has no parameter `{name}`; write `{Usage()}`");
            if (at < arguments.Count) throw new TemplateFunctionException($"`{name}` of `{Name}` is given twice");
        }
    }

    private string Usage() => $"{Name} {string.Join(' ', Parameters!.Select(static p => p.TakesRest ? p.Name + "..." : p.IsOptional ? p.Name + "?" : p.Name))}".TrimEnd();

    private static TemplateList Rest(TemplateArguments arguments, int from)
    {
        TemplateList rest = new(0);
        for (int i = from; i < arguments.Count; i++) rest.Add(arguments[i]);
        return rest;
    }

    public static TemplateList ListOf(TemplateArguments arguments)
    {
        TemplateList list = new(arguments.Count);
        for (int i = 0; i < arguments.Count; i++) list.Add(arguments[i]);
        ReadOnlySpan<string> names = arguments.InternedNames;
        if (names.Length == 0) return list;
        TemplateMap named = new(names.Length) { OfTemplate = true };
        foreach (string name in names) named.SetInterned(name, arguments.Named(name));
        list.Members = named;
        return list;
    }
}

/// <summary><c>func name … end</c> and <c>name(x) = …</c></summary>
internal sealed class FunctionStatement(PathExpression target, FunctionSyntax function) : Statement
{
    public override Flow Execute(Renderer renderer)
    {
        target.Assign(renderer, new UserFunction(function, renderer.Template));
        return Flow.Next;
    }
}
