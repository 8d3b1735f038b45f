using System.Diagnostics;
using StatusGen.Clients.Tests.Sites;
using YamlDotNet.RepresentationModel;

namespace StatusGen.Clients.Tests.Workflows;

/// <summary>The script lines of <c>docs/hosting</c>, in a clone of a repository, with the program under test on the path.</summary>
public sealed class HostingRecipesTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public HostingRecipesTests()
    {
        string site = _folder.At("site");
        Directory.CreateDirectory(site);
        string program = ProgramUnderTest.Native ?? ProgramUnderTest.Managed;
        string start = program.EndsWith(".dll", StringComparison.Ordinal) ? $"dotnet '{program}'" : $"'{program}'";
        _folder.Write("bin/statusgen", $"#!/bin/sh\nexec {start} \"$@\"\n");
        Bash(_folder.Path, "chmod +x bin/statusgen");
        Bash(site, "statusgen init . --name 'Acme Status' --url https://status.acme.example/ --components website,api");
        File.AppendAllText(Path.Combine(site, "statusgen.yml"), $"\nchannels: {{ posts: {{ kind: file, folder: {_folder.At("posts")}, for: public }} }}\naudiences: {{ public: {{}} }}\nledger: {{ key: env:STATUSGEN_LEDGER_KEY }}\n");
        Bash(_folder.Path, "git init --quiet --bare --initial-branch=main remote.git && cd site && git init --quiet --initial-branch=main && git add --all && git -c user.name=A -c user.email=a@example.com commit --quiet -m Begin && git remote add origin ../remote.git && git push --quiet origin main");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_jobs_of_gitlab_check_build_tell_and_watch()
    {
        YamlMappingNode jobs = Load("gitlab-ci.yml");
        var variables = new Dictionary<string, string>
        {
            ["CI_MERGE_REQUEST_DIFF_BASE_SHA"] = "HEAD", ["LEDGER_TOKEN"] = "token", ["CI_SERVER_HOST"] = "gitlab.example.com", ["CI_PROJECT_PATH"] = "acme/status",
            // The remote that the job sets leads to the folder of this test.
            ["GIT_CONFIG_COUNT"] = "1", ["GIT_CONFIG_KEY_0"] = $"url.{_folder.At("remote.git")}.insteadOf", ["GIT_CONFIG_VALUE_0"] = "https://ledger:token@gitlab.example.com/acme/status.git",
        };
        foreach (string job in new[] { "check", "pages", "notify", "watch" })
            Bash(_folder.At("site"), string.Join('\n', ((YamlSequenceNode)jobs[job]["script"]).Select(line => line.ToString())), variables);

        File.Exists(_folder.At("site/preview/index.html")).ShouldBeTrue();
        File.Exists(_folder.At("site/public/index.html")).ShouldBeTrue();
        ToldOnceAndProved();
    }

    [Fact]
    public void The_steps_of_forgejo_build_and_tell()
    {
        var steps = (YamlSequenceNode)Load("forgejo.yml")["jobs"]["publish"]["steps"];
        foreach (YamlNode step in steps.Where(step => step["name"].ToString() is "Build" or "Tell people"))
            Bash(_folder.At("site"), step["run"].ToString());

        File.Exists(_folder.At("site/built/index.html")).ShouldBeTrue();
        ToldOnceAndProved();
    }

    [Fact]
    public void The_rehearsal_for_the_day_when_github_is_down_ends_well() =>
        Bash(_folder.Path, $"'{Repository.Path("eng", "rehearse-fallback")}'").ShouldContain("nobody was told twice, and the ledger is whole");

    [Fact]
    public async Task Nginx_serves_a_site_with_the_right_types_and_headers()
    {
        Bash(_folder.At("site"), $"statusgen build --out '{_folder.At("www")}'");
        int port = Random.Shared.Next(20000, 60000);
        string recipe = File.ReadAllText(Repository.Path("docs", "hosting", "nginx.conf")).Replace("listen 80;", $"listen 127.0.0.1:{port};").Replace("/srv/status", _folder.At("www"));
        string temporary = string.Concat(new[] { "client_body", "proxy", "fastcgi", "uwsgi", "scgi" }.Select(kind => $"{kind}_temp_path {_folder.Path}/{kind};"));
        _folder.Write("nginx.conf", $"{(Environment.UserName == "root" ? "user root;" : "")} daemon off; pid {_folder.At("nginx.pid")}; error_log {_folder.At("error.log")}; events {{}} http {{ access_log off; {temporary}\n{recipe}\n}}");
        using Process nginx = Process.Start(new ProcessStartInfo("/usr/sbin/nginx", ["-c", _folder.At("nginx.conf"), "-p", _folder.Path]) { RedirectStandardError = true })!;
        try
        {
            using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
            HttpResponseMessage home = await Eventually(client, "");
            home.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
            (await client.GetAsync("history/")).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
            (await client.GetAsync("feed.xml")).Content.Headers.ContentType!.MediaType.ShouldBe("application/rss+xml");
            (await client.GetAsync("maintenance.ics")).Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
            HttpResponseMessage api = await client.GetAsync("api/v2/summary.json");
            api.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
            api.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
            HttpResponseMessage missing = await client.GetAsync("nowhere/");
            missing.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
            (await missing.Content.ReadAsStringAsync()).ShouldContain("<html");
        }
        finally
        {
            nginx.Kill(entireProcessTree: true);
        }
    }

    private static async Task<HttpResponseMessage> Eventually(HttpClient client, string path)
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                return await client.GetAsync(path);
            }
            catch (HttpRequestException) when (attempt < 100)
            {
                await Task.Delay(50);
            }
        }
    }

    private void ToldOnceAndProved()
    {
        Directory.GetFiles(_folder.At("posts")).Length.ShouldBe(1);
        Bash(_folder.At("site"), "git --git-dir=../remote.git ls-tree --name-only statusgen-ledger").ShouldContain("-new-status-page.jsonl");
    }

    private static YamlMappingNode Load(string recipe)
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(Repository.Path("docs", "hosting", recipe));
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private string Bash(string folder, string script, Dictionary<string, string>? variables = null)
    {
        var start = new ProcessStartInfo("bash", ["-e", "-c", script]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = $"{_folder.At("bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["STATUSGEN_LEDGER_KEY"] = "key of the tests";
        foreach ((string name, string value) in variables ?? []) start.Environment[name] = value;
        using Process bash = Process.Start(start)!;
        Task<string> error = bash.StandardError.ReadToEndAsync();
        string output = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();
        bash.ExitCode.ShouldBe(0, $"{script}\n{output}{error.Result}");
        return output;
    }
}
