using System.Runtime.InteropServices;

namespace StatusGen.Publish.Search;

/// <summary>Every word with its postings. A table of our own, because it is asked for each word of the whole history.</summary>
internal sealed class WordIndex
{
    private readonly List<(string Word, uint Hash, Postings Postings)> _words = [];
    // A place in the list plus 1; 0 is free. The length is a power of two.
    private (uint Hash, int Place)[] _slots = new (uint, int)[1024];

    /// <summary>Documents come in rising order.</summary>
    public void Add(ReadOnlySpan<char> word, int document, bool strong) => Find(word).Add(document, strong);

    /// <param name="later">Of documents that all come after those of this index.</param>
    public void Append(WordIndex later)
    {
        foreach ((string word, _, Postings postings) in later._words) Find(word).Append(postings);
    }

    /// <summary>In ordinal order of the words.</summary>
    public List<(string Word, Postings Postings)> Sorted()
    {
        List<(string Word, Postings Postings)> sorted = _words.ConvertAll(w => (w.Word, w.Postings));
        sorted.Sort(static (a, b) => string.CompareOrdinal(a.Word, b.Word));
        return sorted;
    }

    private Postings Find(ReadOnlySpan<char> word)
    {
        uint hash = HashOf(word);
        (uint Hash, int Place)[] slots = _slots;
        for (int at = (int)hash & slots.Length - 1; ; at = at + 1 & slots.Length - 1)
        {
            (uint known, int place) = slots[at];
            if (place == 0) return Insert(word, hash, at);
            if (known == hash && _words[place - 1] is var found && word.SequenceEqual(found.Word)) return found.Postings;
        }
    }

    /// <summary>Four letters at a time: words are short.</summary>
    private static uint HashOf(ReadOnlySpan<char> word)
    {
        ulong hash = (ulong)word.Length;
        for (; word.Length >= 4; word = word[4..]) hash = (hash ^ MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(word))) * 0x9E3779B97F4A7C15 + (hash >> 29);
        foreach (char c in word) hash = (hash ^ c) * 0x9E3779B97F4A7C15;
        return (uint)(hash >> 32 ^ hash);
    }

    private Postings Insert(ReadOnlySpan<char> word, uint hash, int slot)
    {
        var postings = new Postings();
        _words.Add((word.ToString(), hash, postings));
        _slots[slot] = (hash, _words.Count);
        if (_words.Count * 2 > _slots.Length) Grow();
        return postings;
    }

    private void Grow()
    {
        _slots = new (uint, int)[_slots.Length * 2];
        int mask = _slots.Length - 1;
        for (int place = 0; place < _words.Count; place++)
        {
            int at = (int)_words[place].Hash & mask;
            while (_slots[at].Place != 0) at = at + 1 & mask;
            _slots[at] = (_words[place].Hash, place + 1);
        }
    }
}
