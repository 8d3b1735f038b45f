using System.Globalization;
using System.Net;
using System.Text;
using StatusGen.Text.Templates.Rendering;

namespace StatusGen.Text.Templates.Functions;

internal static class HtmlFunctions
{
    public static readonly string[] Names = ["escape", "newline_to_br", "strip", "url_encode", "url_escape"];

    public static BuiltinFunction? Find(string name) => name switch
    {
        "escape" => new("html.escape", "text", static (in BuiltinCall c) => Escape(c)),
        "newline_to_br" => new("html.newline_to_br", "text", static (in BuiltinCall c) => NewlineToBr(Calculation.AsHtml(c[0]))),
        "strip" => new("html.strip", "text", static (in BuiltinCall c) => Strip(c)),
        "url_encode" => new("html.url_encode", "text", static (in BuiltinCall c) => Uri.EscapeDataString(c.Text(0))),
        "url_escape" => new("html.url_escape", "text", static (in BuiltinCall c) => UrlEscape(c.Text(0))),
        _ => null,
    };

    /// <summary>What is HTML already stays as it is, so nothing is escaped twice.</summary>
    private static SafeHtml? Escape(in BuiltinCall call) => call[0] switch
    {
        null => null,
        SafeHtml html => html,
        object value => SafeHtml.Escape(ValueText.Of(value)),
    };

    private static SafeHtml NewlineToBr(string html) => new(html
        .Replace("\r\n", "\n", StringComparison.Ordinal)
        .Replace('\r', '\n')
        .Replace("\n", "<br />\n", StringComparison.Ordinal));

    /// <summary>Plain text. Of HTML, the entities are read too, since the text will be escaped again.</summary>
    private static string Strip(in BuiltinCall call)
    {
        string text = WithoutTags(call.Text(0));
        return call[0] is SafeHtml ? WebUtility.HtmlDecode(text) : text;
    }

    /// <summary>Leaves out comments, scripts and styles with their content, and all tags.</summary>
    private static string WithoutTags(string html)
    {
        StringBuilder text = new(html.Length);
        int at = 0;
        while (true)
        {
            int open = html.IndexOf('<', at);
            if (open < 0) break;
            text.Append(html, at, open - at);
            int end = TagEnd(html, open);
            if (end < 0)
            {
                at = open;
                break;
            }
            at = end;
        }
        return text.Append(html, at, html.Length - at).ToString();
    }

    private static int TagEnd(string html, int open)
    {
        ReadOnlySpan<char> rest = html.AsSpan(open);
        if (rest.StartsWith("<!--", StringComparison.Ordinal)) return After(html, open, "-->");
        if (rest.StartsWith("<script", StringComparison.OrdinalIgnoreCase)) return After(html, open, "</script>");
        if (rest.StartsWith("<style", StringComparison.OrdinalIgnoreCase)) return After(html, open, "</style>");
        char quote = '\0';
        for (int i = open + 1; i < html.Length; i++)
        {
            char c = html[i];
            if (quote != '\0') quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'' && html[i - 1] == '=') quote = c;
            else if (c == '>') return i + 1;
        }
        return After(html, open, ">");
    }

    private static int After(string html, int from, string end)
    {
        int at = html.IndexOf(end, from, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? -1 : at + end.Length;
    }

    /// <summary>Keeps what a whole address may contain; everything else becomes %XX of its UTF-8 bytes.</summary>
    private static string UrlEscape(string text)
    {
        StringBuilder escaped = new(text.Length);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || "-_.~:/?#[]@!$&'()*+,;=".Contains((char)rune.Value, StringComparison.Ordinal)))
            {
                escaped.Append((char)rune.Value);
                continue;
            }
            int count = rune.EncodeToUtf8(utf8);
            for (int i = 0; i < count; i++) escaped.Append(CultureInfo.InvariantCulture, $"%{utf8[i]:X2}");
        }
        return escaped.ToString();
    }
}
