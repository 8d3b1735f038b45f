namespace StatusGen.Publish.Utf8;

/// <summary>Work on many independent pieces. A few are done at once where they stand, because waking other threads would take longer.</summary>
internal static class Work
{
    private const int WorthOtherThreads = 8;

    public static void ForEach(int count, Action<int> piece)
    {
        if (count >= WorthOtherThreads) Parallel.For(0, count, piece);
        else
            for (int i = 0; i < count; i++) piece(i);
    }
}
