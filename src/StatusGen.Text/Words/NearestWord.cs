namespace StatusGen.Text.Words;

/// <summary>Finds the word that somebody meant.</summary>
public static class NearestWord
{
    /// <summary>
    /// The candidate that is nearest to what was written, or null when none is near. Case does not count. A part of a candidate counts too:
    /// "majr" is near to "major-outage". Of equally near candidates the first wins.
    /// </summary>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > 60) return null;
        string wanted = word.ToLowerInvariant();
        string? nearest = null;
        int best = int.MaxValue;
        foreach (string candidate in candidates)
        {
            int distance = DistanceTo(wanted, candidate.ToLowerInvariant());
            if (distance >= best) continue;
            (nearest, best) = (candidate, distance);
        }
        return nearest;
    }

    /// <summary>True when one word is a slip of the keyboard away from the other, taken whole. Case does not count.</summary>
    public static bool IsNear(string word, string candidate) =>
        word.Length <= 60 && Score(Edits(word.ToLowerInvariant(), candidate.ToLowerInvariant()), Math.Max(word.Length, candidate.Length)) != int.MaxValue;

    /// <summary>", "-separated for people: <c>a, b or c</c>.</summary>
    public static string Choices(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => string.Join(", ", words.Take(words.Count - 1)) + " or " + words[^1],
    };

    /// <summary>The choices as a sentence, with the nearest one when there is one: the usual hint.</summary>
    public static string Hint(string word, IReadOnlyList<string> words)
    {
        string choices = "Use " + Choices(words);
        return Of(word, words) is { } nearest ? $"{choices}; did you mean \"{nearest}\"?" : choices + ".";
    }

    // Twice the edits, so that a whole word wins over a part of one; far-away words are int.MaxValue.
    private static int DistanceTo(string word, string candidate)
    {
        int best = Score(Edits(word, candidate), Math.Max(word.Length, candidate.Length));
        if (candidate.AsSpan().ContainsAny("- _/"))
            foreach (string part in candidate.Split('-', ' ', '_', '/'))
                if (part.Length > 3) best = Math.Min(best, Later(Score(Edits(word, part), Math.Max(word.Length, part.Length))));
        if (word.AsSpan().ContainsAny("- _/"))
            foreach (string part in word.Split('-', ' ', '_', '/'))
                if (part.Length > 3) best = Math.Min(best, Later(Score(Edits(part, candidate), Math.Max(part.Length, candidate.Length))));
        return best;
    }

    private static int Later(int score) => score == int.MaxValue ? score : score + 1;

    // A third of the longer word may differ, but at least one letter.
    private static int Score(int edits, int length) => edits <= Math.Max(1, length / 3) ? edits * 2 : int.MaxValue;

    /// <summary>Damerau–Levenshtein distance (optimal string alignment): a swap of neighbours is one edit.</summary>
    internal static int Edits(string a, string b)
    {
        int[] beforeLast = new int[b.Length + 1], last = new int[b.Length + 1], current = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++) last[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }
            (beforeLast, last, current) = (last, current, beforeLast);
        }
        return last[b.Length];
    }
}
