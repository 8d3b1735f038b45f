using System.Net;

namespace StatusGen.Text.Markdown;

/// <summary>The words of a text without its markup, for summaries, descriptions and plain-text feeds.</summary>
public static class PlainText
{
    /// <param name="html">As <see cref="MarkdownRenderer"/> writes it. Blocks end with an empty line, rows and items with a line end.</param>
    public static string Of(string html)
    {
        var text = new PlainTextWriter(html.Length);
        int at = 0;
        while (at < html.Length)
        {
            int open = html.IndexOf('<', at);
            if (open < 0) open = html.Length;
            text.Write(html.AsSpan(at, open - at));
            int close = open == html.Length ? -1 : html.IndexOf('>', open);
            if (close < 0) break;
            WriteTag(text, html.AsSpan(open + 1, close - open - 1));
            at = close + 1;
        }
        return WebUtility.HtmlDecode(text.ToString());
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

    private static void WriteTag(PlainTextWriter text, ReadOnlySpan<char> tag)
    {
        bool closes = tag.StartsWith("/");
        ReadOnlySpan<char> name = closes ? tag[1..] : tag;
        int end = name.IndexOfAny(' ', '/');
        if (end >= 0) name = name[..end];
        switch (name)
        {
            case "br": text.BreakLine(); break;
            case "li" when !closes: text.BeginItem(); break;
            case "td" or "th" when closes: text.Write(" "); break;
            case "tr": text.BreakLine(); break;
            case "pre": text.BreakBlock(); text.KeepsLines = !closes; break;
            case "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "blockquote" or "ul" or "ol" or "table" or "thead" or "hr": text.BreakBlock(); break;
            case "input": text.Write(tag.EndsWith(" checked") ? "[x]" : "[ ]"); break;
            case "img": text.Write(AlternativeOf(tag)); break;
        }
    }

    private static ReadOnlySpan<char> AlternativeOf(ReadOnlySpan<char> tag)
    {
        int start = tag.IndexOf(" alt=\"");
        if (start < 0) return "";
        ReadOnlySpan<char> rest = tag[(start + 6)..];
        return rest[..Math.Max(0, rest.IndexOf('"'))];
    }
}
