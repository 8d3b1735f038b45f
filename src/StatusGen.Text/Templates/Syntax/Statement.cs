using StatusGen.Text.Templates.Compiling;
using StatusGen.Text.Templates.Rendering;

namespace StatusGen.Text.Templates.Syntax;

/// <summary>What follows a statement: the next one, or a jump out of the block.</summary>
internal enum Flow : byte
{
    Next,
    Break,
    Continue,
    Return,
}

internal abstract class Statement
{
    public abstract Flow Execute(Renderer renderer);
}

internal sealed class BlockStatement(Statement[] statements) : Statement
{
    public override Flow Execute(Renderer renderer)
    {
        foreach (Statement statement in statements)
        {
            Flow flow = statement.Execute(renderer);
            if (flow != Flow.Next) return flow;
        }
        return Flow.Next;
    }
}

/// <summary>A whole page, or the inside of a function.</summary>
/// <param name="LocalCount">How many <c>$variables</c> it has.</param>
internal sealed record BodySyntax(BlockStatement Block, int LocalCount);

internal sealed class TextStatement(byte[] utf8) : Statement
{
    public override Flow Execute(Renderer renderer)
    {
        renderer.Output.Write(utf8);
        return Flow.Next;
    }
}

internal sealed class OutputStatement(Expression expression) : Statement
{
    public override Flow Execute(Renderer renderer)
    {
        object? value = expression.Evaluate(renderer);
        renderer.At = expression.At;
        renderer.Write(value);
        return Flow.Next;
    }
}

/// <summary><c>include</c> as a statement writes straight to the output.</summary>
internal sealed class IncludeStatement(IncludeExpression include) : Statement
{
    public override Flow Execute(Renderer renderer)
    {
        include.WriteTo(renderer);
        return Flow.Next;
    }
}

internal sealed class AssignStatement(PathExpression target, Expression value) : Statement
{
    public override Flow Execute(Renderer renderer)
    {
        object? given = value.Evaluate(renderer);
        renderer.At = target.At;
        target.Assign(renderer, given);
        return Flow.Next;
    }
}

/// <summary><c>x += y</c> and its like; <c>x ??= y</c> evaluates <c>y</c> only when <c>x</c> is null.</summary>
internal sealed class CompoundAssignStatement(TextRange at, PathExpression target, TokenKind op, Expression value) : Statement
{
    public override Flow Execute(Renderer renderer)
    {
        object? before = target.Evaluate(renderer);
        if (op == TokenKind.Coalesce)
        {
            if (before is null) target.Assign(renderer, value.Evaluate(renderer));
            return Flow.Next;
        }
        object? operand = value.Evaluate(renderer);
        renderer.At = at;
        target.Assign(renderer, Calculation.Apply(op, before, operand, renderer.Limits));
        return Flow.Next;
    }
}

internal sealed class CaptureStatement(PathExpression target, BlockStatement body) : Statement
{
    public override Flow Execute(Renderer renderer)
    {
        int start = renderer.Output.Length;
        Flow flow = body.Execute(renderer);
        string html = renderer.Output.Cut(start);
        renderer.At = target.At;
        Calculation.CheckLength(html.Length, renderer.Limits);
        target.Assign(renderer, new SafeHtml(html));
        return flow;
    }
}

internal sealed class WithStatement(Expression subject, BlockStatement body) : Statement
{
    public override Flow Execute(Renderer renderer)
    {
        object? value = subject.Evaluate(renderer);
        if (value is not ITemplateObject item) throw renderer.Fail(subject.At, $"`with` expected an object, found {ValueKind.Describe(value)}");
        Scope outer = renderer.OpenScope(item);
        Flow flow = body.Execute(renderer);
        renderer.CloseScope(outer);
        return flow;
    }
}

internal sealed class ReturnStatement(Expression? value) : Statement
{
    public override Flow Execute(Renderer renderer)
    {
        renderer.Returned = value?.Evaluate(renderer);
        return Flow.Return;
    }
}

internal sealed class JumpStatement(Flow flow) : Statement
{
    public override Flow Execute(Renderer renderer) => flow;
}
