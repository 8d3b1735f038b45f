using System.Buffers;

namespace StatusGen.Content.Messages.Rules;

/// <summary>Keys, tokens and passwords. Forms of keys: the gitleaks rules, read 2026-11.</summary>
internal static class Secrets
{
    private static readonly string[] AwsPrefixes = ["AKIA", "ASIA", "ABIA", "ACCA"];
    private static readonly string[] GitHubPrefixes = ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"];
    private static readonly string[] Names =
        ["password", "passcode", "passphrase", "passwd", "pwd", "pin", "secret", "token", "key", "credentials", "credential", "login", "user", "username", "code"];

    // "passphrase", "credentials". Characters.
    private const int LongestName = 11;

    /// <summary>With these begin the names.</summary>
    private static readonly SearchValues<string> Beginnings = SearchValues.Create(["pass", "pwd", "pin", "secret", "token", "key", "cred", "login", "user", "code"], StringComparison.OrdinalIgnoreCase);

    /// <summary>No word of <see cref="Beginnings"/> is shorter. Characters.</summary>
    private const int ShortestBeginning = 3;

    // How far behind its name a secret may stand, in characters.
    private const int ReachOfName = 60;

    public static bool IsSecret(ReadOnlySpan<char> word)
    {
        if (word.Length < 12) return false;
        if (word.StartsWith("-----BEGIN") || word.Contains("hooks.slack.com/", StringComparison.Ordinal)) return true;
        if (word.Length == 20 && StartsWithAny(word, AwsPrefixes) && !word.ContainsAnyExceptInRange('0', 'Z')) return true;
        if (word.StartsWith("AIza") && word.Length >= 39) return true;
        if (StartsWithAny(word, GitHubPrefixes) && word.Length >= 30) return true;
        if (word.StartsWith("github_pat_") || word.StartsWith("glpat-") || word.StartsWith("xoxb-") || word.StartsWith("xoxp-") || word.StartsWith("xapp-")) return true;
        if (IsStripe(word)) return true;
        if (word.StartsWith("eyJ") && word.Length > 40 && word.Count('.') == 2) return true;
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

    public static bool AreIn(ReadOnlySpan<char> text)
    {
        foreach ((int start, int end) in new RawWords(text))
            if (IsSecret(text[start..end])) return true;
        return FindSpoken(text) is not null;
    }

    /// <summary>True when a name stands near enough before a value, in the same sentence.</summary>
    public static bool FollowsName(ReadOnlySpan<char> before)
    {
        ReadOnlySpan<char> near = before[Math.Max(0, before.Length - ReachOfName - LongestName)..];
        return near[(near.LastIndexOf(". ") + 1)..].ContainsAny(Beginnings);
    }

    /// <summary>"the password is Hx7…", "PIN: 4821", "the passphrase for guests is now `…`".</summary>
    public static (int Start, int End)? FindSpoken(ReadOnlySpan<char> text)
    {
        for (int at = 0; text[at..].IndexOfAny(Beginnings) is >= 0 and int next; at += ShortestBeginning)
        {
            at += next;
            if (SpokenAt(text, at) is { } value) return value;
        }
        return null;
    }

    private static (int Start, int End)? SpokenAt(ReadOnlySpan<char> text, int at)
    {
        if (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '?' or '&' or '/')) return null;
        int end = at;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return NameOf(text[at..end]) is { } name && !IsPublicCode(text[..at]) ? ValueNear(text, end, name) : null;
    }

    private static string? NameOf(ReadOnlySpan<char> word)
    {
        foreach (string name in Names)
            if (word.Equals(name, StringComparison.OrdinalIgnoreCase)) return name;
        return null;
    }

