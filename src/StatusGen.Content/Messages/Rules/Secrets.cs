namespace StatusGen.Content.Messages.Rules;

/// <summary>Keys, tokens and passwords. Forms of keys: the gitleaks rules, read 2026-11.</summary>
internal static class Secrets
{
    private static readonly string[] AwsPrefixes = ["AKIA", "ASIA", "ABIA", "ACCA"];
    private static readonly string[] GitHubPrefixes = ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"];
    private static readonly string[] Names = ["password", "passcode", "passphrase", "passwd", "pwd", "pin", "secret", "token", "key", "api key", "access key", "credentials", "credential", "login", "wi-fi code", "code"];

    public static bool IsSecret(ReadOnlySpan<char> word)
    {
        if (word.Length < 12) return false;
        if (word.StartsWith("-----BEGIN") || word.Contains("hooks.slack.com/", StringComparison.OrdinalIgnoreCase)) return true;
        if (word.Length == 20 && StartsWithAny(word, AwsPrefixes) && !word.ContainsAnyExceptInRange('0', 'Z')) return true;
        if (word.StartsWith("AIza") && word.Length >= 39) return true;
        if (StartsWithAny(word, GitHubPrefixes) && word.Length >= 30) return true;
        if (word.StartsWith("github_pat_") || word.StartsWith("glpat-") || word.StartsWith("xoxb-") || word.StartsWith("xoxp-") || word.StartsWith("xapp-")) return true;
        if (IsStripe(word)) return true;
        if (word.StartsWith("ey") && word.Length > 40 && word.Count('.') == 2) return true;
        return HasCredentials(word) || IsAssignment(word);
    }

    private static bool IsStripe(ReadOnlySpan<char> word) =>
        (word.StartsWith("sk_") || word.StartsWith("rk_")) && (word[3..].StartsWith("live_") || word[3..].StartsWith("test_") || word[3..].StartsWith("prod_")) && word.Length >= 18;

    /// <summary><c>https://name:password@host/</c></summary>
    private static bool HasCredentials(ReadOnlySpan<char> word)
    {
        int scheme = word.IndexOf("://");
        if (scheme < 0) return false;
        ReadOnlySpan<char> rest = word[(scheme + 3)..];
        int sign = rest.IndexOf('@'), colon = rest.IndexOf(':'), slash = rest.IndexOf('/');
        return sign > 0 && colon > 0 && colon < sign && (slash < 0 || sign < slash);
    }

