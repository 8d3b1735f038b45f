using StatusGen.Text.Sources;

namespace StatusGen.Content.Messages;

/// <summary>Finds the suppressions in a text's comments.</summary>
internal static class SuppressionReader
{
    private const string Next = "statusgen-disable-next", Disable = "statusgen-disable", Enable = "statusgen-enable";

    public static List<Suppression> Read(SourceText source, int start, int end)
    {
        var found = new List<Suppression>();
        string text = source.Text;
        for (int at = text.IndexOf("<!--", start, end - start, StringComparison.Ordinal); at >= 0; at = at + 4 < end ? text.IndexOf("<!--", at + 4, end - at - 4, StringComparison.Ordinal) : -1)
        {
            int close = text.IndexOf("-->", at, end - at, StringComparison.Ordinal);
            if (close < 0) break;
            ReadOnlySpan<char> comment = text.AsSpan(at + 4, close - at - 4).Trim();
            if (comment.StartsWith(Next)) Add(found, source, comment[Next.Length..], at, close + 3, EndOfNextBlock(text, close + 3, end));
            else if (comment.StartsWith(Disable)) Add(found, source, comment[Disable.Length..], at, close + 3, end);
            else if (comment.StartsWith(Enable)) Close(found, comment[Enable.Length..].Trim(), at);
        }
        return found;
    }

    private static void Add(List<Suppression> found, SourceText source, ReadOnlySpan<char> rest, int at, int from, int to)
    {
        string? reason = Quoted(rest, "reason=");
        int reasonAt = rest.IndexOf("reason=");
        ReadOnlySpan<char> codes = reasonAt < 0 ? rest : rest[..reasonAt];
        while (TakeCode(ref codes, out string code, out string? match))
            found.Add(new Suppression(code, match, reason, from, to, source.LocationAt(at, from - at)));
    }

    /// <summary><c>OC501</c> or <c>OC501["replica"]</c>.</summary>
    private static bool TakeCode(ref ReadOnlySpan<char> codes, out string code, out string? match)
    {
        match = null;
        int at = codes.IndexOf("OC");
        code = "";
        if (at < 0 || at + 5 > codes.Length) return false;
        code = codes.Slice(at, 5).ToString();
        codes = codes[(at + 5)..];
        if (codes.StartsWith("["))
        {
            match = Quoted(codes, "[");
            int close = codes.IndexOf(']');
            codes = close < 0 ? default : codes[(close + 1)..];
        }
        return true;
    }

    private static string? Quoted(ReadOnlySpan<char> text, string name)
    {
        int at = text.IndexOf(name);
        if (at < 0) return null;
        ReadOnlySpan<char> value = text[(at + name.Length)..].TrimStart();
        if (value.IsEmpty || value[0] is not ('"' or '“')) return null;
        int close = value[1..].IndexOfAny('"', '”');
        return close < 0 ? null : value.Slice(1, close).Trim().ToString();
    }

    private static void Close(List<Suppression> found, ReadOnlySpan<char> code, int at)
    {
        for (int i = 0; i < found.Count; i++)
            if (found[i].To > at && (code.IsEmpty || code.StartsWith(found[i].Code))) found[i] = found[i] with { To = at };
    }

    /// <summary>The paragraph after the comment: up to the next empty line.</summary>
    private static int EndOfNextBlock(string text, int from, int end)
    {
        int at = from;
        while (at < end && char.IsWhiteSpace(text[at])) at++;
        int empty = at < end ? text.IndexOf("\n\n", at, end - at, StringComparison.Ordinal) : -1;
        return empty < 0 ? end : empty;
    }
}
