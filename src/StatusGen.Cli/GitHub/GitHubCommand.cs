using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Commands;
using StatusGen.Cli.Reporting;
using StatusGen.Cli.Transports;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Text.Words;

namespace StatusGen.Cli.GitHub;

/// <summary><c>statusgen github</c>: the steps of the workflows. People never type it; docs/github.md says what each step reads and writes.</summary>
internal static class GitHubCommand
{
    private static readonly string[] Words = ["preview", "comment", "approval", "form", "answer", "publish", "due", "alert", "break-glass"];
    private static readonly string[] KnownFormats = ["text", "github", "json", "sarif", "rdjson"];

    /// <summary>GitHub answers within seconds, or not at all.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static Verb Create(Context context)
    {
        Argument<string> what = Typed.Required(string.Join('|', Words), "The step");
        Option<string> since = Typed.Option("--changed-since", "REV", "preview, approval: what was there before the change");
        Option<string> output = Typed.Option("--out", "FILE", "preview: where the description is written");
        Option<string> from = Typed.Option("--from", "FILE", "comment: the description; alert: the monitor's message, default: the event's payload");
        Option<string> reason = Typed.Option("--reason", "TEXT", "break-glass: why it is published without approval");
        Option<string> within = Typed.Option("--within", "DURATION", "due: how far ahead; default: 1h");
        Option<string> format = Formats.Option(KnownFormats);
        var verb = new Verb("github", "The steps of this site's workflows on GitHub. They run there, not by hand.", "statusgen github preview --changed-since origin/main --out preview.md")
        {
            Arguments = { what },
            Options = { since, output, from, reason, within, format },
            Remarks = "Reads GITHUB_REPOSITORY, GITHUB_EVENT_PATH, GITHUB_TOKEN and the other variables of GitHub Actions.",
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(context, parsed);
            string word = session.Value(what)!;
            if (!Words.Contains(word, StringComparer.Ordinal)) throw new UsageException($"There is no \"github {word}\". {NearestWord.Hint(word, Words)}");
            WorkflowRun run = WorkflowRun.Of(session);
            if (word == "preview") return Preview(session, run, Needed(session, since, "--changed-since"), Needed(session, output, "--out"));

            using var transport = new HttpTransport(Patience);
            var api = new GitHubApi(run, transport);
            return word switch
            {
                "comment" => Comment(session, run, api, Needed(session, from, "--from")),
                "approval" => Approval(session, run, api, Needed(session, since, "--changed-since"), Formats.Read(session, format, KnownFormats)),
                "form" => FormProposal.Run(session, run, api),
                "answer" => Answer(run, api),
                "publish" => PublishComment.Run(session, run, api),
                "due" => DueIssue.Run(session, run, api, session.Value(within) ?? "1h"),
                "alert" => AlertProposal.Run(session, run, api, session.Value(from)),
                _ => BreakGlass.Run(session, run, Needed(session, reason, "--reason")),
            };
        });
        return verb;
    }

    private static string Needed(Session session, Option<string> option, string name) =>
        session.Value(option) is { } value && value.Trim().Length > 0 ? value : throw new UsageException($"This step needs {name}.");

    private static int Preview(Session session, WorkflowRun run, string since, string output)
    {
        string path = session.PathOf(output);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, PreviewText.Compose(session, since, run.Page));
        session.Print(output + "\n");
        return ExitCodes.Done;
    }

    private static int Comment(Session session, WorkflowRun run, GitHubApi api, string from)
    {
        long number = run.Number("pull_request", "number") ?? throw new UsageException("The event is not of a pull request.");
        string text = File.ReadAllText(session.PathOf(from)).ReplaceLineEndings("\n");
        // The file comes from a job that read what a stranger may have proposed: only our own text is posted.
        if (!text.StartsWith(PreviewText.Mark, StringComparison.Ordinal) || text.Length > 65_000) throw new UsageException($"{from} is no description that \"github preview\" wrote.");
        api.KeepComment(number, PreviewText.Mark, text);
        return ExitCodes.Done;
    }

    private static int Approval(Session session, WorkflowRun run, GitHubApi api, string since, string format)
    {
        ImmutableArray<Incident> critical = ApprovalRule.NeededFor(session, since);
        ImmutableArray<Diagnostic> missing = [];
        if (!critical.IsEmpty)
        {
            long number = run.Number("pull_request", "number") ?? throw new UsageException("The event is not of a pull request.");
            JsonElement pullRequest = api.PullRequest(number);
            ImmutableArray<string> approvers = ApprovalRule.Approvers(pullRequest, api.Commits(number), api.Reviews(number), api.MayWrite);
            if (approvers.IsEmpty) missing = [.. critical.Select(ApprovalRule.Missing)];
            else session.Say($"Approved by {string.Join(", ", approvers)}.");
        }
        else session.Say("Nothing here needs an approval.");
        Report.Write(session, new Findings(missing, ReadSite.TextsOf(new Folders.SourceFolder(session.SiteFolder))), format);
        return missing.IsEmpty ? ExitCodes.Done : ExitCodes.ContentErrors;
    }

    private static int Answer(WorkflowRun run, GitHubApi api)
    {
        long number = run.Number("issue", "number") ?? throw new UsageException("The event is not of an issue.");
        api.KeepComment(number, FormProposal.Mark, $"{FormProposal.Mark}\nThank you for telling us. Only members of this repository can publish by this form; somebody will read what you wrote.\n");
        return ExitCodes.Done;
    }
}
