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
        var wanted = new HashSet<LedgerHash>();
        foreach (string tip in head ?? []) wanted.Add(LedgerHash.Parse(Encoding.ASCII.GetBytes(tip)) ?? LedgerHash.Beginning);
        Branches? branches = null;
        LedgerHash last = LedgerHash.Beginning;
        int lines = 0;
        foreach (ReadOnlySpan<byte> line in LedgerText.Lines(bytes))
        {
            ReadOnlySpan<byte> previous = PreviousIn(line);
            // As a rule each line follows the one above it, and nothing needs to be remembered.
            if (branches is null && LedgerHash.Parse(previous) != last) branches = Branches.Of(bytes, lines);
            lines++;
            if (branches is not null && !branches.Follows(previous)) return Broken(lines, "it does not follow a line above it: a line was changed, moved or taken out");
            last = LedgerHash.Of(line);
            branches?.Add(last);
            if (wanted.Count > 0) wanted.Remove(last);
        }
        if (wanted.Count > 0) return Broken(lines + 1, "the end of the file was cut off");
        string[] tips = lines == 0 ? [] : branches?.Tips() ?? [last.ToString()];
        return new LedgerChain(lines, tips, 0, null, LedgerText.WholeLength(bytes) < bytes.Length);
    }

    private static LedgerChain Broken(int line, string problem) => new(line - 1, [], line, problem, false);

    /// <summary>The value of the last key; empty when the line does not end as lines end.</summary>
    private static ReadOnlySpan<byte> PreviousIn(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> key = "\"previous\":\""u8;
        if (!line.EndsWith("\"}"u8)) return [];
        ReadOnlySpan<byte> inside = line[..^2];
        int at = inside.LastIndexOf(key);
        return at < 0 ? [] : inside[(at + key.Length)..];
    }

    /// <summary>The lines of a merged file, which may follow any line above them.</summary>
    private sealed class Branches
    {
        private readonly HashSet<LedgerHash> _all = [], _followed = [];

        /// <summary>The first lines, which all followed each other.</summary>
        public static Branches Of(ReadOnlySpan<byte> bytes, int lines)
        {
            var branches = new Branches();
            LedgerHash before = LedgerHash.Beginning;
            foreach (ReadOnlySpan<byte> line in LedgerText.Lines(bytes))
            {
                if (lines-- == 0) break;
                branches._followed.Add(before);
                branches._all.Add(before = LedgerHash.Of(line));
            }
            return branches;
        }

        public void Add(LedgerHash line) => _all.Add(line);

        public bool Follows(ReadOnlySpan<byte> previous)
        {
            foreach (Range part in previous.Split((byte)LedgerLine.HashSeparator))
            {
                if (LedgerHash.Parse(previous[part]) is not { } hash || (hash != LedgerHash.Beginning && !_all.Contains(hash))) return false;
                _followed.Add(hash);
            }
            return true;
        }

        public string[] Tips()
        {
            var tips = new List<string>();
            foreach (LedgerHash hash in _all)
                if (!_followed.Contains(hash)) tips.Add(hash.ToString());
            tips.Sort(StringComparer.Ordinal);
            return [.. tips];
        }
    }
}
