namespace StatusGen.Content.Messages.Analysis;

/// <summary>Words as a reader counts them: what stands between spaces and holds a letter or digit.</summary>
internal static class WordCount
{
    public static int Of(ReadOnlySpan<char> text)
    {
        int count = 0;
        bool inWord = false, counted = false;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c)) inWord = counted = false;
            else inWord = true;
            if (!inWord || counted || !char.IsLetterOrDigit(c)) continue;
            counted = true;
            count++;
        }
        return count;
    }
}
