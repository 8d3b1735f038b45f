using System.Diagnostics;
using StatusGen.Publish;

namespace StatusGen.Cli.Folders;

/// <param name="Files">All files of the site.</param>
internal readonly record struct OutputSummary(int Files, int Written, int Unchanged, int Removed);

/// <summary>
/// Where a site is written. Until <see cref="Commit"/> nobody sees anything of it; without <see cref="Commit"/> nothing of it stays.
/// </summary>
internal abstract class OutputFolder : IOutput, IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <exception cref="IOException">Another build holds the folder for longer than <see cref="LongestWait"/>, or the disk refuses.</exception>
    public static OutputFolder Open(string path)
    {
        string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(root)) throw new IOException($"{path} is a file, not a folder");
        long start = Stopwatch.GetTimestamp();
        while (true)
        {
            OutputFolder? folder = Directory.Exists(root) ? ExistingOutput.TryOpen(root) : FreshOutput.TryOpen(root);
            if (folder is not null) return folder;
            if (Stopwatch.GetElapsedTime(start) > LongestWait) throw new IOException($"another build is writing {path}; wait for its end and try again");
            Thread.Sleep(Pause);
        }
    }

    public abstract void Add(OutputFile file);

    /// <summary>Puts the new site in the old one's place.</summary>
    public abstract OutputSummary Commit();

    public abstract void Dispose();

    /// <summary>The last line of defence: whatever path a page gets, it stays within the folder.</summary>
    protected static void Guard(string path)
    {
        bool leaves = path.Length == 0 || path[0] == '/' || path.AsSpan().ContainsAny('\\', '\0') || Path.IsPathRooted(path)
            || path.StartsWith("../", StringComparison.Ordinal) || path.Contains("/../", StringComparison.Ordinal) || path.EndsWith("/..", StringComparison.Ordinal);
        if (leaves || path.StartsWith(".statusgen-", StringComparison.Ordinal)) throw new InvalidOperationException($"The site may not hold a file named \"{path}\".");
    }

    protected static void WriteNew(string full, ReadOnlySpan<byte> bytes)
    {
        using Microsoft.Win32.SafeHandles.SafeFileHandle handle = File.OpenHandle(full, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        RandomAccess.Write(handle, bytes, 0);
    }

    /// <summary>Removes what an ended build left, as far as that is possible; whatever remains harms nobody.</summary>
    protected static void Discard(string folder)
    {
        try
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return; // the next build tries again
        }
    }
}
