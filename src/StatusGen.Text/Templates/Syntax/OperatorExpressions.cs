using StatusGen.Text.Templates.Compiling;
using StatusGen.Text.Templates.Rendering;

namespace StatusGen.Text.Templates.Syntax;

/// <param name="at">The place of the sign.</param>
internal sealed class BinaryExpression(TextRange at, TokenKind op, Expression left, Expression right) : Expression(at)
{
    public override object? Evaluate(Renderer renderer)
    {
        object? a = left.Evaluate(renderer);
        object? b = right.Evaluate(renderer);
        renderer.At = At;
        return Calculation.Apply(op, a, b, renderer.Limits);
    }
}

internal sealed class AndExpression(TextRange at, Expression left, Expression right) : Expression(at)
{
    public override object? Evaluate(Renderer renderer) => Boxed.Of(IsTrue(renderer));

    public override bool IsTrue(Renderer renderer) => left.IsTrue(renderer) && right.IsTrue(renderer);
}

internal sealed class OrExpression(TextRange at, Expression left, Expression right) : Expression(at)
{
    public override object? Evaluate(Renderer renderer) => Boxed.Of(IsTrue(renderer));

    public override bool IsTrue(Renderer renderer) => left.IsTrue(renderer) || right.IsTrue(renderer);
}

/// <summary><c>a ?? b</c>, or, when <paramref name="whenNull"/> is false, <c>a ?! b</c>.</summary>
internal sealed class CoalesceExpression(TextRange at, bool whenNull, Expression left, Expression right) : Expression(at)
{
    public override object? Evaluate(Renderer renderer)
    {
        object? value = left.Evaluate(renderer);
        return value is null == whenNull ? right.Evaluate(renderer) : value;
    }
}

internal sealed class ConditionalExpression(TextRange at, Expression condition, Expression then, Expression otherwise) : Expression(at)
{
    public override object? Evaluate(Renderer renderer) =>
        condition.IsTrue(renderer) ? then.Evaluate(renderer) : otherwise.Evaluate(renderer);
}

internal sealed class NotExpression(TextRange at, Expression operand) : Expression(at)
{
    public override object? Evaluate(Renderer renderer) => Boxed.Of(IsTrue(renderer));

    public override bool IsTrue(Renderer renderer) => !operand.IsTrue(renderer);
}

/// <summary><c>-x</c> and <c>+x</c>; null stays null.</summary>
internal sealed class SignExpression(TextRange at, bool negative, Expression operand) : Expression(at)
{
    public override object? Evaluate(Renderer renderer)
    {
        object? value = operand.Evaluate(renderer);
        renderer.At = At;
        if (value is null) return null;
        if (!ValueKind.IsNumber(value) && value is not bool)
            throw new TemplateFunctionException($"a sign stands before {ValueKind.Describe(value)}; expected a number");
        return negative ? Calculation.Apply(TokenKind.Minus, Boxed.Of(0), value, renderer.Limits)
            : Calculation.Apply(TokenKind.Plus, Boxed.Of(0), value, renderer.Limits);
    }
}

/// <summary><c>@f</c>: the function itself.</summary>
internal sealed class FunctionValueExpression(TextRange at, PathExpression path) : Expression(at)
{
    public override object? Evaluate(Renderer renderer) => path.Value(renderer);
}

/// <summary><c>++x</c>, <c>x++</c>, <c>--x</c>, <c>x--</c>.</summary>
internal sealed class StepExpression(TextRange at, PathExpression path, int by, bool valueBefore) : Expression(at)
{
    public override object? Evaluate(Renderer renderer)
    {
        object? before = path.Evaluate(renderer);
        renderer.At = At;
        object? after = Calculation.Apply(TokenKind.Plus, before, Boxed.Of(by), renderer.Limits);
        path.Assign(renderer, after);
        return valueBefore ? before : after;
    }
}
