using System.Text;

namespace StatusGen.Publish.Theming;

/// <summary>Makes style sheets small without changing what they say.</summary>
public static class StyleSheet
{
    /// <summary>Drops comments and the white space that separates nothing. Strings and <c>url(…)</c> stay as they are.</summary>
    public static string Shorten(string css)
    {
        var text = new StringBuilder(css.Length);
        bool pendingSpace = false;
        int parentheses = 0;
        for (int at = 0; at < css.Length; at++)
        {
            char c = css[at];
            if (c == '/' && at + 1 < css.Length && css[at + 1] == '*')
            {
                int end = css.IndexOf("*/", at + 2, StringComparison.Ordinal);
                at = end < 0 ? css.Length : end + 1;
                continue;
            }
            if (char.IsWhiteSpace(c))
            {
                pendingSpace = true;
                continue;
            }
            if (pendingSpace && text.Length > 0 && NeedsSpace(text[^1], c, parentheses)) text.Append(' ');
            pendingSpace = false;
            if (c is '"' or '\'')
            {
                int end = EndOfString(css, at);
                text.Append(css, at, end - at);
                at = end - 1;
                continue;
            }
            if (c == '(') parentheses++;
            if (c == ')') parentheses--;
            if (c == '}' && text.Length > 0 && text[^1] == ';') text.Length--;
            text.Append(c);
        }
        return text.ToString();
    }

    // Within parentheses "+" and "-" need their spaces (calc), and ":" has none to lose that matters; outside, a space before ":" may mean "any descendant".
    private static bool NeedsSpace(char before, char after, int parentheses)
    {
        if (before is '{' or '}' or ';' or ',' || after is '{' or '}' or ';' or ',') return false;
        if (before == ':' || before == '(' || after == ')') return false;
        return parentheses > 0 || (before is not '>' and not '~' && after is not '>' and not '~' && before != '+' && after != '+');
    }

    private static int EndOfString(string css, int start)
    {
        for (int at = start + 1; at < css.Length; at++)
        {
            if (css[at] == '\\') at++;
            else if (css[at] == css[start]) return at + 1;
        }
        return css.Length;
    }

    /// <summary>Replaces each relative address in <c>url(…)</c> for which <paramref name="find"/> knows another.</summary>
    public static string WithAddresses(string css, Func<string, string?> find)
    {
        int at = css.IndexOf("url(", StringComparison.Ordinal);
        if (at < 0) return css;
        var text = new StringBuilder(css.Length + 64);
        int done = 0;
        for (; at >= 0; at = css.IndexOf("url(", at + 4, StringComparison.Ordinal))
        {
            int end = css.IndexOf(')', at);
            if (end < 0) break;
            string written = css[(at + 4)..end].Trim().Trim('"', '\'');
            if (find(written) is not { } address) continue;
            text.Append(css, done, at + 4 - done).Append(address);
            done = end;
        }
        return text.Append(css, done, css.Length - done).ToString();
    }
}
