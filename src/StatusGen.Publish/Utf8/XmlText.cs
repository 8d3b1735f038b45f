using System.Buffers;

namespace StatusGen.Publish.Utf8;

/// <summary>Text inside XML. Characters that XML 1.0 cannot hold are left out; carriage returns too, because parsers would change them.</summary>
internal static class XmlText
{
    private const string Unwritable =
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\uFFFE\uFFFF";

    private static readonly SearchValues<char> SpecialInText = SearchValues.Create(Unwritable + "&<>\"");
    // U+FFFE and U+FFFF begin with the byte EF, as some that can be written do.
    private static readonly SearchValues<byte> SpecialInCData = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, (byte)']', 0xEF]);

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
    /// <param name="text">UTF-8.</param>
    public static Utf8Buffer AddCData(this Utf8Buffer buffer, ReadOnlySpan<byte> text)
    {
        buffer.Add("<![CDATA["u8);
        while (text.IndexOfAny(SpecialInCData) is >= 0 and int at)
        {
            buffer.Add(text[..at]);
            text = text[at..];
            int length = 1;
            if (text.StartsWith("]]>"u8)) (length, _) = (2, buffer.Add("]]]]><![CDATA["u8));
            else if (text.StartsWith("\uFFFE"u8) || text.StartsWith("\uFFFF"u8)) length = 3;
            else if (text[0] >= ' ') buffer.Add(text[0]);
            text = text[length..];
        }
        return buffer.Add(text).Add("]]>"u8);
    }
}
