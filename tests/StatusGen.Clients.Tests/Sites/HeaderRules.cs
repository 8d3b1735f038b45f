namespace StatusGen.Clients.Tests.Sites;

/// <summary>Reads <c>_headers</c> as Netlify and Cloudflare Pages do: <c>*</c> stands for anything, <c>:name</c> for one part of a path.</summary>
internal sealed class HeaderRules(IReadOnlyList<(string Pattern, string Name, string Value)> rules)
{
    public static HeaderRules Read(string file)
    {
        var rules = new List<(string, string, string)>();
        string pattern = "";
        foreach (string line in File.ReadLines(file))
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                string[] halves = line.Trim().Split(": ", 2);
                rules.Add((pattern, halves[0], halves[1]));
            }
            else if (line.Length > 0) pattern = line;
        return new HeaderRules(rules);
    }

    /// <param name="path">Begins with a slash. Several values of one header stand as several headers.</param>
    public IEnumerable<(string Name, string Value)> For(string path) => rules.Where(r => Fits(r.Pattern, path)).Select(r => (r.Name, r.Value));

    private static bool Fits(string pattern, string path)
    {
        if (pattern.EndsWith('*')) return path.StartsWith(pattern[..^1], StringComparison.Ordinal);
        string[] wanted = pattern.Split('/'), found = path.Split('/');
        return wanted.Length == found.Length && wanted.Zip(found).All(p => p.First == p.Second || p.First.StartsWith(':') && p.Second.Length > 0);
    }
}
