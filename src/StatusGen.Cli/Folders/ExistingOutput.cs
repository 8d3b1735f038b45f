using System.Buffers;
using System.Collections.Concurrent;
using StatusGen.Publish;

namespace StatusGen.Cli.Folders;

/// <summary>
/// A site in place of an older one. Files whose bytes are the same are not touched; the others are staged and, when all are there, renamed into place after a
/// journal says so. A build that is killed leaves the old site, or one that the next build brings to its end.
/// </summary>
internal sealed class ExistingOutput : OutputFolder
{
    public const string StagingName = ".statusgen-staging";

    private readonly string _root;
    private readonly string _staging;
    private readonly Lazy<string> _madeStaging;
    private readonly FolderLock _lock;
    private readonly IReadOnlySet<string> _earlier;
    private readonly ConcurrentQueue<string> _unchanged = new();
    private readonly ConcurrentQueue<StagedFile> _staged = new();
    private readonly ConcurrentQueue<string> _foreign = new();
    private int _count;
    private bool _committed;

    private ExistingOutput(string root, FolderLock held)
    {
        _root = root;
        _staging = Path.Combine(root, StagingName);
        _madeStaging = new Lazy<string>(() => Directory.CreateDirectory(_staging).FullName);
        _lock = held;
        OutputJournal.Finish(root);
        Discard(_staging);
        _earlier = OutputManifest.Read(root);
    }

    public static ExistingOutput? TryOpen(string root)
    {
        if (FolderLock.TryTake(root) is not { } held) return null;
        try
        {
            return new ExistingOutput(root, held);
        }
        catch
        {
            held.Release(root);
            throw;
        }
    }

    public override void Add(OutputFile file)
    {
        Guard(file.Path);
        string full = $"{_root}/{file.Path}";
        bool ours = _earlier.Contains(file.Path);
        if ((ours || File.Exists(full)) && HoldsSameBytes(full, file.Bytes.Span))
        {
            _unchanged.Enqueue(file.Path);
            return;
        }
        if (!ours && InTheWay(file.Path, full) is { } foreign) _foreign.Enqueue(foreign);
        else Stage(file.Path, file.Bytes.Span);
    }

    public override OutputSummary Commit()
    {
        RefuseForeign();
        List<string> paths = [.. _unchanged];
        paths.AddRange(_staged.Select(file => file.Path));
        var produced = new HashSet<string>(paths, StringComparer.Ordinal);
        string[] removed = [.. _earlier.Where(path => !produced.Contains(path)).Order(StringComparer.Ordinal)];
        var summary = new OutputSummary(paths.Count, _staged.Count, _unchanged.Count, removed.Length);

        byte[] manifest = OutputManifest.Compose(paths);
        if (!HoldsSameBytes(Path.Combine(_root, OutputManifest.Name), manifest)) Stage(OutputManifest.Name, manifest);
        if (!_staged.IsEmpty || removed.Length > 0)
        {
            OutputJournal.Write(_root, [.. _staged.OrderBy(file => file.Number)], removed);
            _committed = true;
            OutputJournal.Finish(_root);
        }
        _committed = true;
        _lock.Release(_root);
        return summary;
    }

    public override void Dispose()
    {
        if (_committed)
        {
            _lock.Dispose();
            return;
        }
        Discard(_staging);
        _lock.Release(_root);
    }

    private void Stage(string path, ReadOnlySpan<byte> bytes)
    {
        int number = Interlocked.Increment(ref _count);
        WriteNew(Path.Combine(_madeStaging.Value, OutputJournal.StagedName(number)), bytes);
        _staged.Enqueue(new StagedFile(number, path));
    }

    private void RefuseForeign()
    {
        if (_foreign.IsEmpty) return;
        string[] files = [.. _foreign.Order(StringComparer.Ordinal)];
        string others = files.Length == 1 ? "" : $" and {files.Length - 1} more";
        throw new IOException($"{_root} holds {files[0]}{others}, which statusgen did not write; move it away or build into another folder");
    }

    /// <summary>What stands where a new file should be, or where a folder above it should be, and is not ours to remove; null when the way is free.</summary>
    private string? InTheWay(string path, string full)
    {
        if (File.Exists(full)) return path;
        if (Directory.Exists(full)) return Directory.EnumerateFileSystemEntries(full).Any(entry => !IsOurs(entry)) ? path : null;
        for (int slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            string folder = path[..slash];
            if (Directory.Exists($"{_root}/{folder}")) return null;
            if (File.Exists($"{_root}/{folder}")) return _earlier.Contains(folder) ? null : folder;
        }
        return null;
    }

    /// <summary>True when the removal of our old files removes it.</summary>
    private bool IsOurs(string full) => Directory.Exists(full)
        ? Directory.EnumerateFileSystemEntries(full).All(IsOurs) && Directory.EnumerateFileSystemEntries(full).Any()
        : _earlier.Contains(Path.GetRelativePath(_root, full).Replace(Path.DirectorySeparatorChar, '/'));

    private static bool HoldsSameBytes(string full, ReadOnlySpan<byte> bytes)
    {
        try
        {
            using Microsoft.Win32.SafeHandles.SafeFileHandle handle = File.OpenHandle(full);
            if (RandomAccess.GetLength(handle) != bytes.Length) return false;
            byte[] buffer = ArrayPool<byte>.Shared.Rent(Math.Max(1, bytes.Length));
            try
            {
                int filled = 0;
                while (filled < bytes.Length)
                {
                    int read = RandomAccess.Read(handle, buffer.AsSpan(filled, bytes.Length - filled), filled);
                    if (read == 0) return false;
                    filled += read;
                }
                return bytes.SequenceEqual(buffer.AsSpan(0, filled));
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return false; // gone, a folder now, or unreadable: it is written anew
        }
    }
}
