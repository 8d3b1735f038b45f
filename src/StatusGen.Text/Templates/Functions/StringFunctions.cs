using System.Globalization;
using System.Text;
using StatusGen.Text.Templates.Rendering;

namespace StatusGen.Text.Templates.Functions;

/// <summary>The functions on texts. Given HTML, they work on its source and give plain text, unless they only trim or join.</summary>
internal static class StringFunctions
{
    public static readonly string[] Names =
    [
        "append", "capitalize", "capitalizewords", "contains", "downcase", "empty", "ends_with", "equals_ignore_case", "escape",
        "handleize", "index_of", "literal", "lstrip", "pad_left", "pad_right", "pluralize", "prepend", "remove", "remove_first",
        "remove_last", "replace", "replace_first", "rstrip", "size", "slice", "slice1", "split", "starts_with", "strip",
        "strip_newlines", "to_double", "to_float", "to_int", "to_long", "truncate", "truncatewords", "upcase", "whitespace",
    ];

    public static BuiltinFunction? Find(string name) => name switch
    {
        "append" => Make(name, "text with", static (in BuiltinCall c) => Calculation.Concatenate(c[0], c[1], c.Limits)),
        "prepend" => Make(name, "text by", static (in BuiltinCall c) => Calculation.Concatenate(c[1], c[0], c.Limits)),
        "capitalize" => Make(name, "text", static (in BuiltinCall c) => Capitalize(c.Text(0))),
        "capitalizewords" => Make(name, "text", static (in BuiltinCall c) => CapitalizeWords(c.Text(0))),
        "contains" => Make(name, "text value", static (in BuiltinCall c) => Boxed.Of(Holds(c, static (text, value) => text.Contains(value, StringComparison.Ordinal)))),
        "starts_with" => Make(name, "text value", static (in BuiltinCall c) => Boxed.Of(Holds(c, static (text, value) => text.StartsWith(value, StringComparison.Ordinal)))),
        "ends_with" => Make(name, "text value", static (in BuiltinCall c) => Boxed.Of(Holds(c, static (text, value) => text.EndsWith(value, StringComparison.Ordinal)))),
        "downcase" => Make(name, "text", static (in BuiltinCall c) => c.TextOrNull(0)?.ToLowerInvariant()),
        "upcase" => Make(name, "text", static (in BuiltinCall c) => c.TextOrNull(0)?.ToUpperInvariant()),
        "empty" => Make(name, "text", static (in BuiltinCall c) => Boxed.Of(c.Text(0).Length == 0)),
        "whitespace" => Make(name, "text", static (in BuiltinCall c) => Boxed.Of(string.IsNullOrWhiteSpace(c.Text(0)))),
        "equals_ignore_case" => Make(name, "text value", static (in BuiltinCall c) => Boxed.Of(c.Text(0).Equals(c.Text(1), StringComparison.OrdinalIgnoreCase))),
        "escape" => Make(name, "text", static (in BuiltinCall c) => c.TextOrNull(0) is { } text ? TextEscaping.Escape(text) : null),
        "literal" => Make(name, "text", static (in BuiltinCall c) => c.TextOrNull(0) is { } text ? $"\"{TextEscaping.Escape(text)}\"" : null),
        "handleize" => Make(name, "text", static (in BuiltinCall c) => Handleize(c.Text(0))),
        "index_of" => Make(name, "text search startIndex? count? stringComparison?", static (in BuiltinCall c) => IndexOf(c)),
        "strip" => Make(name, "text", static (in BuiltinCall c) => c.TextOrNull(0) is { } text ? c.Like(0, text.Trim()) : null),
        "lstrip" => Make(name, "text", static (in BuiltinCall c) => c.TextOrNull(0) is { } text ? c.Like(0, text.TrimStart()) : null),
        "rstrip" => Make(name, "text", static (in BuiltinCall c) => c.TextOrNull(0) is { } text ? c.Like(0, text.TrimEnd()) : null),
        "strip_newlines" => Make(name, "text", static (in BuiltinCall c) => c.Text(0).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)),
        "pad_left" => Make(name, "text width", static (in BuiltinCall c) => c.Text(0).PadLeft(Width(c))),
        "pad_right" => Make(name, "text width", static (in BuiltinCall c) => c.Text(0).PadRight(Width(c))),
        "pluralize" => Make(name, "number singular plural", static (in BuiltinCall c) => c.Integer(0) == 1 ? c[1] : c[2]),
        "remove" => Make(name, "text remove", static (in BuiltinCall c) => ReplaceAll(c, c.Text(0), c.Text(1), "")),
        "remove_first" => Make(name, "text remove", static (in BuiltinCall c) => ReplaceOne(c, c.Text(0), c.Text(1), "", last: false)),
        "remove_last" => Make(name, "text remove", static (in BuiltinCall c) => ReplaceOne(c, c.Text(0), c.Text(1), "", last: true)),
        "replace" => Make(name, "text match replace", static (in BuiltinCall c) => ReplaceAll(c, c.Text(0), c.Text(1), c.Text(2))),
        "replace_first" => Make(name, "text match replace fromEnd?", static (in BuiltinCall c) => ReplaceOne(c, c.Text(0), c.Text(1), c.Text(2), ValueKind.IsTrue(c[3]))),
        "size" => Make(name, "text", static (in BuiltinCall c) => Boxed.Of(c.Text(0).Length)),
        "slice" => Make(name, "text start length?", static (in BuiltinCall c) => Slice(c.Text(0), c.Integer(1), c.IntegerOrNull(2) ?? int.MaxValue)),
        "slice1" => Make(name, "text start length?", static (in BuiltinCall c) => Slice(c.Text(0), c.Integer(1), c.IntegerOrNull(2) ?? 1)),
        "split" => Make(name, "text match", static (in BuiltinCall c) => new TemplateList(c.Text(0).Split(c.Text(1), StringSplitOptions.RemoveEmptyEntries))),
        "to_int" => Make(name, "text", static (in BuiltinCall c) => int.TryParse(c.Text(0), NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : null),
        "to_long" => Make(name, "text", static (in BuiltinCall c) => long.TryParse(c.Text(0), NumberStyles.Integer, CultureInfo.InvariantCulture, out long number) ? number : null),
        "to_float" or "to_double" => Make(name, "text", static (in BuiltinCall c) => ToDouble(c.Text(0))),
        "truncate" => Make(name, "text length ellipsis?", static (in BuiltinCall c) => Truncate(c.Text(0), c.Integer(1), c.TextOrNull(2) ?? "...")),
        "truncatewords" => Make(name, "text count ellipsis?", static (in BuiltinCall c) => TruncateWords(c.Text(0), c.Integer(1), c.TextOrNull(2) ?? "...")),
        _ => null,
    };

