using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using StatusGen.Clients.Tests.Sites;

namespace StatusGen.Clients.Tests.GitHub;

/// <summary>The built program writes issues to GitHub's own published description, which Prism serves: it refuses what does not fit and answers with GitHub's examples.</summary>
public sealed class GitHubIssuesTests : IDisposable
{
    private const string Incident = "---\ntitle: Card payments fail\nseverity: major\naffected:\n  payments: partial-outage\n---\n\n## Investigating · 2026-11-20 14:10 UTC\n\nOne in five card payments is declined. @octocat\n";
    private const string Resolved = "\n## Resolved · 2026-11-20 14:40 UTC\n\nAll card payments work again.\n";
    private const string Reopened = "\n## Reopened · 2026-11-20 14:50 UTC\n\nThey fail again.\n";

    private readonly ScratchFolder _site = new();
    private readonly StringBuilder _log = new();
    private readonly Process _prism;
    private readonly int _port = FreePort();

    public GitHubIssuesTests()
    {
        string description = _site.Write("github.json", "");
        Tools.Run("node", "github-api.mjs", description).ExitCode.ShouldBe(0);
        _prism = Process.Start(new ProcessStartInfo("node", ["node_modules/@stoplight/prism-cli/dist/index.js", "mock", "-p", $"{_port}", "--errors", description])
        {
            WorkingDirectory = Repository.Path("tests", "tools"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _prism.OutputDataReceived += Keep;
        _prism.ErrorDataReceived += Keep;
        _prism.BeginOutputReadLine();
        _prism.BeginErrorReadLine();
        SpinWait.SpinUntil(() => Log().Contains("listening", StringComparison.Ordinal), TimeSpan.FromSeconds(60)).ShouldBeTrue(Log());
        _site.Write("statusgen.yml", $"site:\n  name: Example Status\n  url: https://status.example.com/\ncomponents:\n  - {{ id: payments, name: Card payments }}\nchannels:\n  issues: {{ kind: github-issues, repository: octocat/hello-world, token: env:TOKEN, labels: [incident], api: \"http://127.0.0.1:{_port}\", for: public }}\n");
    }

    public void Dispose()
    {
        _prism.Kill(entireProcessTree: true);
        _prism.Dispose();
        _site.Dispose();
    }

    [Fact]
    public void An_incident_is_opened_commented_closed_and_opened_again_in_ways_that_GitHub_knows()
    {
        Tell(Incident, "14:15");
        Tell(Incident + Resolved, "14:45");
        Tell(Incident + Resolved + Reopened, "14:55");

        string log = Log();
        log.ShouldContain("post /repos/octocat/hello-world/issues", Case.Insensitive);
        log.ShouldContain("patch /repos/octocat/hello-world/issues/1347", Case.Insensitive);
        log.ShouldContain("post /repos/octocat/hello-world/issues/1347/comments", Case.Insensitive);
        log.ShouldNotContain("Violation");
    }

    [Fact]
    public async Task What_does_not_fit_the_description_would_be_found()
    {
        using var http = new HttpClient();
        using var body = new StringContent("{\"bdy\":\"no comment\"}", Encoding.UTF8, "application/json");

        HttpResponseMessage answer = await http.PostAsync($"http://127.0.0.1:{_port}/repos/octocat/hello-world/issues/1/comments", body);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private void Tell(string incident, string now)
    {
        _site.Write("incidents/2026-11-20-card-payments.md", incident);
        ProgramResult result = ProgramUnderTest.RunWith(new Dictionary<string, string> { ["TOKEN"] = "github-token" }, _site.Path, "notify", "--send", "--now", $"2026-11-20 {now} UTC");
        result.ExitCode.ShouldBe(0, result.Output + result.Error + Log());
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_log) _log.AppendLine(line.Data);
    }

    private string Log()
    {
        lock (_log) return _log.ToString();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
