using StatusGen.Text.Templates.Compiling;
using StatusGen.Text.Templates.Rendering;

namespace StatusGen.Text.Templates.Syntax;

internal abstract class Expression(TextRange at)
{
    public TextRange At { get; } = at;

    public abstract object? Evaluate(Renderer renderer);

    public virtual bool IsTrue(Renderer renderer) => ValueKind.IsTrue(Evaluate(renderer));
}

/// <summary>A variable, a member or an item. Where it names a function, using it calls the function.</summary>
internal abstract class PathExpression(TextRange at) : Expression(at)
{
    /// <summary>As <c>@path</c>: a function stays a function.</summary>
    public abstract object? Value(Renderer renderer);

    public abstract void Assign(Renderer renderer, object? value);

    public override object? Evaluate(Renderer renderer)
    {
        object? value = Value(renderer);
        return value is TemplateFunction ? renderer.CallIfFunction(value, At) : value;
    }
}

internal sealed class LiteralExpression(TextRange at, object? value) : Expression(at)
{
    public object? Value { get; } = value;

    public override object? Evaluate(Renderer renderer) => Value;
}

internal sealed class InterpolationExpression(TextRange at, Expression[] parts) : Expression(at)
{
    public override object? Evaluate(Renderer renderer)
    {
        object? text = "";
        foreach (Expression part in parts)
        {
            object? value = part.Evaluate(renderer);
            renderer.At = part.At;
            text = Calculation.Concatenate(text, value, renderer.Limits);
        }
        return text;
    }
}

internal sealed class ListExpression(TextRange at, Expression[] items) : Expression(at)
{
    public override object? Evaluate(Renderer renderer)
    {
        TemplateList list = new(items.Length);
        foreach (Expression item in items) list.Add(item.Evaluate(renderer));
        return list;
    }
}

internal sealed class ObjectExpression(TextRange at, (string Name, Expression Value)[] members) : Expression(at)
{
    public override object? Evaluate(Renderer renderer)
    {
        TemplateMap map = new() { OfTemplate = true };
        foreach ((string name, Expression value) in members) map[name] = value.Evaluate(renderer);
        return map;
    }
}

/// <summary>Stands where nothing could be read. A template that has one is never rendered.</summary>
internal sealed class MissingExpression(TextRange at) : Expression(at)
{
    public override object? Evaluate(Renderer renderer) => null;
}
