
namespace StatusGen.Cli.Folders;

/// <summary>Where a site may be written.</summary>
internal static class OutputPlace
{
    // Folders that people write in; the generator never does.
    private static readonly string[] PeoplesFolders = ["incidents", "theme", "comms"];

    /// <exception cref="UsageException">A site there would bury what people wrote, or the whole disk.</exception>
    public static void Refuse(string output, string site, string? home)
    {
        string real = SitePaths.Real(output) ?? throw new UsageException($"--out: the symbolic links of {output} lead in a circle.");
        string realSite = SitePaths.Real(site) ?? site;
        if (real == Path.GetPathRoot(real)) throw new UsageException("--out: the root of the disk cannot become a site.");
        if (home is { Length: > 0 } && SitePaths.IsWithin(SitePaths.Real(home) ?? home, real)) throw new UsageException("--out: your home folder, or one above it, cannot become a site.");
        if (SitePaths.IsWithin(realSite, real)) throw new UsageException("--out: the folder holds the site's sources; name one of its own, such as _site.");
        foreach (string folder in PeoplesFolders)
            if (SitePaths.IsWithin(real, Path.Combine(realSite, folder))) throw new UsageException($"--out: {folder}/ holds what people write; name another folder, such as _site.");
    }
}
