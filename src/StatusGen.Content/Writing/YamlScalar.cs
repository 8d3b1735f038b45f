using System.Text;

namespace StatusGen.Content.Writing;

/// <summary>A text as a YAML value: bare where that is safe, as people write it, else in double quotes.</summary>
public static class YamlScalar
{
    private const string SpecialFirst = "!&*?|>@`\"'%#{}[],-:=~ ";

    public static string Write(string text) => IsSafeBare(text) ? text : Quote(text);

    private static bool IsSafeBare(string text)
    {
        if (text.Length == 0 || SpecialFirst.Contains(text[0]) || text[^1] is ' ' or ':') return false;
        if (text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal) || text.Any(char.IsControl)) return false;
        // Would be read as another kind of value by some tool: numbers, dates, yes and no.
        return !char.IsAsciiDigit(text[0]) && text.ToLowerInvariant() is not ("true" or "false" or "yes" or "no" or "on" or "off" or "null" or "y" or "n" or ".nan" or ".inf");
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (c == '\n') quoted.Append("\\n");
            else if (c == '\t') quoted.Append("\\t");
            else if (char.IsControl(c)) quoted.Append($"\\u{(int)c:X4}");
            else quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }
}
