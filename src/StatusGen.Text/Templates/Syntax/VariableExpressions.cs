using StatusGen.Text.Templates.Compiling;
using StatusGen.Text.Templates.Rendering;

namespace StatusGen.Text.Templates.Syntax;

internal sealed class NameExpression(TextRange at, string name) : PathExpression(at)
{
    public string Name { get; } = name;

    private MemberPlace? _place;

    public override object? Value(Renderer renderer) => renderer.Lookup(Name, ref _place);

    public override void Assign(Renderer renderer, object? value) => renderer.Scope.Assign(Name, value);
}

/// <summary>A parameter or loop variable of the body it stands in.</summary>
internal sealed class SlotExpression(TextRange at, string name, int slot, bool isParameter) : PathExpression(at)
{
    public string Name { get; } = name;

    public override object? Value(Renderer renderer) => renderer.GetSlot(slot);

    /// <summary>As in Scriban, assigning to a loop variable's name sets a variable of the page, hidden until the loop ends.</summary>
    public override void Assign(Renderer renderer, object? value)
    {
        if (isParameter) renderer.SetSlot(slot, value);
        else renderer.Scope.Assign(Name, value);
    }
}

internal sealed class LocalExpression(TextRange at, int slot) : PathExpression(at)
{
    public int Slot { get; } = slot;

    public override object? Value(Renderer renderer) => renderer.GetLocal(Slot);

    public override void Assign(Renderer renderer, object? value) => renderer.SetLocal(Slot, value);
}

/// <summary><c>$</c>, the arguments; <c>$0</c>, <c>$1</c> … are items of it.</summary>
internal sealed class ArgumentsExpression(TextRange at) : PathExpression(at)
{
    public override object? Value(Renderer renderer) => renderer.Arguments;

    public override void Assign(Renderer renderer, object? value) => throw renderer.Fail(At, "`$` cannot be assigned");
}

internal sealed class ThisExpression(TextRange at) : PathExpression(at)
{
    public override object? Value(Renderer renderer) => renderer.Scope.With ?? renderer.Scope;

    public override void Assign(Renderer renderer, object? value) => throw renderer.Fail(At, "`this` cannot be assigned");
}

/// <summary><c>for.index</c>, <c>while.first</c> …: something about the innermost loop.</summary>
internal sealed class LoopMemberExpression(TextRange at, int slot, string member) : Expression(at)
{
    public override object? Evaluate(Renderer renderer)
    {
        LoopState loop = (LoopState)renderer.GetSlot(slot)!;
        return member switch
        {
            "index" => Boxed.Of(loop.Index),
            "first" => Boxed.Of(loop.Index == 0),
            "even" => Boxed.Of((loop.Index & 1) == 0),
            "odd" => Boxed.Of((loop.Index & 1) != 0),
            "last" => Boxed.Of(loop.Index == loop.Length - 1),
            "length" => Boxed.Of(loop.Length),
            "rindex" => Boxed.Of(loop.Length - 1 - loop.Index),
            _ => Boxed.Of(loop.Changed),
        };
    }

    public static readonly string[] ForMembers = ["index", "first", "last", "even", "odd", "length", "rindex", "changed"];
    public static readonly string[] WhileMembers = ["index", "first", "even", "odd"];
}

internal sealed class LoopState
{
    public int Index { get; set; }

    public int Length { get; init; }

    /// <summary>The value is another than in the step before.</summary>
    public bool Changed { get; set; }
}
