using System.Buffers;
using System.Text;
using StatusGen.Publish.Utf8;

namespace StatusGen.Publish.Calendar;

/// <summary>Content lines of iCalendar (RFC 5545, section 3.1): folded at 75 octets, never inside a character, and ended by CRLF.</summary>
internal static class CalendarLines
{
    /// <summary>Octets in a line, without its end.</summary>
    private const int MaxOctets = 75;

    private static readonly SearchValues<char> Special = SearchValues.Create(
        "\\;,\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\t\n\u000B\u000C\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F");

    /// <summary>A line whose value is not text: a time, a number, an address.</summary>
    public static void Line(this Utf8Buffer buffer, string name, string value) => Fold(buffer, name, value);

    /// <summary>A line whose value is text: escaped as section 3.3.11 asks. Control characters are left out.</summary>
    public static void Text(this Utf8Buffer buffer, string name, ReadOnlySpan<char> value) => Fold(buffer, name, Escaped(value));

    private static string Escaped(ReadOnlySpan<char> value)
    {
        var text = new StringBuilder(value.Length + 16);
        while (value.IndexOfAny(Special) is >= 0 and int at)
        {
            text.Append(value[..at]);
            switch (value[at])
            {
                case '\\' or ';' or ',': text.Append('\\').Append(value[at]); break;
                case '\n': text.Append("\\n"); break;
                case '\t': text.Append(' '); break;
            }
            value = value[(at + 1)..];
        }
        return text.Append(value).ToString();
    }

    private static void Fold(Utf8Buffer buffer, string name, string value)
    {
        byte[] line = Encoding.UTF8.GetBytes($"{name}:{value}");
        int start = 0;
        for (int room = MaxOctets; line.Length - start > room; room = MaxOctets - 1)
        {
            int end = start + room;
            while (IsInsideCharacter(line[end])) end--;
            buffer.Add(line.AsSpan(start..end)).Add("\r\n "u8);
            start = end;
        }
        buffer.Add(line.AsSpan(start)).Add("\r\n"u8);
    }

    private static bool IsInsideCharacter(byte octet) => (octet & 0b1100_0000) == 0b1000_0000;
}
