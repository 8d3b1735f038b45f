using System.Text;

namespace StatusGen.Notify.Texts;

/// <summary>
/// Texts without the signs that no reader sees and that change what readers do see: control characters, signs that turn the direction of writing around,
/// halves of characters. Every text that leaves goes through here.
/// </summary>
public static class CleanText
{
    /// <summary>Keeps line ends (as <c>\n</c>) and tabs.</summary>
    public static string Of(string text)
    {
        if (!NeedsCleaning(text)) return text;
        var clean = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '\r' or '\u2028' or '\u2029' or '\u0085')
            {
                if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n') continue;
                clean.Append('\n');
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) clean.Append(c).Append(text[++i]);
            else if (char.IsSurrogate(c)) clean.Append('\uFFFD');
            else if (!IsUnwanted(c)) clean.Append(c);
        }
        return clean.ToString();
    }

    /// <summary>The same on one line, with single spaces and none at the ends: for titles, subjects and names.</summary>
    public static string Line(string text) => string.Join(' ', Of(text).Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private static bool NeedsCleaning(string text)
    {
        foreach (char c in text)
            if (c is '\r' or '\u2028' or '\u2029' or '\u0085' || char.IsSurrogate(c) || IsUnwanted(c)) return true;
        return false;
    }

    // Unicode 17, 23.2 "Layout Controls" and UAX 9: embeddings, overrides and isolates; then the byte order mark and U+FFFE, U+FFFF.
    private static bool IsUnwanted(char c) =>
        c is < ' ' and not ('\n' or '\t') or (>= '\u007F' and <= '\u009F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
            or '\u200E' or '\u200F' or '\u061C' or '\uFEFF' or '\uFFFE' or '\uFFFF';
}
