using StatusGen.Cli.Arguments;
using StatusGen.Cli.Commands;
using StatusGen.Cli.Folders;

namespace StatusGen.Cli.GitHub;

/// <summary>Keeps in the repository who published without approval or in spite of errors, when and why.</summary>
internal static class BreakGlass
{
    private const int Tries = 5;

    public static int Run(Session session, WorkflowRun run, string reason)
    {
        string who = session.Surroundings.Variable("GITHUB_ACTOR") ?? "somebody";
        string folder = session.SiteFolder, branch = FormProposal.DefaultBranch(run);
        for (int attempt = 1; ; attempt++)
        {
            PublishAnywayLog.Keep(session, session.Now(() => NodaTime.DateTimeZone.Utc), $"{reason} (by {who})", ReadSite.Of(session).Loaded.BrokenFiles);
            Git.Run(folder, "add", "--force", "--", PublishAnywayLog.Path);
            Git.Run(folder, "-c", $"user.name={ProposedBranch.Bot}", "-c", $"user.email={ProposedBranch.BotMail}", "commit", "--quiet", "--no-verify", "--message", "Record a break-glass");
            GitResult pushed = Git.Try(folder, "push", "--quiet", "origin", $"HEAD:refs/heads/{branch}");
            if (pushed.Error.Length == 0) return ExitCodes.Done;
            if (attempt == Tries) throw new IOException($"the record could not be pushed: {Git.FirstLine(pushed.Error)}");
            // Somebody else was faster: the line goes on top of theirs.
            Git.Run(folder, "fetch", "--quiet", "origin", branch);
            Git.Run(folder, "reset", "--quiet", "--hard", "FETCH_HEAD");
        }
    }
}
