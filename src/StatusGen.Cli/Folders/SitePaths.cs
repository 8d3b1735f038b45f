namespace StatusGen.Cli.Folders;

/// <summary>Questions about places on the disk.</summary>
internal static class SitePaths
{
    public const string ConfigName = "statusgen.yml";

    /// <summary>Below this many links the system itself gives up (ELOOP on Linux: 40).</summary>
    private const int MostLinks = 40;

    /// <summary>The nearest folder upward that holds <c>statusgen.yml</c>; null when there is none.</summary>
    public static string? FindSite(string start)
    {
        for (string? folder = Path.GetFullPath(start); folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, ConfigName))) return folder;
        return null;
    }

    /// <summary>The path with every symbolic link in it resolved; what does not exist yet stays as written. Null when the links form a circle.</summary>
    public static string? Real(string path)
    {
        string full = Path.GetFullPath(path);
        string real = Path.GetPathRoot(full)!;
        var rest = new Stack<string>(Parts(full[real.Length..]).Reverse());
        int links = 0;
        while (rest.TryPop(out string? part))
        {
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }
            string next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }
            if (++links > MostLinks) return null;
            if (Path.IsPathRooted(target)) real = Path.GetPathRoot(target)!;
            foreach (string step in Parts(target[(Path.GetPathRoot(target) ?? "").Length..]).Reverse()) rest.Push(step);
        }
        return real;
    }

    /// <summary>True for the folder itself and everything below it.</summary>
    public static bool IsWithin(string path, string folder)
    {
        string root = Path.TrimEndingDirectorySeparator(folder);
        return path.StartsWith(root, StringComparison.Ordinal)
            && (path.Length == root.Length || path[root.Length] == Path.DirectorySeparatorChar || root.EndsWith(Path.DirectorySeparatorChar));
    }

    private static IEnumerable<string> Parts(string path) =>
        path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".");
}
