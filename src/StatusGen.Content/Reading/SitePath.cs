namespace StatusGen.Content.Reading;

/// <summary>Paths that people write into settings: relative, with forward slashes, never out of their folder.</summary>
internal static class SitePath
{
    public static bool IsSafe(string path)
    {
        if (path.Length == 0 || path[0] == '/' || path.AsSpan().ContainsAny('\\', ':', '\n')) return false;
        foreach (Range part in path.AsSpan().Split('/'))
            if (path.AsSpan()[part] is "" or "." or "..") return false;
        return true;
    }
}
