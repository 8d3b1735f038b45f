using System.Text;
using StatusGen.Text.Templates.Rendering;

namespace StatusGen.Text.Templates.Functions;

internal static class ArrayFunctions
{
    public static readonly string[] Names =
    [
        "add", "add_range", "any", "compact", "concat", "contains", "cycle", "each", "filter", "first", "insert_at", "join", "last",
        "limit", "map", "offset", "remove_at", "size",
    ];

    public static BuiltinFunction? Find(string name) => name switch
    {
        "add" => Make(name, "list value", static (in BuiltinCall c) => ListCalculation.Joined(c.List(0) ?? [], [c[1]], c.Limits)),
        "add_range" or "concat" => Make(name, "list1 list2", static (in BuiltinCall c) => Concat(c)),
        "any" => Make(name, "list function args*", static (in BuiltinCall c) => Any(c)),
        "compact" => Make(name, "list", static (in BuiltinCall c) => Where(c.List(0), static item => item is not null)),
        "contains" => Make(name, "list item", static (in BuiltinCall c) => Contains(c)),
        "cycle" => Make(name, "list group?", static (in BuiltinCall c) => Cycle(c)),
        "each" => Make(name, "list function", static (in BuiltinCall c) => Each(c)),
        "filter" => Make(name, "list function", static (in BuiltinCall c) => Filter(c)),
        "first" => Make(name, "list", static (in BuiltinCall c) => c.List(0) is { Count: > 0 } list ? list[0] : null),
        "last" => Make(name, "list", static (in BuiltinCall c) => c.List(0) is { Count: > 0 } list ? list[^1] : null),
        "insert_at" => Make(name, "list index value", static (in BuiltinCall c) => InsertAt(c)),
        "join" => Make(name, "list delimiter function?", static (in BuiltinCall c) => Join(c)),
        "limit" => Make(name, "list count", static (in BuiltinCall c) => Part(c.List(0), 0, c.Integer(1))),
        "offset" => Make(name, "list index", static (in BuiltinCall c) => Part(c.List(0), c.Integer(1), int.MaxValue)),
        "map" => Make(name, "list member", static (in BuiltinCall c) => Map(c)),
        "remove_at" => Make(name, "list index", static (in BuiltinCall c) => RemoveAt(c)),
        "size" => Make(name, "list", static (in BuiltinCall c) => Boxed.Of(c.List(0)?.Count ?? 0)),
        _ => null,
    };

    private static BuiltinFunction Make(string name, string signature, BuiltinBody body) => new($"array.{name}", signature, body);

    private static object? Concat(in BuiltinCall call)
    {
        (IReadOnlyList<object?>? a, IReadOnlyList<object?>? b) = (call.List(0), call.List(1));
        return a is null ? b : b is null ? a : ListCalculation.Joined(a, b, call.Limits);
    }

    private static TemplateList? Where(IReadOnlyList<object?>? list, Func<object?, bool> test)
    {
        if (list is null) return null;
        TemplateList kept = new(0);
        for (int i = 0; i < list.Count; i++)
        {
            if (test(list[i])) kept.Add(list[i]);
        }
        return kept;
    }

    private static object? Any(in BuiltinCall call)
    {
        IReadOnlyList<object?>? list = call.List(0);
        TemplateFunction? function = call.Function(1);
        if (list is null || function is null) return Boxed.False;
        object?[] given = new object?[call.Count - 1];
        for (int i = 1; i < given.Length; i++) given[i] = call[i + 1];
        for (int i = 0; i < list.Count; i++)
        {
            object?[] values = [.. given];
            values[0] = list[i];
            if (ValueKind.IsTrue(Apply(call, function, values))) return Boxed.True;
        }
        return Boxed.False;
    }

    private static object? Apply(in BuiltinCall call, TemplateFunction function, object?[] values)
    {
        Renderer renderer = call.Renderer;
        renderer.Step(renderer.At);
        return renderer.Call(function, new TemplateArguments(values, [], []), renderer.At);
    }

