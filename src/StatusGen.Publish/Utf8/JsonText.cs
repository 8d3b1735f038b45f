using System.Buffers;
using System.Globalization;

namespace StatusGen.Publish.Utf8;

/// <summary>Text inside JSON: only what JSON demands is escaped, so that people can read it.</summary>
internal static class JsonText
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\t\n\u000B\u000C\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    private static readonly SearchValues<byte> SpecialBytes = SearchValues.Create(
        [(byte)'"', (byte)'\\', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]);

    /// <summary>A whole string value with its quotation marks.</summary>
    public static Utf8Buffer AddJson(this Utf8Buffer buffer, ReadOnlySpan<char> text) => buffer.Add((byte)'"').AddJsonPart(text).Add((byte)'"');

    public static Utf8Buffer AddJsonOrNull(this Utf8Buffer buffer, string? text) => text is null ? buffer.Add("null"u8) : buffer.AddJson(text);

    /// <summary>A whole string value from UTF-8.</summary>
    public static Utf8Buffer AddJson(this Utf8Buffer buffer, ReadOnlySpan<byte> text)
    {
        buffer.Add((byte)'"');
        while (text.IndexOfAny(SpecialBytes) is >= 0 and int at)
        {
            buffer.Add(text[..at]).AddEscape(text[at]);
            text = text[(at + 1)..];
        }
        return buffer.Add(text).Add((byte)'"');
    }

    /// <summary>A part of a string value, without quotation marks.</summary>
    public static Utf8Buffer AddJsonPart(this Utf8Buffer buffer, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is >= 0 and int at)
        {
            buffer.Add(text[..at]).AddEscape(text[at]);
            text = text[(at + 1)..];
        }
        return buffer.Add(text);
    }

    private static void AddEscape(this Utf8Buffer buffer, int unit)
    {
        switch (unit)
        {
            case '"': buffer.Add("\\\""u8); break;
            case '\\': buffer.Add("\\\\"u8); break;
            case '\n': buffer.Add("\\n"u8); break;
            case '\r': buffer.Add("\\r"u8); break;
            case '\t': buffer.Add("\\t"u8); break;
            default:
                buffer.Add("\\u"u8);
                unit.TryFormat(buffer.GetSpan(4), out int length, "x4", CultureInfo.InvariantCulture);
                buffer.Advance(length);
                break;
        }
    }
}
