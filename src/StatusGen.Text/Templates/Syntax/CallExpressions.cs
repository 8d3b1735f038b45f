using StatusGen.Text.Templates.Compiling;
using StatusGen.Text.Templates.Functions;
using StatusGen.Text.Templates.Rendering;

namespace StatusGen.Text.Templates.Syntax;

/// <summary>The values of a call as they are written.</summary>
internal sealed class ArgumentList(Expression[] values, string[] names, Expression[] namedValues)
{
    public Expression[] Values { get; } = values;

    public string[] Names { get; } = names;

    public Expression[] NamedValues { get; } = namedValues;

    public bool Spreads { get; } = Array.Exists(values, static value => value is SpreadExpression);

    public TemplateArguments Evaluate(Renderer renderer) =>
        new(Spreads ? SpreadOut(renderer) : Evaluate(Values, renderer), Names, Evaluate(NamedValues, renderer));

    private static object?[] Evaluate(Expression[] expressions, Renderer renderer)
    {
        if (expressions.Length == 0) return [];
        var values = new object?[expressions.Length];
        for (int i = 0; i < values.Length; i++) values[i] = expressions[i].Evaluate(renderer);
        return values;
    }

    private object?[] SpreadOut(Renderer renderer)
    {
        List<object?> values = [];
        foreach (Expression value in Values)
        {
            object? given = value.Evaluate(renderer);
            if (value is SpreadExpression && given is IReadOnlyList<object?> list) values.AddRange(list);
            else values.Add(given);
        }
        return [.. values];
    }
}

/// <summary><c>^list</c>: each item is an argument of its own.</summary>
internal sealed class SpreadExpression(TextRange at, Expression list) : Expression(at)
{
    public override object? Evaluate(Renderer renderer) => list.Evaluate(renderer);
}

/// <summary>A call of a function of the language; the compiler has checked the arguments and put them in order.</summary>
internal sealed class BuiltinCallExpression(TextRange at, BuiltinFunction function, Expression?[] values) : Expression(at)
{
    private readonly CallSite _site = new();

    public override object? Evaluate(Renderer renderer)
    {
        object?[] given = values.Length == 0 ? [] : new object?[values.Length];
        for (int i = 0; i < given.Length; i++) given[i] = values[i]?.Evaluate(renderer);
        renderer.At = At;
        object? value = function.Invoke(renderer, given, _site);
        return value;
    }
}

internal sealed class CallExpression(TextRange at, PathExpression target, ArgumentList arguments, string targetText) : Expression(at)
{
    public override object? Evaluate(Renderer renderer)
    {
        object? value = target.Value(renderer);
        if (value is not TemplateFunction function) throw renderer.Fail(target.At, NoFunction(renderer, value));
        return renderer.Call(function, arguments.Evaluate(renderer), At);
    }

    private string NoFunction(Renderer renderer, object? value)
    {
        if (value is not null) return $"`{targetText}` is {ValueKind.Describe(value)}; expected a function";
        string hint = target switch
        {
            NameExpression name => NearestWord.Hint(name.Name, renderer.KnownNames()),
            MemberExpression { Target: NameExpression group } when Builtins.IsGroup(group.Name) =>
                $"; a variable `{group.Name}` hides the functions of the language",
            _ => "",
        };
        return $"there is no function `{targetText}`{hint}";
    }
}

/// <summary>Calls what another expression gives, for instance <c>x | do … end</c>.</summary>
internal sealed class ValueCallExpression(TextRange at, Expression target, ArgumentList arguments) : Expression(at)
{
    public override object? Evaluate(Renderer renderer)
    {
        object? value = target.Evaluate(renderer);
        if (value is not TemplateFunction function) throw renderer.Fail(target.At, $"found {ValueKind.Describe(value)}; expected a function");
        return renderer.Call(function, arguments.Evaluate(renderer), At);
    }
}

/// <summary><c>do … end</c></summary>
internal sealed class AnonymousFunctionExpression(TextRange at, FunctionSyntax function) : Expression(at)
{
    public override object? Evaluate(Renderer renderer) => new UserFunction(function, renderer.Template);
}

/// <summary><c>include 'path' a b name: c</c>; in the included page <c>$0</c> is the path, <c>$1</c> is <c>a</c>, <c>$.name</c> is <c>c</c>.</summary>
internal sealed class IncludeExpression(TextRange at, ArgumentList arguments) : Expression(at)
{
    public override object? Evaluate(Renderer renderer)
    {
        int start = renderer.Output.Length;
        WriteTo(renderer);
        string html = renderer.Output.Cut(start);
        renderer.At = At;
        Calculation.CheckLength(html.Length, renderer.Limits);
        return new SafeHtml(html);
    }

    public void WriteTo(Renderer renderer)
    {
        TemplateArguments given = arguments.Evaluate(renderer);
        renderer.Include(Find(renderer, given.Text(0)), FunctionSyntax.ListOf(given), At);
    }

    private Template Find(Renderer renderer, string path)
    {
        if (path.Length == 0) throw renderer.Fail(At, "`include` needs the path of a template; it is empty");
        if (renderer.Context.Loader is not { } loader) throw renderer.Fail(At, $"`{path}` cannot be included; this page has no other templates");
        Template template = loader.Find(path)
            ?? throw renderer.Fail(At, $"there is no template `{path}`{NearestWord.Hint(path, loader.Paths)}");
        if (!template.HasErrors) return template;
        TemplateError error = template.Errors[0];
        throw renderer.Fail(At, $"`{path}` has an error at ({error.Line},{error.Column}): {error.Message}");
    }
}
