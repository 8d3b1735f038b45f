using System.Collections.Concurrent;
using StatusGen.Publish;

namespace StatusGen.Cli.Folders;

/// <summary>A site where there is none yet: written beside its place and renamed into it, all at once.</summary>
internal sealed class FreshOutput : OutputFolder
{
    private readonly string _root;
    private readonly string _staging;
    private readonly FolderLock _lock;
    private readonly NewFiles _files;
    private readonly ConcurrentQueue<string> _paths = new();
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> _knownFolders;
    private bool _committed;

    private FreshOutput(string root, string staging, FolderLock held)
    {
        _root = root;
        _staging = staging;
        _lock = held;
        _files = new NewFiles(staging);
        _knownFolders = _folders.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static FreshOutput? TryOpen(string root)
    {
        string staging = Path.Combine(Path.GetDirectoryName(root)!, $".{Path.GetFileName(root)}.statusgen-new");
        Directory.CreateDirectory(staging);
        if (FolderLock.TryTake(staging) is not { } held) return null;
        if (Directory.Exists(root))
        {
            held.Release(staging);
            Discard(staging);
            return null;
        }
        foreach (string folder in Directory.GetDirectories(staging)) Directory.Delete(folder, recursive: true);
        foreach (string file in Directory.GetFiles(staging))
            if (Path.GetFileName(file) != FolderLock.Name) File.Delete(file);
        return new FreshOutput(root, staging, held);
    }

    public override void Add(OutputFile file)
    {
        Guard(file.Path);
        int slash = file.Path.LastIndexOf('/');
        if (slash > 0) EnsureFolder(file.Path.AsSpan(0, slash));
        _files.Write(file.Path, file.Bytes.Span);
        _paths.Enqueue(file.Path);
    }

    public override OutputSummary Commit()
    {
        List<string> paths = [.. _paths];
        _files.Write(OutputManifest.Name, OutputManifest.Compose(paths));
        Directory.Move(_staging, _root);
        _committed = true;
        _lock.Release(_root);
        return new OutputSummary(paths.Count, paths.Count, 0, 0);
    }

    public override void Dispose()
    {
        _files.Dispose();
        if (_committed) return;
        _lock.Release(_staging);
        Discard(_staging);
    }

    private void EnsureFolder(ReadOnlySpan<char> folder)
    {
        if (_knownFolders.ContainsKey(folder)) return;
        int slash = folder.LastIndexOf('/');
        if (slash > 0) EnsureFolder(folder[..slash]);
        string path = folder.ToString();
        _files.MakeFolder(path);
        _folders.TryAdd(path, true);
    }
}
