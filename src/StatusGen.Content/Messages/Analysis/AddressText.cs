namespace StatusGen.Content.Messages.Analysis;

/// <summary>Web and e-mail addresses as they stand in running text.</summary>
internal static class AddressText
{
    /// <summary>How long the address at the beginning is; 0 when there is none.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        int end = 0, dots = 0, lastDot = -1;
        bool hasSign = false, hasSlash = false;
        for (; end < text.Length; end++)
        {
            char c = text[end];
            if (c is '@') hasSign = true;
            else if (c is '/') hasSlash = true;
            else if (c is '.')
            {
                dots++;
                if (!hasSlash) lastDot = end;
            }
            else if (!char.IsAsciiLetterOrDigit(c) && !(c is '-' or '_' or '+' or '~' || (c is ':' or '?' or '=' or '&' or '#' or '%' && hasSlash) || (c is ':' && text[end..].StartsWith("://")) || (c is ':' && text[..end].Contains('.') && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))) break;
        }
        while (end > 0 && text[end - 1] is '.' or ':' or '?' or '-' or ',')
        {
            end--;
            if (text[end] == '.') dots--;
            if (lastDot == end) lastDot = text[..end].LastIndexOf('.');
        }
        ReadOnlySpan<char> word = text[..end];
        if (word.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || word.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return end;
        if (dots == 0 || lastDot <= 0) return 0;
        if (hasSign) return word.IndexOf('@') is > 0 and int sign && sign < lastDot ? end : 0;
        return IsHost(word, lastDot) ? end : 0;
    }

    /// <summary>Letters on both sides of every point, and an ending of letters: <c>status.example/help</c>, but no version, time or "e.g.".</summary>
    private static bool IsHost(ReadOnlySpan<char> word, int lastDot)
    {
        ReadOnlySpan<char> ending = word[(lastDot + 1)..];
        int path = ending.IndexOfAny('/', ':');
        if (path >= 0) ending = ending[..path];
        if (ending.Length < 2 || ending.ContainsAnyExcept(Characters.LowerLetters)) return false;
        ReadOnlySpan<char> host = word[..lastDot];
        return host.Length > 1 && host.ContainsAnyInRange('a', 'z') && !host.Contains('/') && !host.EndsWith(".");
    }
}
