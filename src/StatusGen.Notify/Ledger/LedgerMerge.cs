using System.Text;

namespace StatusGen.Notify.Ledger;

/// <summary>The ledgers of two runs that did not know each other become one file. No line is changed, so every proof stays.</summary>
public static class LedgerMerge
{
    /// <summary>All lines of both, each once; a line of the second that the first lacks comes after all of the first. The same two files give the same bytes in either order.</summary>
    public static byte[] Merge(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        List<string> a = Lines(one), b = Lines(other);
        int shared = 0;
        while (shared < a.Count && shared < b.Count && a[shared] == b[shared]) shared++;
        // Whichever order they come in, the smaller first line after the fork leads.
        if (shared < a.Count && shared < b.Count && string.CompareOrdinal(a[shared], b[shared]) > 0) (a, b) = (b, a);
        var known = new HashSet<string>(a, StringComparer.Ordinal);
        var merged = new StringBuilder();
        foreach (string line in a.Concat(b.Where(line => !known.Contains(line)))) merged.Append(line).Append('\n');
        return Encoding.UTF8.GetBytes(merged.ToString());
    }

    private static List<string> Lines(ReadOnlySpan<byte> bytes)
    {
        var lines = new List<string>();
        foreach (ReadOnlySpan<byte> line in LedgerText.Lines(bytes)) lines.Add(Encoding.UTF8.GetString(line));
        return lines;
    }
}
