using NodaTime;

namespace StatusGen.Text.Templates.Rendering;

/// <summary>The object that <c>empty</c> names: prints nothing, is false, equals what has no items.</summary>
internal sealed class EmptyObject : ITemplateObject
{
    public static readonly EmptyObject Instance = new();

    public IEnumerable<string> MemberNames => [];

    public bool TryGetMember(string name, out object? value)
    {
        value = null;
        return false;
    }
}

/// <summary>Boxes that need not be made again.</summary>
internal static class Boxed
{
    private const int Low = -16;
    private static readonly object?[] Integers = new object?[272];

    public static readonly object True = true;
    public static readonly object False = false;

    public static object Of(bool value) => value ? True : False;

    public static object Of(int value) => (uint)unchecked(value - Low) < (uint)Integers.Length ? Integers[value - Low] ??= value : value;

    /// <summary>An <c>int</c> where it fits.</summary>
    public static object Of(long value) => value is >= int.MinValue and <= int.MaxValue ? Of((int)value) : value;
}

internal static class ValueKind
{
    /// <summary>Only null, false and <c>empty</c> are false; 0 and an empty text are true.</summary>
    public static bool IsTrue(object? value) => value switch
    {
        null => false,
        bool flag => flag,
        EmptyObject => false,
        _ => true,
    };

    public static bool IsNumber(object? value) => value is int or long or double or decimal or float;

    public static bool IsText(object? value) => value is string or SafeHtml;

    public static bool IsDate(object? value) => value is Instant or LocalDate or LocalDateTime or OffsetDateTime or ZonedDateTime;

    /// <summary>Null for what is no list. A text is none.</summary>
    public static IReadOnlyList<object?>? AsList(object? value) => value as IReadOnlyList<object?>;

    /// <summary>For messages: <c>the number 5</c>, <c>an object</c>.</summary>
    public static string Describe(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        string { Length: 0 } => "an empty text",
        string { Length: > 30 } => "a text",
        string text => $"the text \"{text}\"",
        SafeHtml => "a piece of HTML",
        TemplateFunction => "a function",
        EmptyObject => "the empty object",
        IReadOnlyList<object?> => "a list",
        ITemplateObject => "an object",
        _ when IsNumber(value) => $"the number {ValueText.Of(value)}",
        _ when IsDate(value) => "a date",
        _ => "a value",
    };

    /// <summary>As <c>object.typeof</c> names it.</summary>
    public static string? TypeOf(object? value) => value switch
    {
        null => null,
        bool => "boolean",
        string or SafeHtml => "string",
        ItemRange => "iterator",
        IReadOnlyList<object?> => "array",
        _ when IsNumber(value) => "number",
        _ => "object",
    };

    /// <summary>As <c>object.kind</c> names it.</summary>
    public static string? KindOf(object? value) => value switch
    {
        null => null,
        bool => "bool",
        string or SafeHtml => "string",
        int => "int",
        long => "long",
        float => "float",
        double => "double",
        decimal => "decimal",
        ItemRange => "range",
        IReadOnlyList<object?> => "array",
        TemplateFunction => "function",
        _ => "object",
    };
}
