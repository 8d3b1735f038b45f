using System.Text.Json;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Folders;

namespace StatusGen.Cli.GitHub;

/// <summary><c>/publish</c> on a pull request, by somebody who may write: merged and published when the content has no error and a critical incident has its approval.</summary>
internal static class PublishComment
{
    private const string Mark = "<!-- statusgen-publish -->";

    public static int Run(Session session, WorkflowRun run, GitHubApi api)
    {
        long number = run.Number("issue", "number") ?? throw new UsageException("The event is not of a pull request.");
        string approver = run.Text("comment", "user", "login") ?? "";
        if ((run.Text("comment", "body") ?? "").Split('\n')[0].Trim() != "/publish") return ExitCodes.Done;
        if (!api.MayWrite(approver)) return Answer(api, number, "Only members who may write in this repository can publish.");

        JsonElement pullRequest = api.PullRequest(number);
        if (GitHubApi.TextOf(pullRequest, "state") != "open") return Answer(api, number, "This pull request is not open any more.");
        if (GitHubApi.TextOf(pullRequest, "head", "repo", "full_name") != run.Repository)
            return Answer(api, number, "This comes from another repository. Review it, and merge it by hand.");
        string head = GitHubApi.TextOf(pullRequest, "head", "sha") ?? throw new IOException("GitHub names no commit of the pull request");

        string folder = session.SiteFolder;
        string start = Git.Run(folder, "rev-parse", "HEAD").Trim();
        Git.Run(folder, "fetch", "--quiet", "origin", $"pull/{number}/head");
        if (Git.Run(folder, "rev-parse", "FETCH_HEAD").Trim() != head) return Answer(api, number, "Something was pushed this very moment. Look at it, and say `/publish` again.");
        // Content only is looked at; nothing of it is run.
        Git.Run(folder, "checkout", "--quiet", "--detach", head);

        InnerResult check = InnerCommand.Run(session, ["check", "--changed-since", start]);
        if (check.ExitCode != ExitCodes.Done) return Answer(api, number, $"Not published: the change has errors.\n\n{PreviewText.Fenced(check.Said)}");
        if (ApprovalRule.NeededFor(session, start).FirstOrDefault() is { } critical)
        {
            IReadOnlyList<JsonElement> commits = api.Commits(number);
            bool isAuthor = commits.Any(commit => string.Equals(GitHubApi.TextOf(commit, "author", "login"), approver, StringComparison.OrdinalIgnoreCase))
                || string.Equals(GitHubApi.TextOf(pullRequest, "user", "login"), approver, StringComparison.OrdinalIgnoreCase);
            // Whoever says /publish and wrote nothing of it is the second person.
            if (isAuthor && ApprovalRule.Approvers(pullRequest, commits, api.Reviews(number), api.MayWrite).IsEmpty)
                return Answer(api, number, $"Not published: **{PreviewText.Inline(critical.Title)}** is critical, so that a second person has to say `/publish` or to approve. In an emergency, the form has a field for publishing at once, with a reason.");
        }
        api.Merge(number, head);
        api.Start("publish.yml", FormProposal.DefaultBranch(run));
        return Answer(api, number, $"Published by @{approver}. The page follows in a minute or two: {run.Server}/{run.Repository}/actions");
    }

    private static int Answer(GitHubApi api, long number, string text)
    {
        api.KeepComment(number, Mark, $"{Mark}\n{text}\n");
        return ExitCodes.Done;
    }
}
