namespace StatusGen.Content.Messages.Analysis;

/// <summary>How many years of school a text asks for. Source: J. P. Kincaid et al., 1975 (Flesch-Kincaid grade level).</summary>
internal static class ReadingGrade
{
    public static double Of(MessageText text)
    {
        int words = 0, syllables = 0;
        foreach (Token token in text.Tokens)
        {
            ReadOnlySpan<char> word = text.Source.Text.AsSpan(token.Start, token.End - token.Start);
            if (!char.IsLetter(word[0])) continue;
            words++;
            syllables += Syllables(word);
        }
        return words == 0 ? 0 : 0.39 * words / Math.Max(1, text.Sentences.Length) + 11.8 * syllables / words - 15.59;
    }

    private static int Syllables(ReadOnlySpan<char> word)
    {
        int count = 0;
        bool wasVowel = false;
        foreach (char c in word)
        {
            bool isVowel = char.ToLowerInvariant(c) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
            if (isVowel && !wasVowel) count++;
            wasVowel = isVowel;
        }
        if (count > 1 && word[^1] == 'e' && !word.EndsWith("le", StringComparison.Ordinal)) count--;
        return Math.Max(1, count);
    }
}
