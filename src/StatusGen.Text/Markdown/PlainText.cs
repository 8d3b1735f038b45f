using System.Net;
using System.Text;

namespace StatusGen.Text.Markdown;

/// <summary>The words of a text without its markup, for summaries, descriptions and plain-text feeds.</summary>
public static class PlainText
{
    /// <param name="html">As <see cref="MarkdownRenderer"/> writes it. Blocks end with an empty line, rows and items with a line end.</param>
    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length);
        int at = 0;
        while (at < html.Length)
        {
            int open = html.IndexOf('<', at);
            if (open < 0) open = html.Length;
            text.Append(html, at, open - at);
            if (open == html.Length) break;
            int close = html.IndexOf('>', open);
            if (close < 0) break;
            WriteTag(text, html.AsSpan(open + 1, close - open - 1));
            at = close + 1;
        }
        return WebUtility.HtmlDecode(Tidy(text));
    }

    /// <summary>The same on one line, cut at a word's end when it is longer than <paramref name="length"/> characters.</summary>
    public static string Summary(string html, int length)
    {
        string line = string.Join(' ', Of(html).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= length) return line;
        int cut = line.LastIndexOf(' ', length - 1);
        if (cut <= length / 2) cut = length - 1;
        if (char.IsHighSurrogate(line[cut - 1])) cut--;
        return line[..cut].TrimEnd(' ', ',', ';', ':', '.') + "…";
    }

    private static void WriteTag(StringBuilder text, ReadOnlySpan<char> tag)
    {
        bool closes = tag.StartsWith("/");
        ReadOnlySpan<char> name = closes ? tag[1..] : tag;
        int end = name.IndexOfAny(' ', '/');
        if (end >= 0) name = name[..end];
        switch (name)
        {
            case "br": text.Append('\n'); break;
            case "li" when !closes: text.Append("\n- "); break;
            case "td" or "th" when closes: text.Append(' '); break;
            case "tr" when closes: text.Append('\n'); break;
            case "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "pre" or "blockquote" or "ul" or "ol" or "table" or "hr": text.Append("\n\n"); break;
            case "input" when tag.EndsWith(" checked"): text.Append("[x]"); break;
            case "input": text.Append("[ ]"); break;
            case "img": WriteAlternative(text, tag); break;
        }
    }

    private static void WriteAlternative(StringBuilder text, ReadOnlySpan<char> tag)
    {
        int start = tag.IndexOf(" alt=\"");
        if (start < 0) return;
        ReadOnlySpan<char> rest = tag[(start + 6)..];
        text.Append(rest[..Math.Max(0, rest.IndexOf('"'))]);
    }

    /// <summary>At most one empty line in a row, no spaces at line ends, an item's sign on the line of its words.</summary>
    private static string Tidy(StringBuilder text)
    {
        var tidy = new StringBuilder(text.Length);
        int ends = 0;
        bool afterSign = false;
        foreach (ReadOnlyMemory<char> chunk in text.GetChunks())
        {
            foreach (char c in chunk.Span)
            {
                if (c == '\n')
                {
                    while (tidy.Length > 0 && tidy[^1] == ' ' && !afterSign) tidy.Length--;
                    if (!afterSign) ends++;
                    continue;
                }
                if (ends > 0 && tidy.Length > 0) tidy.Append('\n', Math.Min(ends, 2));
                ends = 0;
                tidy.Append(c);
                afterSign = c == ' ' && EndsWithSign(tidy);
            }
        }
        return tidy.ToString().TrimEnd();
    }

    private static bool EndsWithSign(StringBuilder text) =>
        text.Length >= 2 && text[^2] == '-' && (text.Length == 2 || text[^3] == '\n');
}
