namespace StatusGen.Text.Sources;

/// <summary>Why a file could not be read. The edge finds out; loading turns it into a diagnostic.</summary>
public enum ReadProblem { Missing, Unreadable, TooLarge, LinkLoop }

/// <summary>A file of the site as it was read: its bytes, or why there are none.</summary>
/// <param name="Path">Relative to the site's folder, with forward slashes.</param>
/// <param name="Detail">What the operating system said, for <see cref="ReadProblem.Unreadable"/>.</param>
public sealed record SourceFile(string Path, ReadOnlyMemory<byte> Bytes, ReadProblem? Problem = null, string? Detail = null)
{
    /// <summary>Larger files are not read: the longest known postmortems are below 100 KiB. Bytes.</summary>
    public const int MaxLength = 1 << 20;

    public static SourceFile Unread(string path, ReadProblem problem, string? detail = null) => new(path, default, problem, detail);
}
