using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace StatusGen.Text.Templates.Rendering;

/// <summary>How values look as text.</summary>
internal static class ValueText
{
    private const int Depth = 20;

    public static string Of(object? value) => value switch
    {
        null or EmptyObject => "",
        string text => text,
        SafeHtml html => html.Html,
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString(CultureInfo.InvariantCulture),
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        _ => OfOther(value),
    };

    private static string OfOther(object value)
    {
        StringBuilder text = new();
        Append(text, value, nested: false, 0);
        return text.Length <= TemplateLimits.Default.StringLength ? text.ToString() : throw TooLong();
    }

    private static void Append(StringBuilder text, object? value, bool nested, int depth)
    {
        if (depth > Depth) throw new TemplateFunctionException($"this value is nested more than {Depth} deep, or contains itself");
        if (text.Length > TemplateLimits.Default.StringLength) throw TooLong();
        switch (value)
        {
            case null:
                if (nested) text.Append("null");
                break;
            case string or SafeHtml when nested:
                text.Append('"').Append(TextEscaping.Escape(Of(value))).Append('"');
                break;
            case TemplateFunction:
                text.Append("<function>");
                break;
            case IReadOnlyList<object?> list:
                AppendList(text, list, depth);
                break;
            case ITemplateObject item and not EmptyObject:
                AppendObject(text, item, depth);
                break;
            default:
                text.Append(OfSingle(value));
                break;
        }
    }

    private static TemplateFunctionException TooLong() => new("this value is too long to be shown as text");

    private static void AppendList(StringBuilder text, IReadOnlyList<object?> list, int depth)
    {
        text.Append('[');
        for (int i = 0; i < list.Count; i++)
        {
            if (i > 0) text.Append(", ");
            Append(text, list[i], nested: true, depth + 1);
        }
        text.Append(']');
    }

    private static void AppendObject(StringBuilder text, ITemplateObject item, int depth)
    {
        text.Append('{');
        bool first = true;
        foreach (string name in item.MemberNames)
        {
            if (!first) text.Append(", ");
            first = false;
            text.Append(name).Append(": ");
            item.TryGetMember(name, out object? member);
            Append(text, member, nested: true, depth + 1);
        }
        text.Append('}');
    }

    private static string OfSingle(object value) => value switch
    {
        Instant time => InstantPattern.ExtendedIso.Format(time),
        LocalDate date => LocalDatePattern.Iso.Format(date),
        LocalDateTime time => LocalDateTimePattern.ExtendedIso.Format(time),
        OffsetDateTime time => OffsetDateTimePattern.Rfc3339.Format(time),
        ZonedDateTime time => OffsetDateTimePattern.Rfc3339.Format(time.ToOffsetDateTime()),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ when value is string or SafeHtml or bool or EmptyObject => Of(value),
        _ => value.ToString() ?? "",
    };
}

internal static class TextEscaping
{
    /// <summary>Writes quotes, backslashes and control characters with a backslash.</summary>
    public static string Escape(string text)
    {
        StringBuilder? escaped = null;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c >= 32 && c is not ('"' or '\\'))
            {
                escaped?.Append(c);
                continue;
            }
            escaped ??= new StringBuilder(text, 0, i, text.Length + 8);
            _ = c switch
            {
                '"' or '\\' => escaped.Append('\\').Append(c),
                '\a' => escaped.Append("\\a"),
                '\b' => escaped.Append("\\b"),
                '\t' => escaped.Append("\\t"),
                '\r' => escaped.Append("\\r"),
                '\v' => escaped.Append("\\v"),
                '\f' => escaped.Append("\\f"),
                '\n' => escaped.Append("\\n"),
                _ => escaped.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}"),
            };
        }
        return escaped?.ToString() ?? text;
    }
}