    private static object? Each(in BuiltinCall call)
    {
        if (call.List(0) is not { } list || call.Function(1) is not { } function) return call.List(0);
        TemplateList results = new(list.Count);
        for (int i = 0; i < list.Count; i++) results.Add(Apply(call, function, [list[i]]));
        return results;
    }

    private static object? Filter(in BuiltinCall call)
    {
        if (call.List(0) is not { } list || call.Function(1) is not { } function) return call.List(0);
        TemplateList kept = new(0);
        for (int i = 0; i < list.Count; i++)
        {
            if (ValueKind.IsTrue(Apply(call, function, [list[i]]))) kept.Add(list[i]);
        }
        return kept;
    }

    private static object Contains(in BuiltinCall call)
    {
        if (call.List(0) is not { } list) return Boxed.False;
        for (int i = 0; i < list.Count; i++)
        {
            if (Equals(list[i], call[1])) return Boxed.True;
        }
        return Boxed.False;
    }

    /// <summary>Without a group, lists that print alike share one.</summary>
    private static object? Cycle(in BuiltinCall call)
    {
        if (call.List(0) is not { Count: > 0 } list) return null;
        string group = call.TextOrNull(1) ?? string.Join(',', list.Select(ValueText.Of));
        return list[call.Renderer.NextInCycle(group, list.Count)];
    }

    private static TemplateList InsertAt(in BuiltinCall call)
    {
        int index = Math.Max(0, call.Integer(1));
        ListCalculation.CheckCount(index, call.Limits);
        TemplateList list = new(call.List(0) ?? []);
        while (list.Count < index) list.Add(null);
        list.Insert(index, call[2]);
        return list;
    }

    private static TemplateList RemoveAt(in BuiltinCall call)
    {
        TemplateList list = new(call.List(0) ?? []);
        int index = call.Integer(1);
        if (index < 0) index += list.Count;
        if (index >= 0 && index < list.Count) list.RemoveAt(index);
        return list;
    }

    private static TemplateList? Part(IReadOnlyList<object?>? list, int offset, int limit)
    {
        if (list is null) return null;
        TemplateList part = new(0);
        for (int i = Math.Max(0, offset); i < list.Count && part.Count < limit; i++) part.Add(list[i]);
        return part;
    }

    /// <summary>Items without the member are passed over.</summary>
    private static TemplateList Map(in BuiltinCall call)
    {
        TemplateList values = new(0);
        if (call[0] is null || call.TextOrNull(1) is not { } member) return values;
        IReadOnlyList<object?> list = ValueKind.AsList(call[0]) ?? [call[0]];
        for (int i = 0; i < list.Count; i++)
        {
            if (MemberAccess.Has(list[i], member)) values.Add(MemberAccess.Get(list[i]!, member));
        }
        return values;
    }

    /// <summary>With HTML among the items or as the delimiter the result is HTML, and the rest is escaped.</summary>
    private static object Join(in BuiltinCall call)
    {
        if (call.List(0) is not { } list) return "";
        TemplateFunction? function = call.Function(2);
        object?[] parts = new object?[list.Count];
        bool html = call[1] is SafeHtml;
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = function is null ? list[i] : Apply(call, function, [list[i] is SafeHtml ? list[i] : ValueText.Of(list[i])]);
            html |= parts[i] is SafeHtml;
        }
        StringBuilder text = new();
        for (int i = 0; i < parts.Length; i++)
        {
            if (i > 0) text.Append(html ? Calculation.AsHtml(call[1]) : call.Text(1));
            text.Append(html ? Calculation.AsHtml(parts[i]) : ValueText.Of(parts[i]));
            Calculation.CheckLength(text.Length, call.Limits);
        }
        return html ? new SafeHtml(text.ToString()) : text.ToString();
    }
}
