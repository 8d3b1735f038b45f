namespace StatusGen.Publish.Search;

/// <summary>Every word with its postings. A table of our own, because it is asked for each word of the whole history.</summary>
internal sealed class WordIndex
{
    private readonly List<(string Word, uint Hash, Postings Postings)> _words = [];
    // A place in the list plus 1; 0 is free. The length is a power of two.
    private int[] _slots = new int[1024];

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
        uint hash = 17;
        foreach (char c in word) hash = (hash ^ c) * 0x9E3779B1;
        hash ^= hash >> 15;
        int mask = _slots.Length - 1;
        for (int at = (int)hash & mask; ; at = at + 1 & mask)
        {
            int place = _slots[at] - 1;
            if (place < 0) return Insert(word, hash, at);
            (string known, uint knownHash, Postings postings) = _words[place];
            if (knownHash == hash && word.SequenceEqual(known)) return postings;
        }
    }

    private Postings Insert(ReadOnlySpan<char> word, uint hash, int slot)
    {
        var postings = new Postings();
        _words.Add((word.ToString(), hash, postings));
        _slots[slot] = _words.Count;
        if (_words.Count * 2 > _slots.Length) Grow();
        return postings;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        int mask = _slots.Length - 1;
        for (int place = 0; place < _words.Count; place++)
        {
            int at = (int)_words[place].Hash & mask;
            while (_slots[at] != 0) at = at + 1 & mask;
            _slots[at] = place + 1;
        }
    }
}
