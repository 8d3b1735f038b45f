using System.Diagnostics;
using System.Text.Json.Nodes;
using StatusGen.Cli.Tests.EndToEnd;
using StatusGen.Cli.Tests.Transports;

namespace StatusGen.Cli.Tests.GitHub;

/// <summary>The whole way of an incident through a site that <c>init</c> made, by the steps of its own workflows: form, pull request, page, notices, ledger, watch.</summary>
public sealed class WorkflowTests : IDisposable
{
    private const string Form = """
        ### What do people notice?

        Card payments fail for some customers

        ### How bad is it?

        major

        ### What is affected?

        website = partial-outage

        ### What do we tell people?

        Since 14:02 UTC about one in five card payments is declined. Payments by bank transfer work; please use them meanwhile. We are looking into it.

        ### When will we write again?

        30m

        ### When did it begin?

        14:02

        ### Publish at once, without a second pair of eyes? Say why.

        _No response_
        """;

    private readonly ScratchFolder _folder = new();
    private readonly GitHubStandIn _github;
    private readonly MailServerProcess _mail = new();
    private readonly WorkflowRunner _runner;

    public WorkflowTests()
    {
        string site = _folder.At("site"), bare = _folder.At("remote.git");
        Directory.CreateDirectory(site);
        Programs.Run(ProgramUnderTest.Managed, site, "init", ".", "--name", "Acme Status", "--url", "https://status.acme.example/", "--components", "website,api", "--now", "2026-11-01T10:00:00Z").ExitCode.ShouldBe(0);
        File.WriteAllText(_folder.At("contacts.yml"), "- { id: ada, name: Ada, class: customer, audiences: [customers], verified: 2026-11-01, reach: [{ email: ada@example.com }] }\n");
        File.AppendAllText(_folder.At("site/statusgen.yml"), $$"""

            channels:
              posts: { kind: file, folder: {{_folder.At("posts")}}, for: public }
              email: { kind: smtp, host: localhost, port: {{_mail.Port}}, security: starttls, from: "Acme Status <status@acme.example>", username: env:SMTP_USER, password: env:SMTP_PASSWORD }
            audiences:
              public: {}
              customers: { description: People who use the service, channels: [email] }
            contacts: {{_folder.At("contacts.yml")}}
            ledger: { key: env:STATUSGEN_LEDGER_KEY }

            """);
        Git(_folder.Path, "init", "--quiet", "--bare", "--initial-branch=main", bare);
        Git(site, "init", "--quiet", "--initial-branch=main");
        Git(site, "add", "--all");
        Git(site, "-c", "user.name=Ada", "-c", "user.email=ada@users.noreply.github.com", "commit", "--quiet", "-m", "A new site");
        Git(site, "push", "--quiet", bare, "main");
        _github = new GitHubStandIn(bare);
        var secrets = new Dictionary<string, string>
        {
            ["SMTP_USER"] = "status", ["SMTP_PASSWORD"] = "pass word", ["STATUSGEN_LEDGER_KEY"] = "ledger key of the tests", ["SSL_CERT_FILE"] = _mail.CertificateFile,
        };
        _runner = new WorkflowRunner(bare, _folder.At("runs"), ProgramUnderTest.Native ?? ProgramUnderTest.Managed, secrets, _github.Address, "2026-11-20T14:10:00Z");
    }

