using StatusGen.Content.Messages.Analysis;

namespace StatusGen.Content.Messages.Language;

/// <summary>Tokens of these words, or of one of these classes.</summary>
internal sealed class TokenSet
{
    public SortedSet<int> Words { get; } = [];
    public WordClasses Classes { get; set; }

    /// <summary>Where a <see cref="PatternInput"/> keeps its positions. Equal sets of one index share it.</summary>
    public int Number { get; set; }

    /// <summary>Equal for equal sets.</summary>
    public string Key => $"{Classes.Low:x}/{Classes.High:x}/{string.Join(',', Words)}";

    public bool Contains(in Token token) => token.Classes.Overlaps(Classes) || (token.Word >= 0 && Words.Contains(token.Word));
}

/// <summary>A sentence with the positions of every set of an index.</summary>
internal readonly ref struct PatternInput(ReadOnlySpan<Token> tokens, ReadOnlySpan<ulong> positions)
{
    /// <summary>Positions are bits; tokens beyond share the last one.</summary>
    public const int LastBit = 63;

    public ReadOnlySpan<Token> Tokens { get; } = tokens;
    private readonly ReadOnlySpan<ulong> positions = positions;

    public bool Has(TokenSet set, int at)
    {
        if (at >= Tokens.Length) return false;
        return at < LastBit ? (positions[set.Number] >> at & 1) != 0 : set.Contains(Tokens[at]);
    }

    /// <summary>As if the sentence ended there.</summary>
    public PatternInput Before(int end) => new(Tokens[..end], positions);
}
