using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Commands;
using StatusGen.Cli.Folders;
using StatusGen.Domain.Incidents;

namespace StatusGen.Cli.GitHub;

/// <summary>
/// A <c>repository_dispatch</c> of the type <c>statusgen-alert</c> with the payload <c>{"kind": "alertmanager", "message": {…}}</c> becomes a pull request. It is merged
/// by itself only when all that it writes is of components that publish their alerts.
/// </summary>
internal static class AlertProposal
{
    public static int Run(Session session, WorkflowRun run, GitHubApi api, string? from)
    {
        string kind = run.Text("client_payload", "kind") ?? "generic";
        string message = from is not null ? File.ReadAllText(session.PathOf(from))
            : run.Find("client_payload", "message") is { ValueKind: JsonValueKind.Object } found ? found.GetRawText()
            : throw new UsageException("The event holds no client_payload.message.");
        InnerResult written = InnerCommand.Run(session, ["ingest", kind, "-"], message);
        session.Complain(written.Said);
        string[] paths = [.. written.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
        if (paths.Length == 0) return written.ExitCode;

        var files = new IncidentFiles(session);
        Incident[] incidents = [.. paths.Select(path => files.Load(files.Sources.Read(path)).Value).OfType<Incident>()];
        // One branch for each set of files, so that the same alert again changes the same pull request.
        string branchName = $"statusgen/alert-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', paths))))[..12]}";
        var branch = new ProposedBranch(session.SiteFolder, branchName);
        if (branch.IsTouched())
        {
            session.Say($"Somebody is at work on {branchName}; the alert changes nothing there.");
            return ExitCodes.Done;
        }
        string start = Git.Run(session.SiteFolder, "rev-parse", "HEAD").Trim();
        string title = $"Alert: {string.Join(", ", incidents.Select(i => i.Title).Distinct())}";
        if (branch.Push(title, ProposedBranch.Bot, paths) is not { } commit) return ExitCodes.Done;
        long number = FormProposal.Propose(api, run, api.PullRequestsOf(branchName), branchName, title.Length <= 200 ? title : title[..199] + "…",
            $"From a monitor ({kind}). Write what people notice, take `draft: true` away, and publish it with the comment `/publish`. Or close this: nothing was published.\n");
        api.KeepComment(number, PreviewText.Mark, PreviewText.Compose(session, start, run.Page));
        bool mayPublish = incidents.Length == paths.Length && incidents.All(incident => !incident.Draft && PublishesItself(incident, files));
        if (mayPublish)
        {
            api.Merge(number, commit);
            api.Start("publish.yml", FormProposal.DefaultBranch(run));
        }
        session.Say($"{(mayPublish ? "Published" : "Proposed")}: #{number}.");
        return ExitCodes.Done;
    }

    private static bool PublishesItself(Incident incident, IncidentFiles files) =>
        incident.Affected.Length > 0 && incident.Affected.All(a => files.Site.Components.FirstOrDefault(c => c.Id == a.Component)?.PublishesAlerts == true);
}