    public void Dispose()
    {
        _github.Dispose();
        _mail.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void From_a_form_to_a_published_page_with_notices_a_ledger_and_a_watch()
    {
        int form = _github.AddIssue("ada", "Incident: ", Form);
        Done(_runner.Run("forms", "form", "issues", IssueEvent(form)));

        JsonObject pull = _github.Pulls.ShouldHaveSingleItem();
        int number = (int)pull["number"]!;
        ((string)pull["title"]!).ShouldBe("Card payments fail for some customers");
        Show(pull, "incidents/2026-11-20-card-payments-fail-customers.md").ShouldContain("Since 14:02 UTC about one in five card payments is declined.");
        _github.CommentsOn(form).ShouldHaveSingleItem().ShouldContain($"#{number}");
        _github.CommentsOn(number).ShouldHaveSingleItem().ShouldContain("about one in five card payments is declined");

        // The same form once more, and edited: nothing doubles, and the pull request follows.
        Done(_runner.Run("forms", "form", "issues", IssueEvent(form)));
        _github.Issues.Single(i => (int)i["number"]! == form)["body"] = Form.Replace("one in five", "one in four");
        Done(_runner.Run("forms", "form", "issues", IssueEvent(form)));
        _github.Pulls.Count.ShouldBe(1);
        Show(pull, "incidents/2026-11-20-card-payments-fail-customers.md").ShouldContain("one in four");
        _github.CommentsOn(number).ShouldHaveSingleItem().ShouldContain("one in four");

        Preview(number);
        _github.CommentsOn(number).ShouldHaveSingleItem().ShouldStartWith("<!-- statusgen-preview -->");

        Done(_runner.Run("forms", "command", "issue_comment", CommentEvent(number, "mallory", "/publish")));
        ((string)pull["state"]!).ShouldBe("open");
        Done(_runner.Run("forms", "command", "issue_comment", CommentEvent(number, "grace", "/publish")));
        ((string)pull["state"]!).ShouldBe("closed");
        _github.Started.ShouldBe(["publish.yml"]);

        _runner.Now = "2026-11-20T14:20:00Z";
        Publish();
        File.ReadAllText(Path.Combine(_runner.Pages, "index.html")).ShouldContain("Card payments fail for some customers");
        Directory.GetFiles(_folder.At("posts")).Length.ShouldBe(1);
        Publish();
        Directory.GetFiles(_folder.At("posts")).Length.ShouldBe(1, "nobody is told twice");
        _mail.Messages().ShouldHaveSingleItem().GetProperty("to")[0].GetString().ShouldBe("ada@example.com");
        Git(_folder.At("remote.git"), "ls-tree", "--name-only", "statusgen-ledger").ShouldContain("2026-11-20-card-payments-fail-customers.jsonl");

        _runner.Now = "2026-11-20T15:30:00Z";
        Done(_runner.Run("watch", "due", "schedule", new JsonObject()));
        Done(_runner.Run("watch", "due", "schedule", new JsonObject()));
        JsonObject late = _github.Issues.Single(i => i["labels"] is JsonArray);
        ((string)late["title"]!).ShouldBe("Something we promised is late");
        ((string)late["body"]!).ShouldContain("card-payments-fail-customers");
    }

    [Fact]
    public void A_critical_incident_needs_a_second_person()
    {
        int form = _github.AddIssue("ada", "Incident: ", Form.Replace("\nmajor\n", "\ncritical\n"));
        Done(_runner.Run("forms", "form", "issues", IssueEvent(form)));
        int number = (int)_github.Pulls.Single()["number"]!;

        JobResult refused = Approval(number);
        refused.Failed.ShouldBe(["Ask who approved"]);
        refused.Log.ShouldContain("OC907");
        Done(_runner.Run("forms", "command", "issue_comment", CommentEvent(number, "ada", "/publish")));
        _github.CommentsOn(number).ShouldContain(text => text.Contains("a second person has to say"));
        ((string)_github.Pulls.Single()["state"]!).ShouldBe("open");

        _github.Review(number, "ada", "APPROVED");
        Approval(number).Succeeded.ShouldBeFalse("nobody approves their own words");
        _github.Review(number, "mallory", "APPROVED");
        Approval(number).Succeeded.ShouldBeFalse("an approver may write here");
        _github.Review(number, "grace", "APPROVED");
        Done(Approval(number));
        Done(_runner.Run("forms", "command", "issue_comment", CommentEvent(number, "ada", "/publish")));
        ((string)_github.Pulls.Single()["state"]!).ShouldBe("closed");
    }

    [Fact]
    public void Breaking_the_glass_publishes_at_once_and_leaves_a_record()
    {
        int form = _github.AddIssue("ada", "Incident: ", Form.Replace("\nmajor\n", "\ncritical\n").Replace("_No response_", "Nobody else is awake"));

        Done(_runner.Run("forms", "form", "issues", IssueEvent(form)));

        ((string)_github.Pulls.Single()["state"]!).ShouldBe("closed");
        _github.Started.ShouldBe(["publish.yml"]);
        Git(_folder.At("remote.git"), "show", "main:.statusgen/publish-anyway.log").ShouldBe("2026-11-20 14:10 UTC: published anyway. Reason: Nobody else is awake (by ada, form 1). Left out: nothing.\n");
    }

    [Fact]
    public void The_label_breaks_the_glass_for_those_who_may_write()
    {
        int form = _github.AddIssue("ada", "Incident: ", Form.Replace("\nmajor\n", "\ncritical\n"));
        Done(_runner.Run("forms", "form", "issues", IssueEvent(form)));
        JsonObject labelled = IssueEvent(form);
        labelled["action"] = "labeled";
        labelled["issue"]!["labels"] = new JsonArray(new JsonObject { ["name"] = "break-glass" });

        labelled["sender"] = new JsonObject { ["login"] = "mallory" };
        Done(_runner.Run("forms", "form", "issues", labelled));
        ((string)_github.Pulls.Single()["state"]!).ShouldBe("open");

        labelled["sender"] = new JsonObject { ["login"] = "grace" };
        Done(_runner.Run("forms", "form", "issues", labelled));
        ((string)_github.Pulls.Single()["state"]!).ShouldBe("closed");
        Git(_folder.At("remote.git"), "show", "main:.statusgen/publish-anyway.log").ShouldContain("Reason: the label break-glass (by grace, form 1).");
    }

    [Fact]
    public void A_run_by_hand_with_a_reason_publishes_in_spite_of_a_broken_file_and_records_it()
    {
        string clone = _folder.At("clone");
        Git(_folder.Path, "clone", "--quiet", "remote.git", clone);
        _folder.Write("clone/incidents/2026-11-20-broken.md", "---\ntitle: [\n---\n");
        Git(clone, "add", "--all");
        Git(clone, "-c", "user.name=Ada", "-c", "user.email=ada@users.noreply.github.com", "commit", "--quiet", "-m", "Broken");
        Git(clone, "push", "--quiet", "origin", "main");
        var happened = new JsonObject { ["repository"] = Repository(), ["sender"] = new JsonObject { ["login"] = "grace" } };

        _runner.Run("publish", "build", "workflow_dispatch", happened).Failed.ShouldBe(["Build"]);
        Done(_runner.Run("publish", "build", "workflow_dispatch", happened, ("break-glass", "Everything burns")));
        Done(_runner.Run("publish", "record", "workflow_dispatch", happened, ("break-glass", "Everything burns")));

        File.Exists(Path.Combine(_folder.At("runs"), "artifacts", "github-pages", "index.html")).ShouldBeTrue();
        Git(_folder.At("remote.git"), "show", "main:.statusgen/publish-anyway.log").ShouldBe("2026-11-20 14:10 UTC: published anyway. Reason: Everything burns (by grace). Left out: incidents/2026-11-20-broken.md.\n");
    }

    [Fact]
    public void A_log_that_only_lost_a_line_is_no_record()
    {
        int form = _github.AddIssue("ada", "Incident: ", Form.Replace("\nmajor\n", "\ncritical\n").Replace("_No response_", "Nobody else is awake"));
        Done(_runner.Run("forms", "form", "issues", IssueEvent(form)));
        int other = _github.AddIssue("ada", "Incident: ", Form.Replace("\nmajor\n", "\ncritical\n").Replace("Card payments", "Payouts"));
        Done(_runner.Run("forms", "form", "issues", IssueEvent(other)));
        JsonObject pull = _github.Pulls[^1];
        string clone = _folder.At("clone");
        Git(_folder.Path, "clone", "--quiet", "--branch", (string)pull["head"]!["ref"]!, "remote.git", clone);
        _folder.Write("clone/.statusgen/publish-anyway.log", "\n");
        Git(clone, "-c", "user.name=Ada", "-c", "user.email=ada@users.noreply.github.com", "commit", "--quiet", "--all", "-m", "Take the record out");
        Git(clone, "push", "--quiet", "origin", "HEAD");

        Approval((int)pull["number"]!).Failed.ShouldBe(["Ask who approved"]);
    }

    [Fact]
    public void A_stranger_gets_an_answer_and_nothing_else()
    {
        int form = _github.AddIssue("mallory", "Incident: ", Form);

        Done(_runner.Run("forms", "form", "issues", IssueEvent(form)));
        _github.Pulls.ShouldBeEmpty();
        _github.CommentsOn(form).ShouldHaveSingleItem().ShouldContain("Only members");

        int other = _github.AddIssue("stranger", "Incident: ", Form);
        Done(_runner.Run("forms", "answer", "issues", IssueEvent(other)));
        _github.CommentsOn(other).ShouldHaveSingleItem().ShouldContain("Only members");
        Git(_folder.At("remote.git"), "for-each-ref", "--format=%(refname)").ShouldBe("refs/heads/main\n");
    }

    [Fact]
    public void A_form_with_a_wrong_word_is_answered_with_the_right_one()
    {
        int form = _github.AddIssue("ada", "Incident: ", Form.Replace("website = partial-outage", "web site = outage"));

        Done(_runner.Run("forms", "form", "issues", IssueEvent(form)));

        _github.Pulls.ShouldBeEmpty();
        _github.CommentsOn(form).ShouldHaveSingleItem().ShouldContain("there is no impact \"outage\"");
    }

    [Theory]
    [InlineData("$(touch statusgen-was-here) `touch statusgen-was-here` ${{ github.token }} ::set-output name=x::y")]
    [InlineData("--severity=critical")]
    [InlineData("../../../etc/passwd")]
    [InlineData("a\u202Etxt.exe\u0007 <script>alert(1)</script> @everyone #1")]
    public void Hostile_words_stay_words(string words)
    {
        int form = _github.AddIssue("ada", "Incident: ", Form.Replace("Card payments fail for some customers", words).Replace("We are looking into it.", "We are looking into it.\n\n" + words));

        JobResult result = _runner.Run("forms", "form", "issues", IssueEvent(form));

        Done(result);
        Directory.GetFiles(_folder.Path, "statusgen-was-here", SearchOption.AllDirectories).ShouldBeEmpty();
        result.Log.ShouldNotContain(GitHubStandIn.Token);
        JsonObject pull = _github.Pulls.ShouldHaveSingleItem();
        string[] changed = Git(_folder.At("remote.git"), "diff", "--name-only", "main", (string)pull["head"]!["ref"]!).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        changed.ShouldHaveSingleItem().ShouldMatch("^incidents/2026-11-20-[a-z0-9-]+\\.md$");
        string file = Show(pull, changed[0]);
        file.ShouldContain("severity: major");
        file.ShouldNotContain("\u202E");
        file.ShouldNotContain("\u0007");
        _github.CommentsOn((int)pull["number"]!).ShouldHaveSingleItem().ShouldNotContain("\n<script>");
        // Its words may be found wanting; what is described and commented is safe all the same.
        int number = (int)pull["number"]!;
        JobResult preview = _runner.Run("preview", "preview", "pull_request", PullEvent(number));
        preview.Failed.Except(["Check"]).ShouldBeEmpty(preview.Log);
        Done(_runner.Run("preview", "comment", "pull_request", PullEvent(number)));
    }

    [Fact]
    public void A_form_of_sixty_thousand_characters_is_refused_kindly()
    {
        int form = _github.AddIssue("ada", "Incident: ", Form.Replace("We are looking into it.", new string('a', 60_000)));

        Done(_runner.Run("forms", "form", "issues", IssueEvent(form)));

        _github.Pulls.ShouldBeEmpty();
        _github.CommentsOn(form).ShouldHaveSingleItem().ShouldContain("Say it shorter");
    }

    [Fact]
    public void An_alert_becomes_a_draft_in_a_pull_request_and_is_never_published_by_itself()
    {
        var happened = new JsonObject
        {
            ["action"] = "statusgen-alert", ["repository"] = Repository(),
            ["client_payload"] = new JsonObject { ["kind"] = "generic", ["message"] = new JsonObject { ["component"] = "api", ["status"] = "down", ["details"] = "$(reboot)" } },
        };

        Done(_runner.Run("watch", "alert", "repository_dispatch", happened));
        Done(_runner.Run("watch", "alert", "repository_dispatch", happened));

        JsonObject pull = _github.Pulls.ShouldHaveSingleItem();
        ((string)pull["state"]!).ShouldBe("open");
        Show(pull, "incidents/2026-11-20-problems-api.md").ShouldContain("draft: true");
        _github.Started.ShouldBeEmpty();
    }

    private static void Done(JobResult result) => result.Failed.ShouldBeEmpty(result.Log);

    private void Publish()
    {
        var happened = new JsonObject { ["repository"] = Repository() };
        Done(_runner.Run("publish", "build", "push", happened));
        Done(_runner.Run("publish", "deploy", "push", happened));
        Done(_runner.Run("publish", "notify", "push", happened));
    }

    private void Preview(int number)
    {
        Done(_runner.Run("preview", "preview", "pull_request", PullEvent(number)));
        Done(_runner.Run("preview", "comment", "pull_request", PullEvent(number)));
    }

    private JobResult Approval(int number) => _runner.Run("preview", "approval", "pull_request", PullEvent(number));

    private static JsonObject Repository() => new() { ["default_branch"] = "main", ["full_name"] = GitHubStandIn.Repository };

    private JsonObject IssueEvent(int number) => new() { ["action"] = "opened", ["repository"] = Repository(), ["issue"] = _github.Issues.Single(i => (int)i["number"]! == number).DeepClone() };

    private static JsonObject CommentEvent(int number, string by, string body) => new()
    {
        ["action"] = "created", ["repository"] = Repository(), ["issue"] = new JsonObject { ["number"] = number, ["pull_request"] = new JsonObject() },
        ["comment"] = new JsonObject { ["body"] = body, ["user"] = new JsonObject { ["login"] = by } },
    };

    private JsonObject PullEvent(int number)
    {
        JsonNode pull = _github.Pulls.Single(p => (int)p["number"]! == number).DeepClone();
        pull["head"]!["sha"] = _github.HeadOf((string)pull["head"]!["ref"]!);
        return new JsonObject { ["action"] = "synchronize", ["repository"] = Repository(), ["pull_request"] = pull };
    }

    private string Show(JsonObject pull, string path) => Git(_folder.At("remote.git"), "show", $"{pull["head"]!["ref"]}:{path}");

    private static string Git(string folder, params string[] arguments)
    {
        using Process git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        string output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0 ? output : throw new InvalidOperationException($"git {string.Join(' ', arguments)} ended with {git.ExitCode}");
    }
}
