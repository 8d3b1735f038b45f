using StatusGen.Text.Templates.Rendering;

namespace StatusGen.Text.Templates.Functions;

/// <summary>The values of one call of a built-in function, converted as Scriban converts them.</summary>
internal readonly ref struct BuiltinCall(BuiltinFunction function, Renderer renderer, object?[] values, CallSite site)
{
    public Renderer Renderer { get; } = renderer;

    public TemplateLimits Limits => Renderer.Limits;

    public CallSite Site { get; } = site;

    public int Count => values.Length;

    public object? this[int index] => index < values.Length ? values[index] : null;

    public string Text(int index) => ValueText.Of(this[index]);

    /// <summary>Null stays null.</summary>
    public string? TextOrNull(int index) => this[index] is { } value ? ValueText.Of(value) : null;

    public int Integer(int index) =>
        ValueNumber.TryInteger(this[index], out int number) ? number : throw Expected(index, "a whole number");

    public int? IntegerOrNull(int index) => this[index] is null ? null : Integer(index);

    public double Double(int index) =>
        ValueNumber.TryDouble(this[index], out double number) ? number : throw Expected(index, "a number");

    /// <summary>Null for null; a text is the list of its characters.</summary>
    public IReadOnlyList<object?>? List(int index) => this[index] switch
    {
        null => null,
        IReadOnlyList<object?> list => list,
        string text => [.. text.Select(static c => c.ToString())],
        SafeHtml html => [.. html.Html.Select(static c => c.ToString())],
        _ => throw Expected(index, "a list"),
    };

    public TemplateFunction? Function(int index) => this[index] switch
    {
        null => null,
        TemplateFunction given => given,
        _ => throw Expected(index, "a function, written with `@` before its name"),
    };

    public TemplateFunctionException Expected(int index, string what) =>
        new($"`{function.Name}` expected {what} as value {index + 1}, found {ValueKind.Describe(this[index])}");

    /// <summary>A text result; HTML when the given value was HTML.</summary>
    public object? Like(int index, string text) => this[index] is SafeHtml ? new SafeHtml(text) : text;
}