    private static BuiltinFunction Make(string name, string signature, BuiltinBody body) => new($"string.{name}", signature, body);

    private static string Capitalize(string text) =>
        text.Length == 0 || char.IsUpper(text[0]) ? text : string.Concat(char.ToUpperInvariant(text[0]).ToString(), text.AsSpan(1));

    private static string CapitalizeWords(string text)
    {
        StringBuilder result = new(text.Length);
        bool atStart = true;
        foreach (char c in text)
        {
            bool capital = atStart && char.IsLetter(c);
            result.Append(capital ? char.ToUpperInvariant(c) : c);
            if (char.IsWhiteSpace(c)) atStart = true;
            else if (capital) atStart = false;
        }
        return result.ToString();
    }

    /// <summary>An empty text holds nothing, and nothing holds an empty text.</summary>
    private static bool Holds(in BuiltinCall call, Func<string, string, bool> test)
    {
        (string text, string value) = (call.Text(0), call.Text(1));
        return text.Length > 0 && value.Length > 0 && test(text, value);
    }

    private static string Handleize(string text)
    {
        StringBuilder handle = new(text.Length);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c)) handle.Append(char.ToLowerInvariant(c));
            else if (handle.Length == 0 || handle[^1] != '-') handle.Append('-');
        }
        if (handle.Length > 0 && handle[^1] == '-') handle.Length--;
        return handle.ToString();
    }

    private static object IndexOf(in BuiltinCall call)
    {
        string text = call.Text(0);
        int start = call.IntegerOrNull(2) ?? 0;
        if (start < 0 || start > text.Length) throw new TemplateFunctionException($"`string.index_of` starts at {start}; expected 0 to {text.Length}");
        int count = call.IntegerOrNull(3) ?? text.Length - start;
        if (count < 0 || count > text.Length - start) throw new TemplateFunctionException($"`string.index_of` looks at {count} characters; expected 0 to {text.Length - start}");
        StringComparison comparison = call.TextOrNull(4) switch
        {
            null or "Ordinal" or "CurrentCulture" or "InvariantCulture" => StringComparison.Ordinal,
            "OrdinalIgnoreCase" or "CurrentCultureIgnoreCase" or "InvariantCultureIgnoreCase" => StringComparison.OrdinalIgnoreCase,
            _ => throw call.Expected(4, "Ordinal or OrdinalIgnoreCase"),
        };
        return Boxed.Of(text.IndexOf(call.Text(1), start, count, comparison));
    }

    private static int Width(in BuiltinCall call)
    {
        int width = call.Integer(1);
        if (width < 0) throw call.Expected(1, "a number from 0");
        Calculation.CheckLength(width, call.Limits);
        return width;
    }

    private static string ReplaceAll(in BuiltinCall call, string text, string match, string replacement)
    {
        if (match.Length == 0) return text;
        if (replacement.Length > match.Length)
            Calculation.CheckLength((text.Length / match.Length * (long)(replacement.Length - match.Length)) + text.Length, call.Limits);
        return text.Replace(match, replacement, StringComparison.Ordinal);
    }

    /// <summary>Upper and lower case count as the same, as in Scriban.</summary>
    private static string ReplaceOne(in BuiltinCall call, string text, string match, string replacement, bool last)
    {
        if (match.Length == 0) return text;
        int at = last ? text.LastIndexOf(match, StringComparison.OrdinalIgnoreCase) : text.IndexOf(match, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return text;
        Calculation.CheckLength((long)text.Length + replacement.Length, call.Limits);
        return string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + match.Length));
    }

    /// <summary>A negative start counts from the end.</summary>
    private static string Slice(string text, int start, int length)
    {
        if (text.Length == 0 || start >= text.Length || length <= 0) return "";
        long from = start < 0 ? (long)start + text.Length : start;
        long to = Math.Min(text.Length, from + length);
        from = Math.Max(0, from);
        return to <= from ? "" : text[(int)from..(int)to];
    }

    private static double? ToDouble(string text) =>
        double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out double number) ? number : null;

    private static string Truncate(string text, int length, string ellipsis)
    {
        if (text.Length == 0 || text.Length <= length) return text;
        int kept = Math.Max(0, length - ellipsis.Length);
        // Half of a surrogate pair would be written as a replacement character.
        if (kept > 0 && char.IsHighSurrogate(text[kept - 1])) kept--;
        return string.Concat(text.AsSpan(0, kept), ellipsis);
    }

    /// <summary>The ellipsis is always added, even when no word is left out, as in Scriban.</summary>
    private static string TruncateWords(string text, int count, string ellipsis)
    {
        if (text.Length == 0) return "";
        StringBuilder result = new();
        int at = 0;
        for (int words = 0; words < count && at <= text.Length; words++)
        {
            int end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            if (words > 0) result.Append(' ');
            result.Append(text, at, end - at);
            if (end == text.Length) break;
            at = end;
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        }
        return result.Append(ellipsis).ToString();
    }
}
