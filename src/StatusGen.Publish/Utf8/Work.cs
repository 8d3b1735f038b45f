namespace StatusGen.Publish.Utf8;

/// <summary>Work on many independent pieces. A little is done at once where it stands, because waking other threads would take longer.</summary>
internal static class Work
{
    private const int WorthOtherThreads = 8;

    public static void ForEach(int count, Action<int> piece) => ForEach(count, count, piece);

    /// <summary>Two pieces of work, at once if that pays.</summary>
    public static void Both(bool pays, Action first, Action second)
    {
        if (pays)
        {
            Parallel.Invoke(first, second);
            return;
        }
        first();
        second();
    }

    /// <param name="size">How much work all pieces are together: entries, incidents.</param>
    public static void ForEach(int count, int size, Action<int> piece)
    {
        if (count > 1 && size >= WorthOtherThreads) Parallel.For(0, count, piece);
        else
            for (int i = 0; i < count; i++) piece(i);
    }
}