    /// <summary><c>api_key=…</c>, also in an address.</summary>
    private static bool IsAssignment(ReadOnlySpan<char> word)
    {
        int equals = word.IndexOf('=');
        if (equals <= 0 || word.Length - equals - 1 < 8) return false;
        ReadOnlySpan<char> name = word[..equals];
        bool isName = name.EndsWith("key", StringComparison.OrdinalIgnoreCase) || name.EndsWith("token", StringComparison.OrdinalIgnoreCase) || name.EndsWith("secret", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("password", StringComparison.OrdinalIgnoreCase) || name.EndsWith("passwd", StringComparison.OrdinalIgnoreCase) || name.EndsWith("pwd", StringComparison.OrdinalIgnoreCase) || name.EndsWith("sig", StringComparison.OrdinalIgnoreCase);
        return isName;
    }

    /// <summary>"the password is Hx7…", "PIN: 4821", "passcode `…`".</summary>
    public static (int Start, int End)? FindSpoken(ReadOnlySpan<char> text)
    {
        foreach (string name in Names)
            for (int at = IndexOf(text, name, 0); at >= 0; at = IndexOf(text, name, at + name.Length))
                if (ValueAfter(text, at + name.Length, name) is { } value) return value;
        return null;
    }

    private static int IndexOf(ReadOnlySpan<char> text, string name, int from)
    {
        for (int at = from; at < text.Length;)
        {
            int found = text[at..].IndexOf(name, StringComparison.OrdinalIgnoreCase);
            if (found < 0) return -1;
            at += found;
            int end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return at;
            at = end;
        }
        return -1;
    }

    private static (int, int)? ValueAfter(ReadOnlySpan<char> text, int at, string name)
    {
        int start = SkipLink(text, at);
        if (start < 0) return null;
        bool isQuoted = start < text.Length && text[start] is '"' or '`' or '“' or '\'' or '‘';
        if (isQuoted) start++;
        int end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '`' or '”' or ',' or ';' or ')' or '’')) end++;
        while (end > start && text[end - 1] is '.' or '!' or '?' or ':' or '*') end--;
        ReadOnlySpan<char> value = text[start..end];
        if (value.Contains("://", StringComparison.Ordinal) || value.Contains('@')) return null;
        bool isPin = name is "pin" or "passcode" or "code" or "wi-fi code" && value.Length is >= 4 and <= 8 && !value.ContainsAnyExceptInRange('0', '9');
        bool isCode = name is not "code" && LooksMade(value);
        return isPin && name != "code" || isCode || (isQuoted && name.StartsWith("pass", StringComparison.Ordinal) && value.Length >= 6 && !value.Contains(' ')) ? (start, end) : null;
    }

    /// <summary>Past "is", "of", "for … is", ":" or "=" behind a name; -1 when none follows closely.</summary>
    private static int SkipLink(ReadOnlySpan<char> text, int at)
    {
        int limit = Math.Min(text.Length, at + 40);
        int i = at;
        while (i < limit && text[i] is ' ' or '\n') i++;
        if (i < limit && text[i] is ':' or '=') return SkipSpaces(text, i + 1);
        if (i < limit && text[i] is '"' or '`' or '“') return i;
        foreach (string link in (ReadOnlySpan<string>)["is now ", "is ", "was ", "of ", "to ", "will be ", "are "])
            if (text[i..].StartsWith(link, StringComparison.OrdinalIgnoreCase)) return SkipSpaces(text, i + link.Length);
        int colon = text[i..limit].IndexOf(": ");
        if (colon >= 0 && !text.Slice(i, colon).ContainsAny('.', '\n')) return SkipSpaces(text, i + colon + 1);
        int later = text[i..limit].IndexOf(" is ");
        if (later >= 0 && !text.Slice(i, later).ContainsAny('.', ',', '\n')) return SkipSpaces(text, i + later + 4);
        // "password Hx7…": only when the very next word looks made.
        return i > at ? i : -1;
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '*') at++;
        return at;
    }

    /// <summary>Letters mixed with digits or signs, as no word is.</summary>
    private static bool LooksMade(ReadOnlySpan<char> value)
    {
        if (value.Length < 6) return false;
        int digits = 0, upper = 0, lower = 0, signs = 0;
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (char.IsAsciiDigit(c)) digits++;
            else if (char.IsUpper(c)) upper += i > 0 ? 1 : 0;
            else if (char.IsLower(c)) lower++;
            else if (c is '!' or '$' or '#' or '%' or '&' or '?' or '+' or '=' or '^' or '*' or '_' or '@') signs++;
            else if (c is not '-') return false;
        }
        return digits > 0 && lower + upper > 1 && !IsPlainCount(value) || (signs > 0 && upper + lower > 3 && (upper > 0 || digits > 0));
    }

    /// <summary><c>30-day</c>, <c>2nd</c>, <c>10am</c>.</summary>
    private static bool IsPlainCount(ReadOnlySpan<char> value)
    {
        int i = 0;
        while (i < value.Length && (char.IsAsciiDigit(value[i]) || value[i] is '-')) i++;
        return i > 0 && !value[i..].ContainsAnyExceptInRange('a', 'z');
    }

    private static bool StartsWithAny(ReadOnlySpan<char> word, string[] prefixes)
    {
        foreach (string prefix in prefixes)
            if (word.StartsWith(prefix)) return true;
        return false;
    }
}
