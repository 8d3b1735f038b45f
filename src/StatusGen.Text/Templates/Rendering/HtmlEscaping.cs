using System.Buffers;
using System.Text;

namespace StatusGen.Text.Templates.Rendering;

internal static class HtmlEscaping
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    public static int IndexOfSpecial(ReadOnlySpan<char> text) => text.IndexOfAny(Special);

    public static ReadOnlySpan<byte> Utf8Entity(char special) => special switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        _ => "&#39;"u8,
    };

    public static string Escape(string text)
    {
        int special = IndexOfSpecial(text);
        if (special < 0) return text;
        StringBuilder escaped = new(text, 0, special, text.Length + 16);
        for (int i = special; i < text.Length; i++)
        {
            _ = text[i] switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                char plain => escaped.Append(plain),
            };
        }
        return escaped.ToString();
    }
}
