using StatusGen.Text.Sources;

namespace StatusGen.Benchmarks;

/// <summary>The repository's own site and theme, read into memory.</summary>
internal static class Folder
{
    public static readonly MemorySources Site = Read("statusgen.yml", "incidents", "theme");

    private static MemorySources Read(params string[] places)
    {
        string root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "StatusGen.sln"))) root = Path.GetDirectoryName(root) ?? throw new IOException("StatusGen.sln is in no folder above this program");
        IEnumerable<string> files = places.SelectMany(place => File.Exists(Path.Combine(root, place))
            ? [Path.Combine(root, place)]
            : Directory.EnumerateFiles(Path.Combine(root, place), "*", SearchOption.AllDirectories));
        return new MemorySources(files.Select(file => new SourceFile(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllBytes(file))));
    }
}
