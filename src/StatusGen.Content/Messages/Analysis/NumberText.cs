using StatusGen.Content.Messages.Language;

namespace StatusGen.Content.Messages.Analysis;

/// <summary>Numbers, clock times, dates and telephone numbers in digits.</summary>
internal static class NumberText
{
    private const int LeastPhoneDigits = 7, MostPhoneDigits = 15;

    /// <param name="text">Begins with a digit.</param>
    public static (int Length, WordClasses Classes) Read(ReadOnlySpan<char> text)
    {
        int end = 0;
        int colons = 0, points = 0, dashes = 0, slashes = 0;
        for (; end < text.Length; end++)
        {
            char c = text[end];
            if (char.IsAsciiDigit(c)) continue;
            bool inside = end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]);
            if (!inside) break;
            if (c == ':') colons++;
            else if (c is '.' or ',') points++;
            else if (c == '/') slashes++;
            else if (c == '-' && end == 4 && dashes == 0 || c == '-' && dashes == 1 && end == 7) dashes++;
            else if (c == ' ' && colons + slashes + dashes == 0 && IsGroup(text, end)) points++;
            else if (c == 'T' && dashes == 2) colons++;
            else break;
        }
        if (dashes == 2) return (end, colons > 0 ? BuiltInClasses.Date | BuiltInClasses.Clock : BuiltInClasses.Date);
        if (colons > 0) return (end, IsClock(text[..end]) ? BuiltInClasses.Clock : BuiltInClasses.Number);
        if (slashes == 2 || (slashes == 1 && end == 5 && text[2] == '/')) return (end, BuiltInClasses.Date);
        if (end < text.Length && text[end] == '%') return (end, BuiltInClasses.Number | BuiltInClasses.Percent);
        return (end, BuiltInClasses.Number);
    }

    /// <summary>"3:2" is a ratio.</summary>
    private static bool IsClock(ReadOnlySpan<char> text)
    {
        int colon = text.IndexOf(':');
        return colon is 1 or 2 && text.Length > colon + 2 && char.IsAsciiDigit(text[colon + 1]) && char.IsAsciiDigit(text[colon + 2]);
    }

    /// <summary>A phone number with a country code, or in groups that begin with 0 or 1; 0 when there is none.</summary>
    public static int PhoneLength(ReadOnlySpan<char> text)
    {
        int digits = 0, end = 0, last = 0, groups = 1;
        if (text[0] is not ('+' or '0' or '1') && !(text.Length > 3 && text[3] == '-' && text[..3].ContainsAnyExceptInRange('0', '9') == false)) return 0;
        for (; end < text.Length; end++)
        {
            char c = text[end];
            if (char.IsAsciiDigit(c))
            {
                digits++;
                last = end + 1;
            }
            else if (c is '+' && end == 0) continue;
            else if (c is ' ' or '-' or '(' or ')' or '/' && end + 1 < text.Length && text[end + 1] is (>= '0' and <= '9') or '(' or ')' or ' ') groups += c is ' ' or '-' ? 1 : 0;
            else break;
        }
        bool isPhone = digits is >= LeastPhoneDigits and <= MostPhoneDigits && (text[0] != '1' || text.Length > 1 && text[1] == '-' || IsFreephone(text)) && (groups > 1 || text[0] is '+' or '0')
            && !text[..last].Contains(":", StringComparison.Ordinal) && !IsDate(text[..last]);
        return isPhone ? last : 0;
    }

    /// <summary>1300, 1800, 1850, 1890: numbers that cost callers little, as in <c>1300 555 018</c>.</summary>
    private static bool IsFreephone(ReadOnlySpan<char> text) => text.Length > 5 && text[1] is '3' or '5' or '6' or '8' or '9' && text[4] is ' ' or '-' && char.IsAsciiDigit(text[2]) && text[3] is '0' or '5';

    /// <summary><c>03/04/2026</c>.</summary>
    private static bool IsDate(ReadOnlySpan<char> text) => text.Count('/') == 2 && text.Length is >= 6 and <= 10 && !text.ContainsAny(' ', '-', '(');

    /// <summary>A space between groups of three digits, as in <c>4 210</c>.</summary>
    private static bool IsGroup(ReadOnlySpan<char> text, int space) =>
        space is >= 1 and <= 3 && space + 3 < text.Length && char.IsAsciiDigit(text[space + 1]) && char.IsAsciiDigit(text[space + 2]) && char.IsAsciiDigit(text[space + 3])
        && (space + 4 == text.Length || !(char.IsAsciiDigit(text[space + 4]) || text[space + 4] == ':'));
}
