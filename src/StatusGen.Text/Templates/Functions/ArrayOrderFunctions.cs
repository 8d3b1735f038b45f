using StatusGen.Text.Templates.Compiling;
using StatusGen.Text.Templates.Rendering;

namespace StatusGen.Text.Templates.Functions;

internal static class ArrayOrderFunctions
{
    public static readonly string[] Names = ["reverse", "sort", "uniq"];

    public static BuiltinFunction? Find(string name) => name switch
    {
        "reverse" => new("array.reverse", "list", static (in BuiltinCall c) => Reverse(c.List(0))),
        "sort" => new("array.sort", "list member?", static (in BuiltinCall c) => Sort(c)),
        "uniq" => new("array.uniq", "list", static (in BuiltinCall c) => c.List(0) is { } list ? new TemplateList(list.Distinct()) : null),
        _ => null,
    };

    private static TemplateList? Reverse(IReadOnlyList<object?>? list)
    {
        if (list is null) return null;
        TemplateList reversed = new(list.Count);
        for (int i = list.Count - 1; i >= 0; i--) reversed.Add(list[i]);
        return reversed;
    }

    /// <summary>Null comes first; what is equal keeps its order.</summary>
    private static TemplateList Sort(in BuiltinCall call)
    {
        if (call[0] is null) return new TemplateList(0);
        if (ValueKind.AsList(call[0]) is not { } list) return new TemplateList([call[0]]);
        string? member = call.TextOrNull(1);
        TemplateLimits limits = call.Limits;
        Comparer<object?> order = Comparer<object?>.Create((a, b) => Compare(a, b, limits));
        try
        {
            return string.IsNullOrEmpty(member)
                ? new TemplateList(list.Order(order))
                : new TemplateList(list.OrderBy(item => item is null ? null : MemberAccess.Get(item, member), order));
        }
        catch (InvalidOperationException exception) when (exception.InnerException is TemplateFunctionException unfit)
        {
            // Sorting wraps what the comparison throws.
            throw unfit;
        }
    }

    private static int Compare(object? a, object? b, TemplateLimits limits)
    {
        if (a is null || b is null) return (a is null ? 0 : 1) - (b is null ? 0 : 1);
        if (a is bool left && b is bool right) return left.CompareTo(right);
        bool alike = (ValueKind.IsText(a) && ValueKind.IsText(b)) || (ValueKind.IsNumber(a) && ValueKind.IsNumber(b))
            || (ValueKind.IsDate(a) && ValueKind.IsDate(b));
        if (!alike) throw new TemplateFunctionException($"`array.sort` cannot compare {ValueKind.Describe(a)} and {ValueKind.Describe(b)}");
        if (ValueKind.IsTrue(Calculation.Apply(TokenKind.Less, a, b, limits))) return -1;
        return ValueKind.IsTrue(Calculation.Apply(TokenKind.Greater, a, b, limits)) ? 1 : 0;
    }
}
