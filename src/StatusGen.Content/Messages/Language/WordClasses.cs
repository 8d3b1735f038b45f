namespace StatusGen.Content.Messages.Language;

/// <summary>A set of at most 128 word classes.</summary>
internal readonly record struct WordClasses(ulong Low, ulong High)
{
    public const int Most = 128;

    public static readonly WordClasses None = new(0, 0);

    public bool IsEmpty => (Low | High) == 0;

    public static WordClasses Of(int index) => index < 64 ? new WordClasses(1UL << index, 0) : new WordClasses(0, 1UL << (index - 64));

    public bool Overlaps(WordClasses other) => ((Low & other.Low) | (High & other.High)) != 0;

    public WordClasses Without(WordClasses other) => new(Low & ~other.Low, High & ~other.High);

    public static WordClasses operator |(WordClasses a, WordClasses b) => new(a.Low | b.Low, a.High | b.High);
}
