using System.Text;
using StatusGen.Notify.Ledger;

namespace StatusGen.Cli.Folders;

/// <summary>The ledger on the disk: a file for each incident, and one that notes how each of them ends.</summary>
internal sealed class LedgerFolder(string path)
{
    public const string HeadsName = "heads";
    public const string Extension = ".jsonl";

    public string Path => path;

    public string FileOf(string incident) => System.IO.Path.Combine(path, incident + Extension);

    /// <summary>By incident, sorted.</summary>
    public IEnumerable<LedgerFile> Files() => !Directory.Exists(path) ? [] :
        Directory.EnumerateFiles(path, "*" + Extension).Select(file => new LedgerFile(System.IO.Path.GetFileNameWithoutExtension(file), file)).OrderBy(f => f.Incident, StringComparer.Ordinal);

    /// <exception cref="IOException">A line is no event: what was done is not known, so nothing may be sent.</exception>
    public LedgerView Read()
    {
        var view = new LedgerView();
        foreach ((_, string file) in Files())
            if (view.Add(File.ReadAllBytes(file)) is > 0 and var line)
                throw new IOException($"{file}: line {line} is no event of the ledger. \"statusgen ledger verify\" tells more; nothing was sent.");
        return view;
    }

    /// <summary>How each file ended when the last run did: incident, and the hashes of its last lines.</summary>
    public Dictionary<string, string[]> ReadHeads()
    {
        string file = System.IO.Path.Combine(path, HeadsName);
        return ParseHeads(File.Exists(file) ? File.ReadAllLines(file) : []);
    }

    public static Dictionary<string, string[]> ParseHeads(IEnumerable<string> lines)
    {
        var heads = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (string line in lines)
            if (line.IndexOf(' ') is > 0 and var space) heads[line[(space + 1)..]] = line[..space].Split(LedgerLine.HashSeparator);
        return heads;
    }

    public void WriteHeads(IReadOnlyDictionary<string, string[]> heads)
    {
        var text = new StringBuilder();
        foreach ((string incident, string[] tips) in heads.OrderBy(h => h.Key, StringComparer.Ordinal)) text.Append(string.Join(LedgerLine.HashSeparator, tips)).Append(' ').Append(incident).Append('\n');
        AtomicFile.Write(System.IO.Path.Combine(path, HeadsName), Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>Waits until no other run sends.</summary>
    /// <param name="waiting">Called once if there is another.</param>
    public FolderLock Lock(Action waiting, CancellationToken stop)
    {
        Directory.CreateDirectory(path);
        bool told = false;
        while (true)
        {
            if (FolderLock.TryTake(path) is { } taken) return taken;
            if (!told) waiting();
            told = true;
            stop.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(100));
            stop.ThrowIfCancellationRequested();
        }
    }
}

internal sealed record LedgerFile(string Incident, string Path);
