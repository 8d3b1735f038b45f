using System.Buffers;

namespace StatusGen.Publish.Utf8;

/// <summary>Text inside XML. Characters that XML 1.0 cannot hold are left out; carriage returns too, because parsers would change them.</summary>
internal static class XmlText
{
    private const string Unwritable =
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\uFFFE\uFFFF";

    private static readonly SearchValues<char> SpecialInText = SearchValues.Create(Unwritable + "&<>\"");
    private static readonly SearchValues<char> SpecialInCData = SearchValues.Create(Unwritable + "]");

    /// <summary>For element content and attribute values in double quotes.</summary>
    public static Utf8Buffer AddEscaped(this Utf8Buffer buffer, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(SpecialInText) is >= 0 and int at)
        {
            buffer.Add(text[..at]);
            switch (text[at])
            {
                case '&': buffer.Add("&amp;"u8); break;
                case '<': buffer.Add("&lt;"u8); break;
                case '>': buffer.Add("&gt;"u8); break;
                case '"': buffer.Add("&quot;"u8); break;
            }
            text = text[(at + 1)..];
        }
        return buffer.Add(text);
    }

    /// <summary>A CDATA section: shorter than escapes when the text is HTML.</summary>
    public static Utf8Buffer AddCData(this Utf8Buffer buffer, ReadOnlySpan<char> text)
    {
        buffer.Add("<![CDATA["u8);
        while (text.IndexOfAny(SpecialInCData) is >= 0 and int at)
        {
            buffer.Add(text[..at]);
            if (text[at] == ']') buffer.Add(text[at..].StartsWith("]]>") ? "]]]]><![CDATA["u8 : "]"u8);
            text = text[(text[at] == ']' && text[at..].StartsWith("]]>") ? at + 2 : at + 1)..];
        }
        return buffer.Add(text).Add("]]>"u8);
    }
}
