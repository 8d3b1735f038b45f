using System.Text.Json;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Commands;
using StatusGen.Cli.Folders;
using StatusGen.Domain.Incidents;

namespace StatusGen.Cli.GitHub;

/// <summary>A form by a member becomes a branch and a pull request; edited, it becomes them anew. With a reason for breaking the glass it is published at once.</summary>
internal static class FormProposal
{
    public const string Mark = "<!-- statusgen-form -->";

    /// <summary>A form with this label is published at once, by whoever may write here and gave it the label.</summary>
    private const string BreakGlassLabel = "break-glass";

    public static int Run(Session session, WorkflowRun run, GitHubApi api)
    {
        long issue = run.Number("issue", "number") ?? throw new UsageException("The event is not of an issue.");
        string member = run.Text("issue", "user", "login") ?? "";
        if (!api.MayWrite(member)) return Answer(api, issue, "Thank you. Only members who may write in this repository can publish by this form, so nothing was made of it.");
        IssueForm? form;
        try
        {
            form = IssueForm.Read(run.Text("issue", "body") ?? "");
        }
        catch (UsageException e)
        {
            return Answer(api, issue, e.Message);
        }
        if (form is null)
        {
            session.Say("The issue is none of the forms; nothing is to be done.");
            return ExitCodes.Done;
        }

        var branch = new ProposedBranch(session.SiteFolder, $"statusgen/form-{issue}");
        string start = Git.Run(session.SiteFolder, "rev-parse", "HEAD").Trim();
        IReadOnlyList<JsonElement> before = api.PullRequestsOf(branch.Name);
        if (before.FirstOrDefault(IsMerged) is { ValueKind: JsonValueKind.Object } merged)
            return Answer(api, issue, $"This form is published already, by #{merged.GetProperty("number").GetInt64()}. For what comes next, fill in the form for updates.");
        if (branch.IsTouched()) return Answer(api, issue, $"Somebody has written on the branch `{branch.Name}` since. Go on there: the form would undo it.");

        InnerResult written = InnerCommand.Run(session, form.Arguments(), form.MessageText);
        if (written.ExitCode != ExitCodes.Done)
            return Answer(api, issue, $"This could not become a file yet. Edit the form, and it is tried again.\n\n{PreviewText.Fenced(written.Said)}");
        string path = written.Output.Trim();
        (string reason, string breaker) = BreakGlassOf(run, api, form, member);
        List<string> paths = [path];
        if (reason.Length > 0)
        {
            PublishAnywayLog.Keep(session, session.Now(() => NodaTime.DateTimeZone.Utc), $"{reason} (by {breaker}, form {issue})", []);
            paths.Add(PublishAnywayLog.Path);
        }
        string title = TitleOf(session, form, path);
        if (branch.Push($"{title}\n\nForm #{issue}", member, paths) is not { } commit) return Answer(api, issue, "The form changes nothing that is not there already.");

        string preview = PreviewText.Compose(session, start, run.Page);
        long pullRequest = Propose(api, run, before, branch.Name, title, $"From the form #{issue} by @{member}.\n\nAn approver publishes it with the comment `/publish`.\n\nCloses #{issue}\n");
        api.KeepComment(pullRequest, PreviewText.Mark, preview);
        if (reason.Length > 0) return Publish(api, run, issue, pullRequest, commit, breaker);
        return Answer(api, issue, $"This is now the pull request #{pullRequest}. What people will read, and what could be better, is in a comment there. An approver publishes it with `/publish`.");
    }

    /// <summary>Why, and by whom; no reason when nobody asked for it or somebody who may not.</summary>
    private static (string Reason, string By) BreakGlassOf(WorkflowRun run, GitHubApi api, IssueForm form, string member)
    {
        if (form.BreakGlass.Length > 0) return (form.BreakGlass, member);
        if (!run.Labels("issue").Contains(BreakGlassLabel, StringComparer.Ordinal)) return ("", member);
        string sender = run.Text("sender", "login") ?? member;
        return api.MayWrite(sender) ? ($"the label {BreakGlassLabel}", sender) : ("", member);
    }

    private static int Publish(GitHubApi api, WorkflowRun run, long issue, long pullRequest, string commit, string member)
    {
        api.Merge(pullRequest, commit);
        api.Start("publish.yml", DefaultBranch(run));
        return Answer(api, issue, $"Published without approval by @{member}, as asked: #{pullRequest}. Who, when and why are recorded in `{PublishAnywayLog.Path}`.");
    }

    public static long Propose(GitHubApi api, WorkflowRun run, IReadOnlyList<JsonElement> before, string branch, string title, string text)
    {
        if (before.FirstOrDefault(p => GitHubApi.TextOf(p, "state") == "open") is not { ValueKind: JsonValueKind.Object } open)
            return api.OpenPullRequest(title, branch, DefaultBranch(run), text).GetProperty("number").GetInt64();
        long number = open.GetProperty("number").GetInt64();
        api.ChangePullRequest(number, title, text);
        return number;
    }

    public static string DefaultBranch(WorkflowRun run) => run.Text("repository", "default_branch") ?? "main";

    private static string TitleOf(Session session, IssueForm form, string path)
    {
        var files = new IncidentFiles(session);
        Incident? incident = files.Load(files.Sources.Read(path)).Value;
        string what = incident?.Title ?? IncidentFiles.IdOf(path);
        string title = form.Kind == FormKind.Update && incident is not null ? $"{what}: {incident.Updates[^1].Status.Word()}" : what;
        return title.Length <= 200 ? title : title[..199] + "…";
    }

    private static bool IsMerged(JsonElement pullRequest) => pullRequest.TryGetProperty("merged_at", out JsonElement at) && at.ValueKind == JsonValueKind.String;

    private static int Answer(GitHubApi api, long issue, string text)
    {
        api.KeepComment(issue, Mark, $"{Mark}\n{text}\n");
        return ExitCodes.Done;
    }
}
