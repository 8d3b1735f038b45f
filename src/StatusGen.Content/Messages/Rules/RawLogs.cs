using System.Buffers;

namespace StatusGen.Content.Messages.Rules;

/// <summary>Pieces of logs, programs and their errors, which no customer can read.</summary>
internal static class RawLogs
{
    private static readonly string[] Signs =
        ["Exception:", "Exception in", "NullPointerException", "StackTrace", "stack trace:", "Traceback (most recent", "   at ", "SELECT ", "INSERT INTO", "UPDATE ", "DELETE FROM", "[ERROR]", "[WARN]", "[error]", "[FATAL]", " ERROR ", "FATAL:", "ECONNREFUSED", "ETIMEDOUT", "ENOTFOUND",
         "Segmentation fault", "panic:", "undefined is not", "OutOfMemory", "ORA-", "SQLSTATE", "errno", "{\"", "\":\"", "\": \"", "::", "0x8", "0x0", "exit code", "core dumped", "level=error", "WARN ", "status=5", "error_code"];

    private static readonly SearchValues<string> AnySign = SearchValues.Create(Signs, StringComparison.Ordinal);

    public static (int Start, int End)? Find(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(AnySign)) return null;
        foreach (string sign in Signs)
        {
            int at = text.IndexOf(sign, StringComparison.Ordinal);
            if (at < 0 || !Fits(text, at, sign)) continue;
            int lineEnd = text[at..].IndexOf('\n');
            return (at, lineEnd < 0 ? text.Length : at + lineEnd);
        }
        return null;
    }

    private static bool Fits(ReadOnlySpan<char> text, int at, string sign) => sign switch
    {
        "SELECT " => text[at..].Contains(" FROM ", StringComparison.Ordinal),
        "UPDATE " => text[at..].Contains(" SET ", StringComparison.Ordinal),
        "::" => at > 0 && char.IsLetter(text[at - 1]) && at + 2 < text.Length && char.IsLetter(text[at + 2]),
        "   at " => text[at..].Contains('(') && text[at..].Contains('.'),
        "errno" or "ORA-" => at + sign.Length < text.Length,
        "0x8" or "0x0" => at == 0 || !char.IsLetterOrDigit(text[at - 1]),
        _ => true,
    };
}
