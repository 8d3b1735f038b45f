using StatusGen.Text.Templates.Compiling;
using StatusGen.Text.Templates.Rendering;

namespace StatusGen.Text.Templates.Syntax;

internal sealed class IfStatement((Expression Condition, BlockStatement Body)[] branches, BlockStatement? otherwise) : Statement
{
    public override Flow Execute(Renderer renderer)
    {
        foreach ((Expression condition, BlockStatement body) in branches)
        {
            if (condition.IsTrue(renderer)) return body.Execute(renderer);
        }
        return otherwise?.Execute(renderer) ?? Flow.Next;
    }
}

internal sealed class CaseStatement(Expression subject, (Expression[] Values, BlockStatement Body)[] branches, BlockStatement? otherwise) : Statement
{
    public override Flow Execute(Renderer renderer)
    {
        object? value = subject.Evaluate(renderer);
        foreach ((Expression[] values, BlockStatement body) in branches)
        {
            foreach (Expression candidate in values)
            {
                object? other = candidate.Evaluate(renderer);
                renderer.At = candidate.At;
                if (ValueKind.IsTrue(Calculation.Apply(TokenKind.Equal, value, other, renderer.Limits))) return body.Execute(renderer);
            }
        }
        return otherwise?.Execute(renderer) ?? Flow.Next;
    }
}
