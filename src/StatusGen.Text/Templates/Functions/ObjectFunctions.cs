using StatusGen.Text.Templates.Rendering;

namespace StatusGen.Text.Templates.Functions;

internal static class ObjectFunctions
{
    public static readonly string[] Names =
        ["default", "format", "has_key", "has_value", "keys", "kind", "size", "typeof", "values"];

    public static BuiltinFunction? Find(string name) => name switch
    {
        "default" => Make(name, "value default", static (in BuiltinCall c) => IsMissing(c[0]) ? c[1] : c[0]),
        "format" => Make(name, "value format culture?", static (in BuiltinCall c) => Format(c)),
        "has_key" => Make(name, "value key", static (in BuiltinCall c) => Boxed.Of(Object(c)?.TryGetMember(c.Text(1), out _) == true)),
        "has_value" => Make(name, "value key", static (in BuiltinCall c) => Boxed.Of(Object(c) is { } item && item.TryGetMember(c.Text(1), out object? member) && member is not null)),
        "keys" => Make(name, "value", static (in BuiltinCall c) => new TemplateList(Object(c)?.MemberNames ?? [])),
        "values" => Make(name, "value", static (in BuiltinCall c) => Values(Object(c))),
        "kind" => Make(name, "value", static (in BuiltinCall c) => ValueKind.KindOf(c[0])),
        "typeof" => Make(name, "value", static (in BuiltinCall c) => ValueKind.TypeOf(c[0])),
        "size" => Make(name, "value", static (in BuiltinCall c) => Boxed.Of(Size(c))),
        _ => null,
    };

    private static BuiltinFunction Make(string name, string signature, BuiltinBody body) => new($"object.{name}", signature, body);

    private static bool IsMissing(object? value) => value is null or "" or SafeHtml { Html: "" };

    private static ITemplateObject? Object(in BuiltinCall call) => call[0] switch
    {
        null => null,
        ITemplateObject item => item,
        _ => throw call.Expected(0, "an object"),
    };

    private static TemplateList Values(ITemplateObject? item)
    {
        TemplateList values = new(0);
        foreach (string name in item?.MemberNames ?? [])
        {
            item!.TryGetMember(name, out object? value);
            values.Add(value);
        }
        return values;
    }

    private static int Size(in BuiltinCall call) => call[0] switch
    {
        null => 0,
        string text => text.Length,
        SafeHtml html => html.Html.Length,
        IReadOnlyList<object?> list => list.Count,
        ITemplateObject item => item.MemberNames.Count(),
        _ => throw call.Expected(0, "a text, a list or an object"),
    };

    private static string Format(in BuiltinCall call) => call[0] switch
    {
        null => "",
        IFormattable formattable => Formatting.Format(call, formattable),
        _ => throw call.Expected(0, "a number or a date"),
    };
}
