using StatusGen.Text.Templates.Compiling;
using StatusGen.Text.Templates.Rendering;

namespace StatusGen.Text.Templates.Syntax;

internal sealed class MemberExpression(TextRange at, Expression target, string name, bool optional, string targetText) : PathExpression(at)
{
    private MemberPlace? _place;

    public Expression Target { get; } = target;

    public string Name { get; } = name;

    public bool Optional { get; } = optional;

    public override object? Value(Renderer renderer)
    {
        object? target = Target.Evaluate(renderer);
        if (target is ShapedObject shaped)
        {
            MemberPlace.Read(ref _place, shaped, Name, out object? value);
            return value;
        }
        if (target is null)
        {
            if (Optional) return null;
            throw renderer.Fail(At, $"`{targetText}` is null and has no member `{Name}`; write `{targetText}?.{Name}` if it may be missing");
        }
        renderer.At = At;
        return MemberAccess.Get(target, Name);
    }

    public override void Assign(Renderer renderer, object? value)
    {
        object? target = Target.Evaluate(renderer);
        if (target is null) throw renderer.Fail(At, $"`{targetText}` is null; its member `{Name}` cannot be set");
        renderer.At = At;
        MemberAccess.Set(target, Name, value);
    }
}

internal sealed class ItemExpression(TextRange at, Expression target, Expression index, string targetText) : PathExpression(at)
{
    public override object? Value(Renderer renderer)
    {
        (object into, object? place) = Resolve(renderer);
        return MemberAccess.GetAt(into, place);
    }

    public override void Assign(Renderer renderer, object? value)
    {
        (object into, object? place) = Resolve(renderer);
        MemberAccess.SetAt(into, place, value, renderer.Limits);
    }

    private (object Target, object? Index) Resolve(Renderer renderer)
    {
        object? into = target.Evaluate(renderer);
        if (into is null) throw renderer.Fail(At, $"`{targetText}` is null and has no items");
        object? place = index.Evaluate(renderer);
        if (place is null) throw renderer.Fail(index.At, $"the index of `{targetText}` is null; expected a number or a name");
        renderer.At = At;
        return (into, place);
    }
}

/// <summary><c>list.empty?</c></summary>
internal sealed class IsEmptyExpression(TextRange at, Expression target) : Expression(at)
{
    public override object? Evaluate(Renderer renderer) =>
        Calculation.IsEmpty(target.Evaluate(renderer)) is { } empty ? Boxed.Of(empty) : null;
}
