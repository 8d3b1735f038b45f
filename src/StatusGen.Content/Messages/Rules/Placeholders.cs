using System.Buffers;
using StatusGen.Content.Messages.Analysis;

namespace StatusGen.Content.Messages.Rules;

/// <summary>What a template leaves for people to fill in.</summary>
internal static class Placeholders
{
    private static readonly string[] Words = ["TODO", "TBC", "TBD", "XX", "XXX", "XXXX", "FIXME", "TK", "INSERT", "--:--", "__:__", "??:??", "xx:xx", "XX:XX", "HH:MM", "hh:mm", "dd/mm", "DD/MM", "dd/mm/yyyy", "YYYY-MM-DD", "DD.MM.", "___", "lorem", "Lorem", "NN", "tbd", "tbc", "N/A:", "XYZ", "????", "ABC123"];

    private static readonly SearchValues<string> AnyWord = SearchValues.Create(Words, StringComparison.Ordinal);

    public static (int Start, int End)? Find(ReadOnlySpan<char> text)
    {
        // Most texts hold none of the words, and then only the brackets need a look.
        bool mayHoldWord = text.ContainsAny(AnyWord);
        for (int at = 0; at < text.Length; at++)
        {
            if (!mayHoldWord)
            {
                int next = text[at..].IndexOfAny(Characters.PlaceholderMarks);
                if (next < 0) return null;
                at += next;
            }
            (int Start, int End)? found = text[at] switch
            {
                '{' when Follows(text, at, "{{") => Until(text, at, "}}"),
                '{' => Braced(text, at),
                '[' when Follows(text, at, "[[") => Until(text, at, "]]"),
                '[' => Bracketed(text, at),
                '<' => Angled(text, at),
                '$' when Follows(text, at, "${") => Until(text, at, "}"),
                '%' when Follows(text, at, "%%") => Until(text, at + 1, "%%"),
                '`' => null,
                _ => Word(text, at),
            };
            if (found is not null) return found;
            if (text[at] == '`') at = EndOfCode(text, at);
        }
        return null;
    }

    private static bool Follows(ReadOnlySpan<char> text, int at, string sign) => text[at..].StartsWith(sign);

    private static (int, int)? Until(ReadOnlySpan<char> text, int at, string close)
    {
        int end = text[(at + 1)..].IndexOf(close);
        return end < 0 ? null : (at, at + 1 + end + close.Length);
    }

    private static (int, int)? Braced(ReadOnlySpan<char> text, int at)
    {
        int length = text[at..].IndexOf('}');
        return length > 2 && !text.Slice(at + 1, length - 1).ContainsAnyExcept(Characters.FieldName) ? (at, at + length + 1) : null;
    }

    /// <summary><c>[SERVICE]</c> and no link, footnote or task.</summary>
    private static (int, int)? Bracketed(ReadOnlySpan<char> text, int at)
    {
        int length = text[at..].IndexOf(']');
        if (length < 4 || text.Slice(at + 1, length - 1).ContainsAnyExcept(Characters.BracketName)) return null;
        int after = at + length + 1;
        return after < text.Length && text[after] is '(' or '[' or ':' || (at > 0 && text[at - 1] is '!' or ']') ? null : (at, after);
    }

    private static (int, int)? Angled(ReadOnlySpan<char> text, int at)
    {
        int length = text[at..].IndexOf('>');
        if (length < 3) return null;
        ReadOnlySpan<char> inside = text.Slice(at + 1, length - 1);
        bool isCapital = !inside.ContainsAnyExcept(Characters.ShoutedName);
        bool isWords = inside.Contains(' ') && !inside.ContainsAnyExcept(Characters.AngleWords);
        return isCapital || isWords ? (at, at + length + 1) : null;
    }

    private static (int, int)? Word(ReadOnlySpan<char> text, int at)
    {
        if (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '/' or '.' or '-' or '_')) return null;
        foreach (string word in Words)
        {
            if (!text[at..].StartsWith(word)) continue;
            int end = at + word.Length;
            if (end < text.Length && char.IsLetterOrDigit(text[end])) continue;
            if (word == "INSERT" && text[end..].StartsWith(" INTO")) continue;
            return (at, end);
        }
        return null;
    }

    private static int EndOfCode(ReadOnlySpan<char> text, int at)
    {
        int close = text[(at + 1)..].IndexOf('`');
        return close < 0 ? at : at + 1 + close;
    }
}
