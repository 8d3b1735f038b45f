using System.Collections.Concurrent;
using System.IO.Enumeration;
using StatusGen.Text.Sources;

namespace StatusGen.Cli.Folders;

/// <summary>
/// The site's folder on the disk. Nothing outside of it is read: neither through <c>..</c> nor through symbolic links, of which those that stay inside are
/// followed. Names that begin with a dot are the tools' own and are not listed.
/// </summary>
internal sealed class SourceFolder(string root) : ISourceTree
{
    /// <summary>Pictures and other attachments; texts end at <see cref="SourceFile.MaxLength"/>. Bytes.</summary>
    public const int MaxAttachmentLength = 25 << 20;

    /// <summary>Deeper folders are nobody's intent.</summary>
    private const int DeepestFolder = 64;

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false, RecurseSubdirectories = false };

    private readonly string _root = Path.GetFullPath(root);
    private readonly Lazy<string> _realRoot = new(() => SitePaths.Real(root) ?? Path.GetFullPath(root));

    // Folders already known to lie within the site, by their relative path: most files share one.
    private readonly ConcurrentDictionary<string, bool> _inside = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _lists = new(StringComparer.Ordinal);

    public string Root => _root;

    public SourceFile Read(string path)
    {
        if (!IsPlain(path) || !FolderIsInside(path)) return SourceFile.Unread(path, ReadProblem.Missing);
        string full = Path.Combine(_root, path);
        try
        {
            var info = new FileInfo(full);
            if ((int)info.Attributes == -1) return SourceFile.Unread(path, ReadProblem.Missing);
            if ((info.Attributes & FileAttributes.ReparsePoint) != 0)
            {
                if (Refusal(path, full) is { } refusal) return refusal;
                info = new FileInfo(SitePaths.Real(full)!);
            }
            if ((info.Attributes & FileAttributes.Directory) != 0) return SourceFile.Unread(path, ReadProblem.Unreadable, "it is a folder");
            long length = info.Length;
            if (length > LimitOf(path)) return SourceFile.Unread(path, ReadProblem.TooLarge);
            // Also keeps pipes and devices, whose length is zero, from being opened.
            return length == 0 ? new SourceFile(path, default) : ReadBytes(path, full);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return SourceFile.Unread(path, ReadProblem.Missing);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return SourceFile.Unread(path, ReadProblem.Unreadable, Reason(e));
        }
    }

    /// <summary>Each folder is listed once: what comes later is not part of this reading.</summary>
    public IReadOnlyList<string> List(string folder) => _lists.GetOrAdd(folder, ListNow);

    private IReadOnlyList<string> ListNow(string folder)
    {
        if (!IsPlain(folder)) return [];
        string full = Path.Combine(_root, folder);
        if (!Directory.Exists(full) || SitePaths.Real(full) is not { } real || !SitePaths.IsWithin(real, _realRoot.Value)) return [];
        var files = new List<string>();
        Walk(folder, full, [real], files);
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    public bool Exists(string path) => IsPlain(path) && File.Exists(Path.Combine(_root, path)) && FolderIsInside(path) && Refusal(path, Path.Combine(_root, path)) is null;

    /// <param name="above">Real paths of the folders that lead here: a link to one of them is a loop.</param>
    private void Walk(string folder, string full, List<string> above, List<string> files)
    {
        (string Name, bool IsFolder)[] entries;
        try
        {
            entries = [.. new FileSystemEnumerable<(string, bool)>(full, static (ref FileSystemEntry entry) => (entry.FileName.ToString(), entry.IsDirectory), Everything)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            files.Add(folder); // reading it tells why
            return;
        }
        foreach ((string name, bool isFolder) in entries)
        {
            if (name.StartsWith('.')) continue;
            string path = $"{folder}/{name}";
            // A folder with a text's name was meant as a text: reading it tells that it is none.
            if (!isFolder || name.EndsWith(".md", StringComparison.Ordinal))
            {
                files.Add(path);
                continue;
            }
            string place = Path.Combine(full, name);
            string? real = new DirectoryInfo(place).LinkTarget is not null ? SitePaths.Real(place) : Path.Combine(above[^1], name);
            if (real is null || above.Contains(real) || SitePaths.IsWithin(above[^1], real) || !SitePaths.IsWithin(real, _realRoot.Value) || above.Count >= DeepestFolder)
            {
                files.Add(path); // reading it tells why
                continue;
            }
            above.Add(real);
            Walk(path, place, above, files);
            above.RemoveAt(above.Count - 1);
        }
    }

    private static SourceFile ReadBytes(string path, string full)
    {
        using Microsoft.Win32.SafeHandles.SafeFileHandle handle = File.OpenHandle(full);
        long length = RandomAccess.GetLength(handle);
        if (length > LimitOf(path)) return SourceFile.Unread(path, ReadProblem.TooLarge);
        byte[] bytes = GC.AllocateUninitializedArray<byte>((int)length);
        int filled = 0;
        while (filled < bytes.Length)
        {
            int read = RandomAccess.Read(handle, bytes.AsSpan(filled), filled);
            if (read == 0) break; // cut short while we read
            filled += read;
        }
        return new SourceFile(path, bytes.AsMemory(0, filled));
    }

    /// <summary>Why a link is not followed; null when it is.</summary>
    private SourceFile? Refusal(string path, string full)
    {
        if (new FileInfo(full).LinkTarget is null) return null;
        if (SitePaths.Real(full) is not { } real) return SourceFile.Unread(path, ReadProblem.LinkLoop);
        bool leadsUp = SitePaths.Real(Path.GetDirectoryName(full)!) is { } holder && SitePaths.IsWithin(holder, real) && Directory.Exists(real);
        if (leadsUp) return SourceFile.Unread(path, ReadProblem.LinkLoop);
        return SitePaths.IsWithin(real, _realRoot.Value) ? null
            : SourceFile.Unread(path, ReadProblem.Unreadable, "it is a symbolic link that leads out of the site's folder");
    }

    private bool FolderIsInside(string path)
    {
        int slash = path.LastIndexOf('/');
        if (slash < 0) return true;
        ConcurrentDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> known = _inside.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(path.AsSpan(0, slash), out bool inside)) return inside;
        string folder = path[..slash];
        if (!Directory.Exists(Path.Combine(_root, folder))) return false;
        return _inside.GetOrAdd(folder, f => SitePaths.Real(Path.Combine(_root, f)) is { } real && SitePaths.IsWithin(real, _realRoot.Value));
    }

    private static bool IsPlain(string path)
    {
        if (path.Length == 0 || path[0] == '/' || path.AsSpan().ContainsAny('\\', '\0') || Path.IsPathRooted(path)) return false;
        return !path.Contains("..", StringComparison.Ordinal) || !path.Split('/').Contains("..");
    }

    private static int LimitOf(string path) =>
        path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal) ? SourceFile.MaxLength : MaxAttachmentLength;

    private static string Reason(Exception e) => e is UnauthorizedAccessException ? "permission denied" : e.Message;
}
