using System.Text;
using StatusGen.Publish.Utf8;

namespace StatusGen.Publish.Search;

/// <summary>
/// Words with their postings, cut by their first letters into files that a search reads one of: <c>w-.json</c> holds all words while they are few,
/// <c>w-c.json</c> those that begin with c, and so on to the third letter, where a file ends however long it is.
/// </summary>
internal sealed class WordFiles(IOutput output)
{
    /// <summary>A longer file is cut by one letter more. Characters.</summary>
    public const int Longest = 16_384;

    private const int LongestPrefix = 3;

    private readonly List<string> _names = [];

    /// <param name="words">In ordinal order.</param>
    /// <returns>The first letters of each file's words.</returns>
    public IReadOnlyList<string> Write(List<(string Word, Postings Postings)> words)
    {
        var entries = new List<(string Word, string Postings)>(words.Count);
        var text = new StringBuilder();
        foreach ((string word, Postings postings) in words)
        {
            text.Clear();
            postings.Write(text);
            entries.Add((word, text.ToString()));
        }
        Cut("", entries, 0, entries.Count);
        return _names;
    }

    private void Cut(string prefix, List<(string Word, string Postings)> entries, int first, int end)
    {
        if (first == end) return;
        int length = 0;
        for (int i = first; i < end; i++) length += entries[i].Word.Length + entries[i].Postings.Length + 6;
        if (prefix.Length == LongestPrefix || length <= Longest)
        {
            WriteFile(prefix, entries, first, end);
            return;
        }
        // A word that is no longer than the prefix comes before all others and has a file to itself.
        if (entries[first].Word.Length == prefix.Length) WriteFile(prefix, entries, first, ++first);
        while (first < end)
        {
            string next = entries[first].Word[..(prefix.Length + 1)];
            int from = first;
            while (first < end && entries[first].Word.StartsWith(next, StringComparison.Ordinal)) first++;
            Cut(next, entries, from, first);
        }
    }

    private void WriteFile(string prefix, List<(string Word, string Postings)> entries, int first, int end)
    {
        _names.Add(prefix);
        using var buffer = new Utf8Buffer();
        for (int i = first; i < end; i++)
            buffer.Add(i == first ? (byte)'{' : (byte)',').AddJson(entries[i].Word).Add((byte)':').AddJson(entries[i].Postings);
        buffer.Add((byte)'}');
        output.Add(new OutputFile($"search/w-{FileName(prefix)}.json", buffer.Written));
    }

    /// <summary>Letters and digits of ASCII stand for themselves, any other character for its code in hexadecimal between underscores.</summary>
    private static string FileName(string prefix) =>
        string.Concat(prefix.Select(c => char.IsAsciiLetterOrDigit(c) ? c.ToString() : $"_{(int)c:x}_"));
}
