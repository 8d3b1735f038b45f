using StatusGen.Content.Messages.Language;

namespace StatusGen.Content.Messages.Analysis;

/// <summary>Short words in capitals that the text explains nowhere.</summary>
internal static class Acronyms
{
    private const int Shortest = 2, Longest = 6;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = new HashSet<string>(StringComparer.Ordinal)
    {
        "AM", "PM", "OK", "UK", "US", "USA", "EU", "UN", "TV", "PC", "PIN", "ID", "FAQ", "PDF", "CSV", "GB", "MB", "KB", "TB", "HTML", "URL", "SMS", "ATM", "GPS", "CEO", "IT", "HELP", "DVD", "USB",
        "UTC", "GMT", "BST", "CET", "CEST", "EET", "EEST", "WET", "WEST", "IST", "PST", "PDT", "PT", "MST", "MDT", "CST", "CDT", "CT", "EST", "EDT", "ET", "JST", "KST", "SGT", "HKT", "AEST", "AEDT",
        "ACST", "AWST", "NZST", "NZDT", "SAST", "EAT", "WAT", "MSK", "BRT", "MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN", "NHS", "BBC", "API", "VAT", "QR", "GP", "NOT", "DO", "ALL", "HTTP", "HTTPS",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    public static (int Start, int End)? FirstUnexplained(MessageText text)
    {
        foreach (Token token in text.Tokens)
        {
            int length = token.End - token.Start;
            if (length is < Shortest or > Longest || !token.Classes.Overlaps(BuiltInClasses.Capitals)) continue;
            ReadOnlySpan<char> written = text.Source.Text.AsSpan(token.Start, length);
            if (written.ContainsAnyInRange('0', '9') || Known.Contains(written) || IsExplained(text, token)) continue;
            return (token.Start, token.End);
        }
        return null;
    }

    /// <summary>It stands in brackets, or brackets follow it.</summary>
    private static bool IsExplained(MessageText text, Token token)
    {
        string source = text.Source.Text;
        bool before = token.Start > 0 && source[token.Start - 1] == '(';
        return before || source.AsSpan(token.End).TrimStart().StartsWith("(");
    }
}
