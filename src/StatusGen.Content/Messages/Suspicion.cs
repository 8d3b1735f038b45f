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

    /// <summary>Shorter words are no key. Characters.</summary>
    private const int ShortestKey = 12;

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
        if (text.ContainsAny('“', '‘') && Secrets.FindSpoken(text) is not null) return true;
        int judged = 0;
        for (int at = 0; text[at..].IndexOfAny(Marks) is >= 0 and int next;)
        {
            at += next;
            char mark = text[at];
            if (char.IsAsciiDigit(mark))
            {
                if (PersonalData.FindAt(text, at, out int end) is not null) return true;
                if (at >= judged && PersonalData.EndOfDate(text, at) == 0)
                {
                    Word word = Word.Around(text, at);
                    if (IsSuspicious(text, word)) return true;
                    judged = word.End;
                }
                at = end;
                continue;
            }
            if (mark is '`' or '"' or '\'')
            {
                if (FollowsPassword(text[..at])) return true;
            }
            else if (at >= judged && IsInWord(text, at))
            {
                Word word = Word.Around(text, at);
                if (IsSuspicious(text, word)) return true;
                judged = word.End;
            }
            at++;
        }
        return false;
    }

    private static bool IsInWord(ReadOnlySpan<char> text, int at) => (at > 0 && text[at - 1] > ' ') || (at + 1 < text.Length && text[at + 1] > ' ');

    private static bool IsSuspicious(ReadOnlySpan<char> text, Word word)
    {
        int length = word.End - word.Start;
        if (length >= LongestWord && word.Digits > 0) return true;
        if (length >= ShortestKey && word.Letters > 0)
            foreach ((int start, int end) in new RawWords(text[word.Start..word.End]))
                if (Secrets.IsSecret(text[(word.Start + start)..(word.Start + end)])) return true;
        bool isCode = word.Letters == 0 && word.Digits is >= ShortestCode and <= LongestCode;
        bool isMade = length >= ShortestPassword && ((word.Digits > 0 && word.Letters > 1) || (word.Signs > 0 && word.Letters > 3 && word.Capitals > 0));
        return (isCode || isMade) && Secrets.FollowsName(text[..word.Start]);
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
