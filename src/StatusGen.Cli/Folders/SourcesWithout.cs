using StatusGen.Text.Sources;

namespace StatusGen.Cli.Folders;

/// <summary>A site as if some of its files were not there.</summary>
internal sealed class SourcesWithout(ISourceTree all, IReadOnlySet<string> hidden) : ISourceTree
{
    public SourceFile Read(string path) => hidden.Contains(path) ? SourceFile.Unread(path, ReadProblem.Missing) : all.Read(path);

    public IReadOnlyList<string> List(string folder) => [.. all.List(folder).Where(path => !hidden.Contains(path))];

    public bool Exists(string path) => !hidden.Contains(path) && all.Exists(path);
}
