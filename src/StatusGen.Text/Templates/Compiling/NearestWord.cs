namespace StatusGen.Text.Templates.Compiling;

internal static class NearestWord
{
    /// <summary><c>; did you mean `x`?</c>, or nothing when no word is near.</summary>
    public static string Hint(string word, IEnumerable<string> known)
    {
        string? nearest = Of(word, known);
        return nearest is null ? "" : $"; did you mean `{nearest}`?";
    }

    public static string? Of(string word, IEnumerable<string> known)
    {
        if (word.Length > 64) return null;
        string? nearest = null;
        int best = Math.Max(1, word.Length / 3) + 1;
        foreach (string candidate in known)
        {
            if (Math.Abs(candidate.Length - word.Length) >= best) continue;
            int distance = Distance(word, candidate);
            if (distance >= best || distance == 0) continue;
            best = distance;
            nearest = candidate;
        }
        return nearest;
    }

    /// <summary>Letters to insert, drop, replace or swap with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        int[] beforeLast = new int[b.Length + 1];
        int[] last = [.. Enumerable.Range(0, b.Length + 1)];
        int[] row = new int[b.Length + 1];
        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }
            (beforeLast, last, row) = (last, row, beforeLast);
        }
        return last[b.Length];
    }
}
