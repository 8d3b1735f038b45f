using System.Collections.Immutable;
using System.Text;

namespace StatusGen.Text.Sources;

/// <summary>A site held in memory: for tests, previews and texts that are in no file yet.</summary>
public sealed class MemorySources : ISourceTree
{
    private readonly ImmutableSortedDictionary<string, SourceFile> files;

    public MemorySources(IEnumerable<SourceFile> files) =>
        this.files = files.ToImmutableSortedDictionary(f => f.Path, f => f, StringComparer.Ordinal);

    public static MemorySources Of(params (string Path, string Text)[] files) =>
        new(files.Select(f => new SourceFile(f.Path, Encoding.UTF8.GetBytes(f.Text))));

    public SourceFile Read(string path) => files.TryGetValue(path, out SourceFile? file) ? file : SourceFile.Unread(path, ReadProblem.Missing);

    public IReadOnlyList<string> List(string folder) =>
        [.. files.Keys.Where(path => path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal))];

    public bool Exists(string path) => files.ContainsKey(path);

    /// <summary>The same site with one file replaced or added.</summary>
    public MemorySources With(string path, string text) =>
        new(files.SetItem(path, new SourceFile(path, Encoding.UTF8.GetBytes(text))).Values);
}
