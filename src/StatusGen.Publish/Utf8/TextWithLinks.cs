using System.Buffers;
using System.Net;

namespace StatusGen.Publish.Utf8;

/// <summary>Safe HTML of ours as text that reads well by itself: paragraphs apart, list items with a dash, a link's address behind its words.</summary>
internal static class TextWithLinks
{
    private static readonly string[] Spoken = ["mailto:", "tel:"];

    /// <param name="origin">Put before addresses that begin with one slash.</param>
    public static void Write(ArrayBufferWriter<char> text, ReadOnlySpan<char> html, string origin)
    {
        string? link = null;
        int linkStart = 0;
        bool preformatted = false;
        while (!html.IsEmpty)
        {
            int tag = html.IndexOf('<');
            AddText(text, tag < 0 ? html : html[..tag], preformatted);
            int end = tag < 0 ? -1 : html[tag..].IndexOf('>');
            if (end < 0) break;
            ReadOnlySpan<char> inside = html.Slice(tag + 1, end - 1);
            html = html[(tag + end + 1)..];
            bool closes = inside.StartsWith("/");
            switch (Name(inside))
            {
                case "a" when !closes:
                    link = Address(inside, "href=\"", origin);
                    linkStart = text.WrittenCount;
                    break;
                case "a":
                    if (link is not null && !Says(text.WrittenSpan[linkStart..], link)) text.Write($" ({link})");
                    link = null;
                    break;
                case "img":
                    AddText(text, Value(inside, "alt=\""), preformatted: false);
                    break;
                case "input":
                    text.Write(inside.Contains("checked", StringComparison.Ordinal) ? "[x]" : "[ ]");
                    break;
                case "br":
                    text.Write("\n");
                    break;
                case "li" when !closes:
                    BreakLine(text, 1);
                    text.Write("- ");
                    break;
                case "pre":
                    preformatted = !closes;
                    BreakLine(text, 2);
                    break;
                case "td" or "th" when closes:
                    text.Write(" ");
                    break;
                case "li" or "tr":
                    BreakLine(text, 1);
                    break;
                case "p" when !closes && text.WrittenSpan.EndsWith("- "):
                    break;
                case "p" or "ul" or "ol" or "table" or "blockquote" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "hr" or "div":
                    BreakLine(text, 2);
                    break;
            }
        }
    }

    /// <summary>What was written, without white space at its end.</summary>
    public static ReadOnlySpan<char> Trimmed(ArrayBufferWriter<char> text) => text.WrittenSpan.TrimEnd();

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag)
    {
        tag = tag.TrimStart('/');
        int end = tag.IndexOfAny(" /\n");
        return end < 0 ? tag : tag[..end];
    }

    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> tag, string start)
    {
        int at = tag.IndexOf(start);
        if (at < 0) return default;
        tag = tag[(at + start.Length)..];
        int end = tag.IndexOf('"');
        return end < 0 ? tag : tag[..end];
    }

    /// <summary>True when the words are the address itself; a telephone number may be written with spaces and signs.</summary>
    private static bool Says(ReadOnlySpan<char> words, string address)
    {
        if (words.SequenceEqual(address)) return true;
        int known = 0;
        foreach (char c in words)
        {
            if (c is ' ' or '\u00A0' or '-' or '/' or '.' or '(' or ')') continue;
            if (known == address.Length || address[known++] != c) return false;
        }
        return known == address.Length && address[0] is '+' or (>= '0' and <= '9');
    }

    /// <summary>Null for places on the same page, which say nothing away from it. Mail addresses and telephone numbers stand for themselves.</summary>
    private static string? Address(ReadOnlySpan<char> tag, string attribute, string origin)
    {
        string address = WebUtility.HtmlDecode(Value(tag, attribute).ToString());
        if (address.Length == 0 || address[0] == '#') return null;
        foreach (string scheme in Spoken)
            if (address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) return address[scheme.Length..];
        return address[0] == '/' && !address.StartsWith("//", StringComparison.Ordinal) ? origin + address : address;
    }

    private static void AddText(ArrayBufferWriter<char> text, ReadOnlySpan<char> html, bool preformatted)
    {
        for (int sign = html.IndexOf('&'); sign >= 0; sign = html.IndexOf('&'))
        {
            (char plain, int length) = Entity(html[sign..]);
            if (length == 0)
            {
                html = WebUtility.HtmlDecode(html.ToString());
                break;
            }
            AddPlain(text, html[..sign], preformatted);
            AddPlain(text, [plain], preformatted);
            html = html[(sign + length)..];
        }
        AddPlain(text, html, preformatted);
    }

    /// <summary>Those that our own HTML has; a length of 0 for others.</summary>
    private static (char Plain, int Length) Entity(ReadOnlySpan<char> html) =>
        html.StartsWith("&quot;") ? ('"', 6) : html.StartsWith("&amp;") ? ('&', 5) : html.StartsWith("&#39;") ? ('\'', 5) : html.StartsWith("&lt;") ? ('<', 4) : html.StartsWith("&gt;") ? ('>', 4) : default;

    private static void AddPlain(ArrayBufferWriter<char> text, ReadOnlySpan<char> html, bool preformatted)
    {
        if (preformatted)
        {
            text.Write(html);
            return;
        }
        while (!html.IsEmpty)
        {
            int line = html.IndexOf('\n');
            ReadOnlySpan<char> part = line < 0 ? html : html[..line];
            if (EndsBlank(text)) part = part.TrimStart(' ');
            text.Write(part);
            if (line < 0) return;
            if (!EndsBlank(text)) text.Write(" ");
            html = html[(line + 1)..];
        }
    }

    private static bool EndsBlank(ArrayBufferWriter<char> text) => text.WrittenCount == 0 || text.WrittenSpan[^1] is '\n' or ' ';

    /// <summary>Ends the line, and leaves an empty one when two are wanted; never at the beginning.</summary>
    private static void BreakLine(ArrayBufferWriter<char> text, int lines)
    {
        ReadOnlySpan<char> written = text.WrittenSpan.TrimEnd(' ');
        if (written.IsEmpty) return;
        int present = written.EndsWith("\n\n") ? 2 : written.EndsWith("\n") ? 1 : 0;
        for (int i = present; i < lines; i++) text.Write("\n");
    }
}
