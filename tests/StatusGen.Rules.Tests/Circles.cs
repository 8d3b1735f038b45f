namespace StatusGen.Rules.Tests;

internal static class Circles
{
    /// <summary>A way from a point back to itself, such as <c>A → B → A</c>; null when there is none.</summary>
    public static string? Find(IReadOnlyDictionary<string, SortedSet<string>> arrows)
    {
        var done = new HashSet<string>();
        foreach (string start in arrows.Keys.Order(StringComparer.Ordinal))
            if (Follow(start, []) is { } circle) return circle;
        return null;

        string? Follow(string point, List<string> way)
        {
            int seen = way.IndexOf(point);
            if (seen >= 0) return string.Join(" → ", [.. way[seen..], point]);
            if (!arrows.TryGetValue(point, out SortedSet<string>? known) || !done.Add(point)) return null;
            way.Add(point);
            foreach (string next in known)
                if (Follow(next, way) is { } circle) return circle;
            way.RemoveAt(way.Count - 1);
            return null;
        }
    }
}
