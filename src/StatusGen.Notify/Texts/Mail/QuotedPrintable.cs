using System.Text;

namespace StatusGen.Notify.Texts.Mail;

/// <summary>RFC 2045, 6.7: text that every server carries unharmed, in lines of at most 76 letters that end with CR LF.</summary>
public static class QuotedPrintable
{
    private const int LineLength = 76;

    /// <param name="text">Lines end with <c>\n</c>.</param>
    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length + text.Length / 8);
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            EncodeLine(encoded, Encoding.UTF8.GetBytes(lines[i]));
            if (i < lines.Length - 1) encoded.Append("\r\n");
        }
        return encoded.ToString();
    }

    private static void EncodeLine(StringBuilder encoded, byte[] line)
    {
        int column = 0;
        for (int i = 0; i < line.Length; i++)
        {
            byte b = line[i];
            bool isLast = i == line.Length - 1;
            // A space at a line's end would be lost; a dot or "From " at its beginning is changed by some servers.
            bool isPlain = b is >= (byte)'!' and <= (byte)'~' and not (byte)'=' || (b is (byte)' ' or (byte)'\t' && !isLast);
            if (column == 0 && b is (byte)'.' or (byte)'F') isPlain = isPlain && b != (byte)'.' && !(b == 'F' && line.AsSpan(i).StartsWith("From "u8));
            int width = isPlain ? 1 : 3;
            if (column + width > LineLength - (isLast ? 0 : 1))
            {
                encoded.Append("=\r\n");
                column = 0;
            }
            if (isPlain) encoded.Append((char)b);
            else encoded.Append('=').Append(b.ToString("X2"));
            column += width;
        }
    }
}
