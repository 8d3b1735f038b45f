using System.Buffers;

namespace StatusGen.Content.Messages.Rules;

/// <summary>Pieces of logs, programs and their errors, which no customer can read.</summary>
internal static class RawLogs
{
    private static readonly string[] Signs =
        ["Exception:", "Exception in", "NullPointerException", "StackTrace", "stack trace:", "Traceback (most recent", "   at ", "SELECT ", "INSERT INTO", "UPDATE ", "DELETE FROM", "[ERROR]", "[WARN]", "[error]", "[FATAL]", " ERROR ", "FATAL:", "Killed process", "kernel:", "HTTP/1.", "HTTP/2 ", "EHOSTUNREACH", "ENOSPC", "EACCES", "EPIPE", "File \"/", "{'", "Exception", "Error:", "ECONNREFUSED", "ETIMEDOUT", "ENOTFOUND",
         "Segmentation fault", "panic:", "undefined is not", "OutOfMemory", "ORA-", "SQLSTATE", "errno", "{\"", "\":\"", "\": \"", "::", "0x8", "0x0", "exit code", "core dumped", "level=error", "WARN ", "status=5", "error_code", "():"];

    private static readonly SearchValues<char> NameLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.");

    /// <summary>Of a source file's name. Characters.</summary>
    private const int LongestExtension = 4;

    private static readonly SearchValues<string> AnySign = SearchValues.Create(Signs, StringComparison.Ordinal);

    public static (int Start, int End)? Find(ReadOnlySpan<char> text)
    {
        if (FindCall(text) is >= 0 and int call) return (call, EndOfLine(text, call));
        if (!text.ContainsAny(AnySign)) return null;
        foreach (string sign in Signs)
        {
            int at = text.IndexOf(sign, StringComparison.Ordinal);
            if (at < 0 || !Fits(text, at, sign)) continue;
            return (at, EndOfLine(text, at));
        }
        return null;
    }

    private static int EndOfLine(ReadOnlySpan<char> text, int at)
    {
        int length = text[at..].IndexOf('\n');
        return length < 0 ? text.Length : at + length;
    }

    /// <summary>Where "Foo.Bar(" or "(net.js:1146)" begins: a name with a point, and a bracket or a line's number at once behind it.</summary>
    private static int FindCall(ReadOnlySpan<char> text)
    {
        foreach ((int start, int end) in new RawWords(text))
        {
            ReadOnlySpan<char> word = text[start..end];
            int point = word.IndexOf('.');
            if (point <= 0 || word.Contains('/') || word.Contains('@')) continue;
            int mark = word[point..].IndexOfAny('(', ':') + point;
            if (mark <= point + 1 || !char.IsLetter(word[point - 1]) || word[(point + 1)..mark].ContainsAnyExcept(NameLetters)) continue;
            bool isLine = word[mark] == ':' && mark + 1 < word.Length && char.IsAsciiDigit(word[mark + 1]) && mark - point - 1 <= LongestExtension;
            if (word[mark] == '(' || isLine) return start;
        }
        return -1;
    }

    private static bool Fits(ReadOnlySpan<char> text, int at, string sign) => sign switch
    {
        "SELECT " => text[at..].Contains(" FROM ", StringComparison.Ordinal),
        "UPDATE " => text[at..].Contains(" SET ", StringComparison.Ordinal),
        "::" => at > 0 && char.IsLetter(text[at - 1]) && at + 2 < text.Length && char.IsLetter(text[at + 2]),
        "   at " => text[at..].Contains('(') && text[at..].Contains('.'),
        // "NullReferenceException", "TypeError:", and not "Error: try again".
        "Exception" or "Error:" => at > 0 && char.IsAsciiLetterLower(text[at - 1]),
        // A level stands behind a time or a name in brackets.
        " ERROR " => at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] is 'Z' or ']'),
        "errno" or "ORA-" => at + sign.Length < text.Length,
        "0x8" or "0x0" => at == 0 || !char.IsLetterOrDigit(text[at - 1]),
        _ => true,
    };
}
