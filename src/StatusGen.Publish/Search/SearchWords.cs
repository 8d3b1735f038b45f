using System.Buffers;

namespace StatusGen.Publish.Search;

/// <summary>
/// Cuts text into the words that are searched for. The page's script (<c>theme/assets/search.js</c>) cuts the query by the same rules: lower case, Latin letters without
/// their marks, runs of letters and digits of 2 to <see cref="Longest"/> characters; Chinese, Japanese and Korean runs as pairs of characters.
/// </summary>
internal static class SearchWords
{
    public const int Longest = 32;

    private static readonly SearchValues<char> AddressEnd = SearchValues.Create(" \n\t)>\"");

    /// <summary>Latin letters from U+00C0 to U+017F without their marks; '*' stands for two letters, looked up in <see cref="Pair"/>.</summary>
    private const string Folded =
        "aaaaaa*ceeeeiiii" + "dnooooo\u00d7ouuuuy**" + "aaaaaa*ceeeeiiii" + "dnooooo\u00f7ouuuuy*y" +
        "aaaaaaccccccccdd" + "ddeeeeeeeeeegggg" + "gggghhhhiiiiiiii" + "ii**jjkkklllllll" +
        "lllnnnnnnnnnoooo" + "oo**rrrrrrssssss" + "ssttttttuuuuuuuu" + "uuuuwwyyyzzzzzzs";

    public delegate void Taker(ReadOnlySpan<char> word);

    /// <summary>Calls <paramref name="word"/> for each word, again for a word that occurs again.</summary>
    public static void Cut(ReadOnlySpan<char> text, Taker word)
    {
        Span<char> buffer = stackalloc char[Longest];
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c < 128)
            {
                // Nearly all words are small letters from end to end: they are taken from the text as they stand.
                if (length == 0 && IsSmall(c))
                {
                    int end = i + 1;
                    while (end < text.Length && IsSmall(text[end])) end++;
                    if (end - i <= Longest && (end == text.Length || EndsWord(text[end])))
                    {
                        if (end - i >= 2) word(text[i..end]);
                        i = end - 1;
                        continue;
                    }
                }
                if (IsSmall(c)) Put(ref length, buffer, c);
                else if (char.IsAsciiLetterUpper(c)) Put(ref length, buffer, (char)(c | 0x20));
                else
                {
                    Flush(ref length, buffer, word);
                    if (c == ']' && i + 1 < text.Length && text[i + 1] == '(') i = SkipTarget(text, i + 1);
                    else if (c == ':' && text[i..].StartsWith("://", StringComparison.Ordinal)) i = SkipAddress(text, i);
                }
            }
            else if (IsIdeographic(c))
            {
                Flush(ref length, buffer, word);
                if (i + 1 < text.Length && IsIdeographic(text[i + 1])) word(text.Slice(i, 2));
            }
            else if (c is >= '\u00c0' and <= '\u017f' && Folded[c - '\u00c0'] is var folded && char.IsAsciiLetter(folded)) Put(ref length, buffer, folded);
            else if (Pair(c) is { Length: 2 } pair)
            {
                Put(ref length, buffer, pair[0]);
                Put(ref length, buffer, pair[1]);
            }
            else if (char.IsLetterOrDigit(c)) Put(ref length, buffer, char.ToLowerInvariant(c));
            else if (c is < '\u0300' or > '\u036f') Flush(ref length, buffer, word);
        }
        Flush(ref length, buffer, word);
    }

    private static bool IsSmall(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);

    private static bool EndsWord(char c) => c < 128 && !char.IsAsciiLetterUpper(c);

    private static void Put(ref int length, Span<char> buffer, char c)
    {
        if (length < buffer.Length) buffer[length++] = c;
    }

    private static void Flush(ref int length, ReadOnlySpan<char> buffer, Taker word)
    {
        if (length >= 2) word(buffer[..length]);
        length = 0;
    }

    private static string? Pair(char c) => c switch
    {
        'Æ' or 'æ' => "ae",
        'Œ' or 'œ' => "oe",
        'Þ' or 'þ' => "th",
        'ß' => "ss",
        'Ĳ' or 'ĳ' => "ij",
        _ => null,
    };

    /// <summary>Han, Hiragana, Katakana and Hangul of the basic plane.</summary>
    public static bool IsIdeographic(char c) => c is >= '\u3040' and <= '\u30ff' or >= '\u3400' and <= '\u9fff' or >= '\uac00' and <= '\ud7a3' or >= '\uf900' and <= '\ufaff';

    /// <summary>From the parenthesis of a Markdown link to the place before its closing one.</summary>
    private static int SkipTarget(ReadOnlySpan<char> text, int open)
    {
        int close = text[open..].IndexOf(')');
        return close < 0 ? open : open + close;
    }

    private static int SkipAddress(ReadOnlySpan<char> text, int start)
    {
        int end = text[start..].IndexOfAny(AddressEnd);
        return end < 0 ? text.Length : start + end - 1;
    }
}
