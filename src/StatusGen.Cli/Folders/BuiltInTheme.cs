using System.Reflection;
using StatusGen.Publish.Theming;
using StatusGen.Text.Sources;

namespace StatusGen.Cli.Folders;

/// <summary>The theme that travels inside the program, under the names it has in the repository: <c>theme/layouts/home.html</c>.</summary>
internal sealed class BuiltInTheme : ISourceTree
{
    private static readonly Assembly Program = typeof(BuiltInTheme).Assembly;

    private readonly string[] _paths;

    /// <summary>One for the whole process: a server builds again and again.</summary>
    public static BuiltInTemplates Templates { get; } = new(new BuiltInTheme());

    public BuiltInTheme()
    {
        _paths = [.. Program.GetManifestResourceNames().Where(name => name.StartsWith("theme/", StringComparison.Ordinal))];
        Array.Sort(_paths, StringComparer.Ordinal);
    }

    public SourceFile Read(string path)
    {
        if (!Exists(path)) return SourceFile.Unread(path, ReadProblem.Missing);
        using Stream stream = Program.GetManifestResourceStream(path)!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new SourceFile(path, bytes);
    }

    public IReadOnlyList<string> List(string folder) => [.. _paths.Where(path => path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal))];

    public bool Exists(string path) => Array.BinarySearch(_paths, path, StringComparer.Ordinal) >= 0;
}
