using StatusGen.Content.Messages.Analysis;
using StatusGen.Content.Messages.Language;

namespace StatusGen.Content.Messages.Rules;

/// <summary>How much a word of the trade weighs: less if it has a plain meaning as well.</summary>
internal static class JargonWords
{
    /// <summary>What a text may not reach: one plain trade word in the first sentence, one and any other later, two soft ones, or three with a plain meaning.</summary>
    public const int Enough = 6;

    private const int Hard = 4, Soft = 3, Twofold = 2;

    /// <summary>0 for what is no word of the trade, for names of parts of the page, and for small words that are of the trade only in capitals.</summary>
    public static int WeightOf(MessageText text, SignalHit hit)
    {
        Token token = text.Tokens[hit.From];
        if (token.Classes.Overlaps(BuiltInClasses.Component)) return 0;
        return hit.Signal switch
        {
            Signal.Jargon => hit.Sentence == 0 ? Enough : Hard,
            Signal.SoftJargon => Soft,
            Signal.LoudJargon => token.Classes.Overlaps(BuiltInClasses.Capitals) ? Soft : 0,
            Signal.TwofoldJargon => Twofold,
            _ => 0,
        };
    }

    /// <summary>The same for a word and its plural.</summary>
    public static string StemOf(MessageText text, SignalHit hit)
    {
        Token token = text.Tokens[hit.From];
        return text.Source.Text.AsSpan(token.Start, token.End - token.Start).TrimEnd('s').ToString();
    }
}
