namespace StatusGen.Text.Sources;

/// <summary>
/// The site's folder as loading sees it. Paths are relative to it, with forward slashes. Must be safe to call from many threads.
/// A path that leaves the folder, by <c>..</c> or by a symbolic link, does not exist.
/// </summary>
public interface ISourceTree
{
    /// <summary>Never throws: what cannot be read has a <see cref="SourceFile.Problem"/>.</summary>
    SourceFile Read(string path);

    /// <summary>All files below a folder, at any depth, in ordinal order; none when the folder does not exist.</summary>
    IReadOnlyList<string> List(string folder);

    bool Exists(string path);
}
