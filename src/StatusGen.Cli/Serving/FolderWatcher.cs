namespace StatusGen.Cli.Serving;

/// <summary>Notices changes of a site's files: by the system's notifications, or by looking twice a second where there are none.</summary>
internal sealed class FolderWatcher : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);
    /// <summary>Editors write a file in several steps.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(60);

    private readonly string _root;
    private readonly string[] _folders;
    private readonly SemaphoreSlim _changed = new(0);
    private readonly List<FileSystemWatcher> _watchers = [];
    private bool _looking;
    private long _seen;

    /// <param name="folders">Below the root, watched with everything in them; they need not exist. Of the root itself only <c>*.yml</c> counts.</param>
    public FolderWatcher(string root, params string[] folders)
    {
        _root = root;
        _folders = folders;
        _seen = Fingerprint();
        Watch();
    }

    /// <summary>Returns after a change, when the files are still again.</summary>
    public async Task WaitAsync(CancellationToken stop)
    {
        while (true)
        {
            bool told = await _changed.WaitAsync(Look, stop);
            if (!told && !_looking && !FoldersAppeared()) continue;
            await Task.Delay(Settle, stop);
            while (_changed.CurrentCount > 0) await _changed.WaitAsync(stop);
            long now = Fingerprint();
            if (FoldersAppeared()) Watch();
            if (now == _seen) continue;
            _seen = now;
            return;
        }
    }

    public void Dispose()
    {
        foreach (FileSystemWatcher watcher in _watchers) watcher.Dispose();
        _changed.Dispose();
    }

    private void Watch()
    {
        foreach (FileSystemWatcher watcher in _watchers) watcher.Dispose();
        _watchers.Clear();
        try
        {
            Add(_root, "*.yml", deep: false);
            foreach (string folder in _folders)
                if (Directory.Exists(Path.Combine(_root, folder))) Add(Path.Combine(_root, folder), "*", deep: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _looking = true; // the system has no notifications left: we look ourselves
        }
    }

    private void Add(string folder, string filter, bool deep)
    {
        var watcher = new FileSystemWatcher(folder, filter) { IncludeSubdirectories = deep };
        _watchers.Add(watcher);
        watcher.Changed += (_, _) => _changed.Release();
        watcher.Created += (_, _) => _changed.Release();
        watcher.Deleted += (_, _) => _changed.Release();
        watcher.Renamed += (_, _) => _changed.Release();
        watcher.Error += (_, _) => _looking = true;
        watcher.EnableRaisingEvents = true;
    }

    private bool FoldersAppeared() => _watchers.Count != 1 + _folders.Count(folder => Directory.Exists(Path.Combine(_root, folder)));

    /// <summary>Differs when a file came, went, or was written.</summary>
    private long Fingerprint()
    {
        long sum = 0;
        foreach (string file in Directory.EnumerateFiles(_root, "*.yml")) sum += Of(new FileInfo(file));
        foreach (string folder in _folders)
        {
            var info = new DirectoryInfo(Path.Combine(_root, folder));
            if (!info.Exists) continue;
            foreach (FileInfo file in info.EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint }))
                sum += Of(file);
        }
        return sum;
    }

    private static long Of(FileInfo file) => HashCode.Combine(file.FullName, file.Exists ? file.Length : -1, file.Exists ? file.LastWriteTimeUtc.Ticks : 0);
}
