using StatusGen.Cli.Folders;

namespace StatusGen.Cli.GitHub;

/// <summary>A branch with one commit of ours on top of the default branch, remade each time what it is made from changes, until a person touches it.</summary>
internal sealed class ProposedBranch(string folder, string name)
{
    /// <summary>GitHub's own bot, by the address that marks its commits: https://api.github.com/users/github-actions%5Bbot%5D.</summary>
    public const string Bot = "github-actions[bot]", BotMail = "41898282+github-actions[bot]@users.noreply.github.com";

    public string Name => name;

    /// <summary>True when somebody else has written on the branch: then it is theirs.</summary>
    public bool IsTouched()
    {
        if (Git.Try(folder, "fetch", "--quiet", "origin", $"+refs/heads/{name}:refs/remotes/origin/{name}").Error.Length > 0) return false;
        return Git.Run(folder, "log", "--format=%ce", $"HEAD..refs/remotes/origin/{name}").Split('\n', StringSplitOptions.RemoveEmptyEntries).Any(committer => committer != BotMail);
    }

    /// <summary>Commits files of the site and publishes the branch. The commit names the member as its author.</summary>
    /// <param name="paths">Within the site. Nothing else is committed, whatever lies about.</param>
    /// <returns>The commit; null when there is nothing to commit.</returns>
    public string? Push(string message, string author, params IReadOnlyCollection<string> paths)
    {
        Git.Run(folder, "checkout", "--quiet", "-B", name);
        // By force, because older sites ignore the folder of the log.
        Git.Run(folder, ["add", "--force", "--", .. paths]);
        if (Git.Try(folder, "diff", "--cached", "--quiet").ExitCode == 0) return null;
        Git.Run(folder, "-c", $"user.name={Bot}", "-c", $"user.email={BotMail}", "commit", "--quiet", "--no-verify", "--author", $"{author} <{author}@users.noreply.github.com>", "--message", message);
        Git.Run(folder, "push", "--quiet", "--force", "origin", $"HEAD:refs/heads/{name}");
        return Git.Run(folder, "rev-parse", "HEAD").Trim();
    }
}
