using System.Security.Cryptography;
using System.Text;

namespace StatusGen.Notify.Ledger;

/// <summary>What a check of one file found.</summary>
/// <param name="Lines">Complete lines.</param>
/// <param name="Tips">Hashes of the lines that no other line follows, sorted; the next line names them all as the lines before it.</param>
/// <param name="BrokenLine">The first line, from 1, whose place in the chain is wrong; 0 when all are right.</param>
/// <param name="IsTorn">True when a crash cut the last line short.</param>
public sealed record LedgerChain(int Lines, IReadOnlyList<string> Tips, int BrokenLine, string? Problem, bool IsTorn)
{
    public bool IsWhole => BrokenLine == 0;

    /// <summary>What the next line names as the line before: usually one hash.</summary>
    public string Previous => Tips.Count == 0 ? LedgerLine.Beginning : string.Join(LedgerLine.HashSeparator, Tips);

    /// <summary>Every line follows one that stands above it, so a changed, missing or moved line is found. Lines of two runs may branch from one.</summary>
    /// <param name="head">The tips as they were last noted elsewhere; null when they were not. They must all be in the file: a cut-off end is found.</param>
    public static LedgerChain Check(ReadOnlySpan<byte> bytes, IReadOnlyCollection<string>? head = null)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> last = stackalloc byte[LedgerLine.HashLength];
        Encoding.ASCII.GetBytes(LedgerLine.Beginning, last);
        // Filled only when a line follows another than the one above it, or when the head must be looked for.
        List<string>? all = head is null ? null : [];
        HashSet<string>? followed = null;
        int lines = 0;
        foreach (ReadOnlySpan<byte> line in LedgerText.Lines(bytes))
        {
            lines++;
            ReadOnlySpan<byte> previous = PreviousIn(line);
            if (followed is null && !previous.SequenceEqual(last)) (all, followed) = Branch(bytes, lines - 1);
            if (followed is not null && Missing(previous, all!, followed)) return Broken(lines, "it does not follow a line above it: a line was changed, moved or taken out");
            SHA256.HashData(line, hash);
            Convert.TryToHexStringLower(hash, last, out _);
            all?.Add(Encoding.ASCII.GetString(last));
        }
        bool torn = LedgerText.WholeLength(bytes) < bytes.Length;
        if (head is not null)
            foreach (string tip in head)
                if (!all!.Contains(tip)) return Broken(lines + 1, "the end of the file was cut off");
        string[] tips = lines == 0 ? [] : followed is null ? [Encoding.ASCII.GetString(last)] : [.. all!.Where(h => !followed.Contains(h)).Order(StringComparer.Ordinal)];
        return new LedgerChain(lines, tips, 0, null, torn);
    }

    private static LedgerChain Broken(int line, string problem) => new(line - 1, [], line, problem, false);

    /// <summary>The hashes of the first lines, which all followed each other, and which of them are followed.</summary>
    private static (List<string> All, HashSet<string> Followed) Branch(ReadOnlySpan<byte> bytes, int lines)
    {
        var all = new List<string>();
        foreach (ReadOnlySpan<byte> line in LedgerText.Lines(bytes))
        {
            if (all.Count == lines) break;
            all.Add(LedgerLine.HashOf(line));
        }
        return (all, [LedgerLine.Beginning, .. all.Take(Math.Max(0, lines - 1))]);
    }

    private static bool Missing(ReadOnlySpan<byte> previous, List<string> all, HashSet<string> followed)
    {
        if (previous.IsEmpty) return true;
        foreach (string hash in Encoding.ASCII.GetString(previous).Split(LedgerLine.HashSeparator))
        {
            if (hash != LedgerLine.Beginning && !all.Contains(hash)) return true;
            followed.Add(hash);
        }
        return false;
    }

    /// <summary>The value of the last key; empty when the line does not end as lines end.</summary>
    private static ReadOnlySpan<byte> PreviousIn(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> key = "\"previous\":\""u8;
        if (!line.EndsWith("\"}"u8)) return [];
        ReadOnlySpan<byte> inside = line[..^2];
        int at = inside.LastIndexOf(key);
        return at < 0 ? [] : inside[(at + key.Length)..];
    }
}
