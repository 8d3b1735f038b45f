using System.Runtime.InteropServices;
using StatusGen.Content.Messages.Language;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Messages.Analysis;

/// <summary>A message cut into sentences and tokens, with what its combinations of words say. Offsets count in the source file.</summary>
internal sealed class MessageText
{
    /// <summary>Of 64 bits, to have one for each signal.</summary>
    private const int Words = 4;

    private readonly Token[] tokens;
    private readonly Sentence[] sentences;
    private readonly List<SignalHit> hits;
    private readonly ulong[] seen = new ulong[Words];

    // The same for each sentence, one after the other.
    private readonly ulong[] seenIn;

    internal MessageText(SourceText source, int start, int end, Token[] tokens, Sentence[] sentences, List<SignalHit> hits)
    {
        Source = source;
        Start = start;
        End = end;
        this.tokens = tokens;
        this.sentences = sentences;
        this.hits = hits;
        seenIn = new ulong[sentences.Length * Words];
        foreach (SignalHit hit in hits)
        {
            ulong bit = 1UL << ((int)hit.Signal & 63);
            seen[(int)hit.Signal >> 6] |= bit;
            seenIn[hit.Sentence * Words + ((int)hit.Signal >> 6)] |= bit;
        }
    }

    public SourceText Source { get; }

    /// <summary>Where the message's own text begins and ends in the source.</summary>
    public int Start { get; }
    public int End { get; }

    public ReadOnlySpan<Token> Tokens => tokens;
    public ReadOnlySpan<Sentence> Sentences => sentences;
    public ReadOnlySpan<SignalHit> Hits => CollectionsMarshal.AsSpan(hits);

    public ReadOnlySpan<char> RawText => Source.Text.AsSpan(Start, End - Start);

    public bool Has(Signal signal) => (seen[(int)signal >> 6] & (1UL << ((int)signal & 63))) != 0;

    public bool HasAny(params ReadOnlySpan<Signal> signals)
    {
        foreach (Signal signal in signals)
            if (Has(signal)) return true;
        return false;
    }

    public SignalHit? First(Signal signal)
    {
        if (!Has(signal)) return null;
        foreach (SignalHit hit in hits)
            if (hit.Signal == signal) return hit;
        return null;
    }

    public bool SentenceHas(int sentence, params ReadOnlySpan<Signal> signals)
    {
        foreach (Signal signal in signals)
            if ((seenIn[sentence * Words + ((int)signal >> 6)] & (1UL << ((int)signal & 63))) != 0) return true;
        return false;
    }

    public bool SentenceStartsWith(int sentence, Signal signal)
    {
        if (!SentenceHas(sentence, signal)) return false;
        foreach (SignalHit hit in hits)
            if (hit.Sentence == sentence && hit.Signal == signal && hit.From == sentences[sentence].From) return true;
        return false;
    }

    public bool StartsClause(int token) => tokens[token].AfterBreak || (token > 0 && SentenceOf(token) != SentenceOf(token - 1));

    /// <summary>A semicolon stands before it.</summary>
    public bool StartsPart(int token) => tokens[token].AfterBreak && Source.Text.AsSpan(tokens[token - 1].End, Math.Max(0, tokens[token].Start - tokens[token - 1].End)).Contains(';');

    public bool BlockHas(int sentence, params ReadOnlySpan<Signal> signals)
    {
        int block = sentences[sentence].Block;
        for (int i = 0; i < sentences.Length; i++)
            if (sentences[i].Block == block && SentenceHas(i, signals)) return true;
        return false;
    }

    public bool SentenceHasClass(int sentence, WordClasses classes)
    {
        Sentence range = sentences[sentence];
        for (int i = range.From; i < range.To; i++)
            if (tokens[i].Classes.Overlaps(classes)) return true;
        return false;
    }

    public int SentenceOf(int token)
    {
        for (int i = 0; i < sentences.Length; i++)
            if (token < sentences[i].To) return i;
        return sentences.Length - 1;
    }

    /// <summary>A token as written.</summary>
    public ReadOnlySpan<char> Word(int token) => Source.Text.AsSpan(tokens[token].Start, tokens[token].End - tokens[token].Start);

    /// <summary>The words as written.</summary>
    public ReadOnlySpan<char> Quote(SignalHit hit) => Source.Text.AsSpan(tokens[hit.From].Start, tokens[hit.To - 1].End - tokens[hit.From].Start);
}

/// <summary>A signal at some tokens. <paramref name="To"/> is exclusive.</summary>
internal readonly record struct SignalHit(Signal Signal, int Sentence, int From, int To);
