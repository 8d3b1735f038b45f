using StatusGen.Content.Messages.Analysis;
using StatusGen.Content.Messages.Language;

namespace StatusGen.Content.Messages.Rules;

/// <summary>Loudness: several exclamation marks, shouted words, pictures of faces.</summary>
internal static class Exclamations
{
    private const int MostMarks = 1, LeastShouted = 3, ShortestWord = 5;

    // Signs that stand for a state and not for a mood.
    private const string StatusSigns = "✅✔✖❌⚠🔴🟠🟡🟢🔵⚪⚫🔧🛠ℹ⏳🚨";

    public static (int Start, int End)? Find(MessageText text)
    {
        int marks = 0;
        foreach (Sentence sentence in text.Sentences)
        {
            if (sentence.Mark == '!' && ++marks > MostMarks) return (sentence.Start, sentence.End);
            if (Shouted(text, sentence) is { } shouted) return shouted;
        }
        return Emoji(text);
    }

    private static (int, int)? Shouted(MessageText text, Sentence sentence)
    {
        int run = 0;
        bool hasWord = false;
        for (int i = sentence.From; i < sentence.To; i++)
        {
            Token token = text.Tokens[i];
            bool isLoud = token.Classes.Overlaps(BuiltInClasses.Capitals) && !IsBehindBracket(text, token);
            run = isLoud ? (token.AfterBreak ? 1 : run + 1) : 0;
            hasWord = isLoud && ((run > 1 && hasWord) || token.End - token.Start >= ShortestWord);
            if (run >= LeastShouted && hasWord) return (text.Tokens[i - run + 1].Start, token.End);
        }
        return null;
    }

    /// <summary>"[NAME OF PORTAL]" is a gap that nobody filled, and a rule of its own.</summary>
    private static bool IsBehindBracket(MessageText text, Token token) => token.Start > 0 && text.Source.Text[token.Start - 1] is '[' or '{' or '<';

    private static (int, int)? Emoji(MessageText text)
    {
        ReadOnlySpan<char> raw = text.RawText;
        for (int i = 0; i + 1 < raw.Length; i++)
        {
            if (!char.IsHighSurrogate(raw[i]) || !char.IsLowSurrogate(raw[i + 1])) continue;
            int rune = char.ConvertToUtf32(raw[i], raw[i + 1]);
            bool isPicture = rune is >= 0x1F300 and <= 0x1FAFF;
            if (isPicture && !StatusSigns.AsSpan().Contains(raw.Slice(i, 2), StringComparison.Ordinal)) return (text.Start + i, text.Start + i + 2);
        }
        return null;
    }
}
