using StatusGen.Text.Templates.Compiling;

namespace StatusGen.Text.Templates.Rendering;

internal static class ListCalculation
{
    public static object? Apply(TokenKind op, object? left, object? right, TemplateLimits limits)
    {
        IReadOnlyList<object?>? a = ValueKind.AsList(left);
        IReadOnlyList<object?>? b = ValueKind.AsList(right);
        return op switch
        {
            TokenKind.Plus => Joined(a ?? [left], b ?? [right], limits),
            TokenKind.Times when a is not null && ValueNumber.TryInteger(right, out int times) => Repeated(a, times, limits),
            TokenKind.Times when b is not null && ValueNumber.TryInteger(left, out int times) => Repeated(b, times, limits),
            TokenKind.Equal => Boxed.Of(a is not null && b is not null && Same(a, b, limits)),
            TokenKind.NotEqual => Boxed.Of(a is null || b is null || !Same(a, b, limits)),
            _ => throw Calculation.Unfit(op, left, right),
        };
    }

    private static bool Same(IReadOnlyList<object?> a, IReadOnlyList<object?> b, TemplateLimits limits)
    {
        if (ReferenceEquals(a, b)) return true;
        if (a.Count != b.Count) return false;
        for (int i = 0; i < a.Count; i++)
        {
            // Lists inside lists are compared as references, so that one which contains itself comes to an end.
            bool same = ValueKind.AsList(a[i]) is not null
                ? ReferenceEquals(a[i], b[i])
                : ValueKind.IsTrue(Calculation.Apply(TokenKind.Equal, a[i], b[i], limits));
            if (!same) return false;
        }
        return true;
    }

    public static TemplateList Joined(IReadOnlyList<object?> a, IReadOnlyList<object?> b, TemplateLimits limits)
    {
        CheckCount((long)a.Count + b.Count, limits);
        TemplateList joined = new(a.Count + b.Count);
        for (int i = 0; i < a.Count; i++) joined.Add(a[i]);
        for (int i = 0; i < b.Count; i++) joined.Add(b[i]);
        return joined;
    }

    private static TemplateList Repeated(IReadOnlyList<object?> list, int times, TemplateLimits limits)
    {
        CheckCount((long)list.Count * Math.Max(0, times), limits);
        TemplateList repeated = new(list.Count * Math.Max(0, times));
        for (int round = 0; round < times; round++)
        {
            for (int i = 0; i < list.Count; i++) repeated.Add(list[i]);
        }
        return repeated;
    }

    public static void CheckCount(long count, TemplateLimits limits)
    {
        if (count > limits.LoopSteps) throw new TemplateFunctionException($"this list would have more than {limits.LoopSteps} items");
    }
}
