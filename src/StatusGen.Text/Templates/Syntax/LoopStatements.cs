using StatusGen.Text.Templates.Compiling;
using StatusGen.Text.Templates.Rendering;

namespace StatusGen.Text.Templates.Syntax;

internal sealed record LoopOptions(Expression? Offset, Expression? Limit, bool Reversed)
{
    public static readonly LoopOptions None = new(null, null, false);
}

/// <param name="name">Null when the variable is a local.</param>
internal sealed class ForStatement(
    TextRange at, string? name, int localSlot, Expression source, LoopOptions options, BlockStatement body, BlockStatement? otherwise) : Statement
{
    public override Flow Execute(Renderer renderer)
    {
        IReadOnlyList<object?>? items = Items(renderer, source.Evaluate(renderer));
        if (items is null) return Flow.Next;
        (int first, int count) = Window(renderer, items.Count);
        return count == 0 ? otherwise?.Execute(renderer) ?? Flow.Next : Run(renderer, items, first, count);
    }

    private Flow Run(Renderer renderer, IReadOnlyList<object?> items, int first, int count)
    {
        LoopState loop = new() { Length = count };
        object? hidden = name is null ? renderer.GetLocal(localSlot) : null;
        renderer.Push(name, null);
        renderer.Push(null, loop);
        object? previous = null;
        Flow flow = Flow.Next;
        for (int i = 0; i < count; i++)
        {
            renderer.Step(at);
            int index = options.Reversed ? first + count - 1 - i : first + i;
            // The body may have changed the list.
            if (index >= items.Count) break;
            object? value = items[index];
            loop.Index = i;
            loop.Changed = i == 0 || !Equals(previous, value);
            previous = value;
            if (name is null) renderer.SetLocal(localSlot, value);
            else renderer.SetLoopVariable(value);
            flow = body.Execute(renderer);
            if (flow is Flow.Break or Flow.Return) break;
        }
        renderer.Pop(2);
        if (name is null) renderer.SetLocal(localSlot, hidden);
        return flow == Flow.Return ? flow : Flow.Next;
    }

    /// <summary>Offset first, then reversed, then limit, whatever order they are written in; a limit of 0 limits nothing.</summary>
    private (int First, int Count) Window(Renderer renderer, int size)
    {
        int offset = Math.Clamp(Number(renderer, options.Offset), 0, size);
        int count = size - offset;
        int limit = Number(renderer, options.Limit);
        if (limit <= 0 || limit >= count) return (offset, count);
        return options.Reversed ? (size - limit, limit) : (offset, limit);
    }

    private static int Number(Renderer renderer, Expression? option)
    {
        if (option is null) return 0;
        object? value = option.Evaluate(renderer);
        return ValueNumber.TryInteger(value, out int number)
            ? number
            : throw renderer.Fail(option.At, $"expected a whole number, found {ValueKind.Describe(value)}");
    }

    /// <summary>Null for null: nothing happens, not even <c>else</c>.</summary>
    private IReadOnlyList<object?>? Items(Renderer renderer, object? value) => value switch
    {
        null => null,
        IReadOnlyList<object?> list => list,
        string text => [.. text.Select(static c => c.ToString())],
        EmptyObject => [],
        ITemplateObject item => Pairs(item),
        _ => throw renderer.Fail(source.At, $"`for` expected a list, found {ValueKind.Describe(value)}"),
    };

    private static TemplateList Pairs(ITemplateObject item)
    {
        TemplateList pairs = new();
        foreach (string name in item.MemberNames)
        {
            item.TryGetMember(name, out object? value);
            pairs.Add(new TemplateMap { { "key", name }, { "value", value } });
        }
        return pairs;
    }
}

internal sealed class WhileStatement(TextRange at, Expression condition, BlockStatement body) : Statement
{
    public override Flow Execute(Renderer renderer)
    {
        LoopState loop = new();
        renderer.Push(null, null);
        renderer.Push(null, loop);
        Flow flow = Flow.Next;
        while (condition.IsTrue(renderer))
        {
            renderer.Step(at);
            flow = body.Execute(renderer);
            if (flow is Flow.Break or Flow.Return) break;
            loop.Index++;
        }
        renderer.Pop(2);
        return flow == Flow.Return ? flow : Flow.Next;
    }
}
