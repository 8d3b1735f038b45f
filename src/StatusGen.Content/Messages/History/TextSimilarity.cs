using StatusGen.Content.Messages.Analysis;

namespace StatusGen.Content.Messages.History;

/// <summary>How alike two texts are: the cosine of the angle between their counts of words, from 0 to 1.</summary>
internal static class TextSimilarity
{
    public static double Of(MessageText a, MessageText b)
    {
        Dictionary<string, int> left = Count(a), right = Count(b);
        double product = 0, leftLength = 0, rightLength = 0;
        foreach ((string word, int count) in left)
        {
            leftLength += (double)count * count;
            if (right.TryGetValue(word, out int other)) product += (double)count * other;
        }
        foreach (int count in right.Values) rightLength += (double)count * count;
        return product == 0 ? 0 : product / Math.Sqrt(leftLength * rightLength);
    }

    private static Dictionary<string, int> Count(MessageText text)
    {
        var counts = new Dictionary<string, int>(text.Tokens.Length, StringComparer.OrdinalIgnoreCase);
        foreach (Token token in text.Tokens)
        {
            string word = text.Source.Text[token.Start..token.End];
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }
        return counts;
    }
}