    // "error code 4032", "discount code SPRING24": these are meant for everybody.
    private static bool IsPublicCode(ReadOnlySpan<char> before)
    {
        ReadOnlySpan<char> head = before.TrimEnd();
        foreach (string word in (ReadOnlySpan<string>)["error", "discount", "promo", "voucher", "status", "dialling", "area", "country", "booking", "exit", "qr", "post", "postal", "zip", "product", "gift", "response", "http", "bar", "coupon", "campaign", "reference", "course", "map", "answer", "arrow", "house", "press", "green", "red", "enter", "return", "hash", "star"])
            if (head.EndsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>The first word in the rest of the sentence that looks like a made-up one.</summary>
    private static (int, int)? ValueNear(ReadOnlySpan<char> text, int at, string name)
    {
        int limit = Math.Min(text.Length, at + ReachOfName);
        bool isNumber = name is "pin" or "passcode" or "code";
        bool linked = false;
        for (int i = at; i < limit;)
        {
            char c = text[i];
            if (c is '.' or '?' or '!' or '\n' && (i + 1 >= text.Length || char.IsWhiteSpace(text[i + 1]))) return null;
            if (char.IsWhiteSpace(c) || c is ',' or '(' or ')' or '*')
            {
                i++;
                continue;
            }
            if (c is ':' or '=')
            {
                linked = true;
                i++;
                continue;
            }
            bool isQuoted = c is '"' or '`' or '“' or '\'' or '‘';
            int start = isQuoted ? i + 1 : i;
            int end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '`' or '”' or ',' or ';' or ')')) end++;
            int next = Math.Max(end, i + 1);
            while (end > start && text[end - 1] is '.' or '!' or '?' or ':' or '*' or '#' or '\'' or '’') end--;
            ReadOnlySpan<char> value = text[start..end];
            bool isAddress = value.Contains("://", StringComparison.Ordinal) || value.Contains('@') || IsSetting(value) || IsKeystroke(value);
            if (!isAddress && LooksMade(value)) return (start, end);
            bool isNext = name is "pin" or "passcode" && text[at..start].IsWhiteSpace();
            linked |= isNext;
            if (!isAddress && linked && isNumber && value.Length is >= 4 and <= 8 && !value.ContainsAnyExceptInRange('0', '9') && !(name is "code" && IsYear(value))) return (start, end);
            if (isQuoted && linked && !isAddress && value.Length >= 5 && name.StartsWith("pass", StringComparison.Ordinal)) return (start, end);
            linked = value is "is" or "now" or "was" or "are" or "be" or "of" or "to" || (linked && isQuoted);
            if (name is "passcode" or "pin") linked |= value.IsEmpty;
            i = next;
        }
        return null;
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
        return digits > 0 && lower + upper > 1 && !IsPlainCount(value) && !IsVersion(value) || (signs > 0 && upper + lower > 3 && (upper > 0 || digits > 0));
    }

    /// <summary><c>OAuth2</c>, <c>v2-beta</c>, <c>COVID-19</c>, <c>us-west-2</c>: one digit or two at the end of a word, one at the end of several.</summary>
    private static bool IsVersion(ReadOnlySpan<char> value)
    {
        ReadOnlySpan<char> letters = value.TrimEnd("0123456789-");
        return value.Length - letters.Length <= (letters.Contains('-') ? 2 : 3) && !letters.ContainsAnyInRange('0', '9');
    }

    /// <summary><c>os_version=13</c>: what stands before the sign is no name of a secret.</summary>
    private static bool IsSetting(ReadOnlySpan<char> value)
    {
        int equals = value.IndexOf('=');
        if (equals <= 1 || equals >= value.Length - 1 || value[..equals].ContainsAny(Beginnings)) return false;
        foreach (char c in value[..equals])
            if (!(char.IsAsciiLetterLower(c) || c is '_' or '-' or '.')) return false;
        return true;
    }

    /// <summary>"code cards of 2019"</summary>
    private static bool IsYear(ReadOnlySpan<char> value) => value.Length == 4 && value[..2] is "19" or "20";

    /// <summary><c>Ctrl+Alt+Del</c></summary>
    private static bool IsKeystroke(ReadOnlySpan<char> value)
    {
        foreach (string first in (ReadOnlySpan<string>)["Ctrl+", "Alt+", "Shift+", "Cmd+", "Command+", "Option+", "Strg+", "Fn+", "Win+"])
            if (value.StartsWith(first, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
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
