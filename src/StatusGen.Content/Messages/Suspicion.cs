using System.Buffers;
using System.Runtime.CompilerServices;
using StatusGen.Content.Messages.Rules;

namespace StatusGen.Content.Messages;

/// <summary>
/// Whether a text may hold a secret or personal data. Every text of every build is asked, so it looks only at what plain words do not have: digits, signs,
/// quotes. What it suspects is read again with the rules themselves.
/// </summary>
internal static class Suspicion
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("0123456789!$%&?+=^@_`\"'");

    /// <summary>Shorter words are no key; without an underscore, an equals sign or another sign they are longer still. Characters.</summary>
    private const int ShortestKey = 12, ShortestPlainKey = 18;

    /// <summary>Longer words with digits are keys, or what a certificate consists of. Characters.</summary>
    private const int LongestWord = 64;

    /// <summary>Shorter values are no password. Characters.</summary>
    private const int ShortestPassword = 6;

    /// <summary>Digits of the numbers that open doors.</summary>
    private const int ShortestCode = 4, LongestCode = 8;

    /// <summary>How far before a quoted password its name may begin. Characters.</summary>
    private const int ReachOfName = 72;

    public static bool IsRaisedBy(ReadOnlySpan<char> text)
    {
        int judged = 0;
        for (int at = 0; text[at..].IndexOfAny(Marks) is >= 0 and int next; at++)
        {
            at += next;
            char mark = text[at];
            if (char.IsAsciiDigit(mark))
            {
                int end = EndOfPlainNumber(text, at);
                if (end == 0)
                {
                    if (PersonalData.FindAt(text, at, out end) is not null) return true;
                    if (at >= judged && PersonalData.EndOfDate(text, at) == 0)
                    {
                        Word word = Word.Around(text, at);
                        if (IsSuspicious(text, word)) return true;
                        judged = word.End;
                        // Without a sign no other number of the word stands for itself.
                        if (word.Signs == 0) end = judged;
                    }
                }
                at = end - 1;
            }
            else if (mark is '`' or '"' or '\'')
            {
                if (FollowsPassword(text[..at])) return true;
            }
            else if (at >= judged && (mark == '_' ? IsOfKey(text[..at]) : IsInWord(text, at)))
            {
                Word word = Word.Around(text, at);
                if (IsSuspicious(text, word)) return true;
                judged = word.End;
            }
        }
        return false;
    }

    /// <summary>Of three digits at most, or of a time of day, with nothing before or behind that could make it more; 0 for other numbers.</summary>
    private static int EndOfPlainNumber(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || text[at - 1] is not (' ' or '~' or '(' or '-')) return 0;
        int end = EndOfDigits(text, at);
        // "us-west-2"
        if (text[at - 1] == '-' && end - at > 1) return 0;
        if (end - at == 2 && end < text.Length && text[end] == ':') end = EndOfDigits(text, end + 1);
        if (end - at > 5 || (end - at > 3 && text[at + 2] != ':') || end + 1 >= text.Length || text[end + 1] <= '9' && text[end + 1] >= '0') return 0;
        return text[end] is ' ' or '.' or ',' or '%' or ')' or '\n' ? end : 0;
    }

    private static int EndOfDigits(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at;
    }

    /// <summary>True before the underscore of <c>ghp_</c>, <c>github_pat_</c>, <c>sk_</c> and their like; most stand in names of metrics.</summary>
    private static bool IsOfKey(ReadOnlySpan<char> before) =>
        before is [.., 'g', 'h', 'p' or 'o' or 'u' or 's' or 'r'] or [.., 's' or 'r', 'k'] or [.., 'p', 'a', 't'] or [.., >= '0' and <= '9'] or [.., >= 'A' and <= 'Z'];

    private static bool IsInWord(ReadOnlySpan<char> text, int at) => (at > 0 && text[at - 1] > ' ') || (at + 1 < text.Length && text[at + 1] > ' ');

    private static bool IsSuspicious(ReadOnlySpan<char> text, Word word)
    {
        int length = word.End - word.Start;
        if (length >= LongestWord && word.Digits > 0) return true;
        if (length >= (word.Signs > 0 ? ShortestKey : ShortestPlainKey) && word.Letters > 0)
            foreach ((int start, int end) in new RawWords(text[word.Start..word.End]))
                if (Secrets.IsSecret(text[(word.Start + start)..(word.Start + end)])) return true;
        bool isCode = word.Digits is >= ShortestCode and <= LongestCode && text[word.Start..word.End].TrimEnd(".:!?").Length == word.Digits;
        bool isMade = length >= ShortestPassword && ((word.Digits > 0 && word.Letters > 1 && (word.Digits > 1 || word.Capitals > 0 || word.Signs > 0)) || (word.Signs > 0 && word.Letters > 3 && word.Capitals > 0));
        return (isCode || isMade) && (Secrets.FollowsName(text[..word.Start]) || (word.Signs > 0 && Secrets.FollowsName(text[word.Start..word.End])));
    }

    /// <summary>"the passphrase is " stands before the quote.</summary>
    private static bool FollowsPassword(ReadOnlySpan<char> before)
    {
        ReadOnlySpan<char> head = before.TrimEnd(' ');
        if (head.IsEmpty || (head.Length == before.Length && char.IsLetterOrDigit(head[^1]))) return false;
        // The last letters of "is", "was", "now", "are", "be", "of", "to".
        if (char.IsLetterOrDigit(head[^1]) && head[^1] is not ('s' or 'w' or 'e' or 'f' or 'o')) return false;
        ReadOnlySpan<char> near = head[Math.Max(0, head.Length - ReachOfName)..];
        return near.Contains("ass", StringComparison.Ordinal) || near.Contains("ASS", StringComparison.Ordinal);
    }

    /// <summary>What stands between spaces, brackets and quotes.</summary>
    /// <param name="Capitals">Without the first letter's.</param>
    private readonly record struct Word(int Start, int End, int Digits, int Letters, int Capitals, int Signs)
    {
        public static Word Around(ReadOnlySpan<char> text, int at)
        {
            int start = at;
            while (start > 0 && !IsBorder(text[start - 1])) start--;
            int digits = 0, letters = 0, capitals = 0, signs = 0, end = start;
            for (; end < text.Length && !IsBorder(text[end]); end++)
            {
                char c = text[end];
                if (char.IsAsciiLetterLower(c)) letters++;
                else if (char.IsAsciiDigit(c)) digits++;
                else if (char.IsLetter(c))
                {
                    if (letters++ > 0 && char.IsUpper(c)) capitals++;
                }
                else if (c is not ('-' or '.' or ':' or '/')) signs++;
            }
            return new Word(start, end, digits, letters, capitals, signs);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static bool IsBorder(char c) => c is <= ' ' or '`' or '"' or '(' or ')' or ',' or ';';
    }
}
