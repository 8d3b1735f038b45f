using System.Text;
using StatusGen.Notify.Ledger;

namespace StatusGen.Cli.Folders;

/// <summary>
/// The ledger on a branch of its own, apart from the content: workflows take it before they send and bring it back after. Nothing is ever lost by two that send at
/// once: their ledgers are merged, and no line changes.
/// </summary>
internal sealed class LedgerBranch(string siteFolder, LedgerFolder ledger, string remote, string branch)
{
    public const string DefaultName = "statusgen-ledger";
    private const int Tries = 6;

    /// <summary>A command line holds a megabyte or two.</summary>
    private const int FilesInOneCommand = 500;

    private string Tracked => $"refs/statusgen/{remote}/{branch}";

    /// <summary>Brings in what the branch holds.</summary>
    /// <returns>The branch's commit; null while there is no branch.</returns>
    public string? Pull()
    {
        if (remote.StartsWith('-') || branch.StartsWith('-')) throw new UsageException($"\"{(remote.StartsWith('-') ? remote : branch)}\" is no name of a remote or a branch.");
        GitResult known = Git.Try(siteFolder, "ls-remote", "--exit-code", remote, $"refs/heads/{branch}");
        // 2 is git's answer for "there is none"; everything else, a network that is down above all, must not pass for an empty ledger.
        if (known.ExitCode == 2) return null;
        if (known.ExitCode != 0) throw new IOException($"the ledger's branch cannot be read: {Git.FirstLine(known.Error)}");
        Git.Run(siteFolder, "fetch", "--quiet", "--no-tags", remote, $"+refs/heads/{branch}:{Tracked}");
        string commit = Git.Run(siteFolder, "rev-parse", Tracked).Trim();
        Directory.CreateDirectory(ledger.Path);
        Dictionary<string, string[]> heads = ledger.ReadHeads();
        Dictionary<string, string[]> theirHeads = LedgerFolder.ParseHeads(Git.Try(siteFolder, "cat-file", "blob", $"{commit}:{LedgerFolder.HeadsName}").Output.Split('\n'));
        foreach (string name in Git.Run(siteFolder, "ls-tree", "-z", "--name-only", commit).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!name.EndsWith(LedgerFolder.Extension, StringComparison.Ordinal)) continue;
            string incident = name[..^LedgerFolder.Extension.Length];
            byte[] theirs = Encoding.UTF8.GetBytes(Git.Run(siteFolder, "cat-file", "blob", $"{commit}:{name}"));
            string[] ends = Take(ledger.FileOf(incident), theirs, heads.GetValueOrDefault(incident, []), theirHeads.GetValueOrDefault(incident, []));
            if (ends.Length > 0) heads[incident] = ends;
        }
        if (heads.Count > 0) ledger.WriteHeads(heads);
        return commit;
    }

    /// <summary>Brings the ledger back. What others brought meanwhile is merged first.</summary>
    /// <returns>False when there was nothing new.</returns>
    public bool Push(string name, string mail)
    {
        for (int attempt = 1; ; attempt++)
        {
            string? parent = Pull();
            string tree = WriteTree();
            if (tree == (parent is null ? null : Git.Run(siteFolder, "rev-parse", $"{parent}^{{tree}}").Trim())) return false;
            string[] parents = parent is null ? [] : ["-p", parent];
            string commit = Git.Run(siteFolder, ["-c", $"user.name={name}", "-c", $"user.email={mail}", "commit-tree", tree, .. parents, "-m", "Keep the ledger"]).Trim();
            GitResult pushed = Git.Try(siteFolder, "push", "--quiet", remote, $"{commit}:refs/heads/{branch}");
            if (pushed.ExitCode == 0) return true;
            if (attempt == Tries) throw new IOException($"the ledger could not be pushed: {Git.FirstLine(pushed.Error)}");
        }
    }

    /// <returns>How the merged file ends.</returns>
    private static string[] Take(string file, byte[] theirs, string[] ourHeads, string[] theirHeads)
    {
        byte[] ours = File.Exists(file) ? File.ReadAllBytes(file) : [];
        if (ours.AsSpan().StartsWith(theirs)) return ours.Length == theirs.Length ? theirHeads : ourHeads;
        byte[] merged = theirs.AsSpan().StartsWith(ours) ? theirs : LedgerMerge.Merge(ours, theirs);
        AtomicFile.Write(file, merged);
        return merged == theirs ? theirHeads : [.. ourHeads.Union(theirHeads).Order(StringComparer.Ordinal)];
    }

    /// <summary>The ledger's folder as a tree of git, without touching the index or the files of the site.</summary>
    private string WriteTree()
    {
        string index = Path.Combine(Path.GetTempPath(), $"statusgen-index-{Environment.ProcessId}-{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(ledger.Path);
            string gitFolder = Git.Run(siteFolder, "rev-parse", "--absolute-git-dir").Trim();
            string[] files = [.. ledger.Files().Select(f => f.Path), .. File.Exists(Path.Combine(ledger.Path, LedgerFolder.HeadsName)) ? [Path.Combine(ledger.Path, LedgerFolder.HeadsName)] : Array.Empty<string>()];
            foreach (string[] some in files.Chunk(FilesInOneCommand))
            {
                GitResult added = Git.With(("GIT_INDEX_FILE", index), ledger.Path, [$"--git-dir={gitFolder}", $"--work-tree={ledger.Path}", "add", "--force", "--", .. some]);
                if (added.ExitCode != 0) throw new IOException($"git add: {Git.FirstLine(added.Error)}");
            }
            GitResult tree = Git.With(("GIT_INDEX_FILE", index), ledger.Path, $"--git-dir={gitFolder}", "write-tree");
            return tree.ExitCode == 0 ? tree.Output.Trim() : throw new IOException($"git write-tree: {Git.FirstLine(tree.Error)}");
        }
        finally
        {
            File.Delete(index);
        }
    }
}
