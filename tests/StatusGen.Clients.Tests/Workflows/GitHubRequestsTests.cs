using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using StatusGen.Cli.Tests.GitHub;
using StatusGen.Clients.Tests.Sites;

namespace StatusGen.Clients.Tests.Workflows;

/// <summary>All that the workflows' steps ask of GitHub, held against GitHub's own description of its interface.</summary>
public sealed class GitHubRequestsTests : IDisposable
{
    private const string Form = "### What do people notice?\n\nSign-in fails\n\n### How bad is it?\n\ncritical\n\n### What is affected?\n\nwebsite\n\n### What do we tell people?\n\nSince 14:02 UTC sign-in fails.\n\n### When will we write again?\n\n30m\n";

    private readonly ScratchFolder _folder = new();
    private readonly GitHubStandIn _github;

    public GitHubRequestsTests()
    {
        Directory.CreateDirectory(_folder.At("site"));
        ProgramUnderTest.Run(_folder.At("site"), "init", ".", "--components", "website", "--now", "2026-11-01T10:00:00Z").ExitCode.ShouldBe(0);
        Git(_folder.Path, "init", "--quiet", "--bare", "--initial-branch=main", "remote.git");
        Git(_folder.At("site"), "init", "--quiet", "--initial-branch=main");
        Git(_folder.At("site"), "add", "--all");
        Git(_folder.At("site"), "-c", "user.name=A", "-c", "user.email=ada@users.noreply.github.com", "commit", "--quiet", "-m", "Begin");
        Git(_folder.At("site"), "remote", "add", "origin", _folder.At("remote.git"));
        Git(_folder.At("site"), "push", "--quiet", "origin", "main");
        _github = new GitHubStandIn(_folder.At("remote.git"));
    }

    public void Dispose()
    {
        _github.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Every_request_fits_the_description()
    {
        _github.AddIssue("ada", "Incident: ", Form);
        Step(new JsonObject { ["issue"] = _github.Issues[0].DeepClone() }, "form");
        Step(new JsonObject { ["issue"] = _github.Issues[0].DeepClone() }, "form");
        JsonObject pull = _github.Pulls.ShouldHaveSingleItem();
        int number = (int)pull["number"]!;
        Step(new JsonObject { ["pull_request"] = pull.DeepClone() }, "approval", "--changed-since", "origin/main");
        Step(new JsonObject { ["pull_request"] = pull.DeepClone() }, "preview", "--changed-since", "origin/main", "--out", "preview.md");
        Step(new JsonObject { ["pull_request"] = pull.DeepClone() }, "comment", "--from", "preview.md");
        Step(new JsonObject { ["issue"] = new JsonObject { ["number"] = number }, ["comment"] = new JsonObject { ["body"] = "/publish", ["user"] = new JsonObject { ["login"] = "grace" } } }, "publish");
        Step([], "due");
        Step([], "due", "--within", "2h");
        Step(new JsonObject { ["client_payload"] = new JsonObject { ["kind"] = "generic", ["message"] = new JsonObject { ["component"] = "website", ["status"] = "down" } } }, "alert");

        Asked[] asked = [.. _github.Requests];
        asked.Select(a => a.Method).Distinct().Order().ShouldBe(["GET", "PATCH", "POST", "PUT"]);
        string file = _folder.Write("requests.json", JsonSerializer.Serialize(asked.Select(a => new { method = a.Method, path = a.Path, body = a.Body })));
        ProgramResult found = Tools.Run("node", "github-requests.mjs", file);
        found.ExitCode.ShouldBe(0, found.Error);
        found.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("POST", "/repos/a/b/isues", "{}", "GitHub has no such operation")]
    [InlineData("POST", "/repos/a/b/issues/1/comments", "{\"text\":\"x\"}", "must have required property 'body'")]
    [InlineData("GET", "/repos/a/b/issues?perpage=5", "", "no parameter perpage")]
    public void What_does_not_fit_is_found(string method, string path, string body, string problem)
    {
        string file = _folder.Write("requests.json", JsonSerializer.Serialize(new[] { new { method, path, body } }));

        Tools.Run("node", "github-requests.mjs", file).Output.ShouldContain(problem);
    }

    private void Step(JsonObject happened, params string[] arguments)
    {
        // Each job begins with a fresh checkout: of the pull request where it is about one, else of the default branch.
        Git(_folder.At("site"), "fetch", "--quiet", "origin");
        string[] checkout = happened.ContainsKey("pull_request") ? ["--detach", $"origin/{_github.Pulls[0]["head"]!["ref"]}"] : ["-B", "main", "origin/main"];
        Git(_folder.At("site"), ["checkout", "--quiet", .. checkout]);
        happened["repository"] = new JsonObject { ["default_branch"] = "main" };
        var variables = new Dictionary<string, string>
        {
            ["GITHUB_REPOSITORY"] = GitHubStandIn.Repository, ["GITHUB_API_URL"] = _github.Address, ["GITHUB_TOKEN"] = GitHubStandIn.Token,
            ["GITHUB_EVENT_PATH"] = _folder.Write("event.json", happened.ToJsonString()), ["GITHUB_ACTOR"] = "ada",
        };
        ProgramResult result = ProgramUnderTest.RunWith(variables, _folder.At("site"), ["github", .. arguments, "--now", "2026-11-20T14:10:00Z"]);
        result.ExitCode.ShouldBeOneOf(0, 1);
        result.Error.ShouldNotContain("statusgen:");
    }

    private static void Git(string folder, params string[] arguments)
    {
        using Process git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder })!;
        git.WaitForExit();
        git.ExitCode.ShouldBe(0, string.Join(' ', arguments));
    }
}
