using System.Threading.Channels;
using Microsoft.Win32.SafeHandles;
using StatusGen.Notify.Delivery;
using StatusGen.Notify.Ledger;

namespace StatusGen.Cli.Folders;

/// <summary>
/// Appends events and makes them durable. Events that wait together are written and flushed together: one flush of the disk serves all of them, and each caller
/// goes on only when its own event is safe.
/// </summary>
internal sealed class LedgerAppender : ILedgerWriter, IAsyncDisposable
{
    private readonly LedgerFolder _folder;
    private readonly Dictionary<string, string[]> _heads;
    private readonly Dictionary<string, OpenFile> _files = new(StringComparer.Ordinal);
    private readonly Channel<Waiting> _queue = Channel.CreateUnbounded<Waiting>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task _writing;
    private Exception? _failure;

    public LedgerAppender(LedgerFolder folder)
    {
        (_folder, _heads) = (folder, folder.ReadHeads());
        _writing = Task.Run(WriteAllAsync);
    }

    public Task RecordAsync(LedgerEvent happened) => RecordAsync([happened]);

    public Task RecordAsync(IReadOnlyCollection<LedgerEvent> happened)
    {
        var waiting = new Waiting(happened, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        if (!_queue.Writer.TryWrite(waiting)) waiting.Safe.SetException(new IOException("the ledger is closed"));
        return waiting.Safe.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _writing.ConfigureAwait(false);
        foreach (OpenFile file in _files.Values) file.Handle.Dispose();
        if (_failure is null && _files.Count > 0) _folder.WriteHeads(_heads);
    }

    private async Task WriteAllAsync()
    {
        var batch = new List<Waiting>();
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            batch.Clear();
            while (_queue.Reader.TryRead(out Waiting? waiting)) batch.Add(waiting);
            try
            {
                // After a failure nothing is written any more: what stands behind a torn line could not be believed.
                if (_failure is null) Write(batch);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                _failure = e;
            }
            foreach (Waiting waiting in batch)
                if (_failure is { } failure) waiting.Safe.SetException(new IOException($"The ledger cannot be written: {FailureText.Describe(failure)} Nothing more was sent.", failure));
                else waiting.Safe.SetResult();
        }
    }

    private void Write(List<Waiting> batch)
    {
        var touched = new Dictionary<OpenFile, MemoryStream>();
        foreach (LedgerEvent happened in batch.SelectMany(w => w.Events))
        {
            OpenFile file = FileOf(happened.Key.Incident);
            byte[] line = LedgerLine.Write(happened, file.Previous);
            file.Previous = LedgerLine.HashOf(line);
            if (!touched.TryGetValue(file, out MemoryStream? text)) touched[file] = text = new MemoryStream();
            text.Write(line);
            text.WriteByte((byte)'\n');
        }
        foreach ((OpenFile file, MemoryStream text) in touched)
        {
            RandomAccess.Write(file.Handle, text.GetBuffer().AsSpan(0, (int)text.Length), file.Length);
            file.Length += text.Length;
            RandomAccess.FlushToDisk(file.Handle);
            _heads[file.Incident] = [file.Previous];
        }
    }

    private OpenFile FileOf(string incident)
    {
        if (_files.TryGetValue(incident, out OpenFile? known)) return known;
        string path = _folder.FileOf(incident);
        bool isNew = !File.Exists(path);
        byte[] bytes = isNew ? [] : File.ReadAllBytes(path);
        LedgerChain chain = LedgerChain.Check(bytes);
        if (!chain.IsWhole) throw new IOException($"{path}: line {chain.BrokenLine}: {chain.Problem}.");
        SafeFileHandle handle = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        int whole = LedgerText.WholeLength(bytes);
        // A crash cut the last line short; nobody relied on it, because it was never safe.
        if (whole < bytes.Length) RandomAccess.SetLength(handle, whole);
        return _files[incident] = new OpenFile(incident, handle, whole, chain.Previous);
    }

    private sealed record Waiting(IReadOnlyCollection<LedgerEvent> Events, TaskCompletionSource Safe);

    private sealed class OpenFile(string incident, SafeFileHandle handle, long length, string previous)
    {
        public string Incident => incident;
        public SafeFileHandle Handle => handle;
        public long Length { get; set; } = length;
        public string Previous { get; set; } = previous;
    }
}
