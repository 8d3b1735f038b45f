namespace StatusGen.Publish.Feeds;

/// <summary>
/// Which entries stand in which document: the newest in the feed itself, all older ones in archive documents of a fixed size counted from the oldest.
/// A full archive document always has a successor, so its links are final too and its bytes never change again. To keep that so, the newest archive
/// repeats the oldest entry of the feed when the older ones alone would end exactly with a full document.
/// </summary>
internal readonly record struct ArchivePlan(int Entries)
{
    /// <summary>Entries in the feed that people subscribe to.</summary>
    public const int Newest = 50;

    /// <summary>Entries in a full archive document.</summary>
    public const int Size = 250;

    public int FirstInFeed => Math.Max(0, Entries - Newest);
    public int Archives => (Archived + Size - 1) / Size;

    private int Archived => FirstInFeed > 0 && FirstInFeed % Size == 0 ? FirstInFeed + 1 : FirstInFeed;

    /// <param name="archive">From 0, the oldest.</param>
    public (int First, int End) EntriesOf(int archive) => (archive * Size, Math.Min(Archived, (archive + 1) * Size));
}
