using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StatusGen.Cli.Tests.GitHub;

/// <summary>One request as it came.</summary>
internal sealed record Asked(string Method, string Path, string Body);

/// <summary>
/// The part of GitHub that the workflows talk to, on a free port of this machine, over a bare repository on the disk: issues, comments, pull requests, reviews, merges.
/// What it is asked is kept; a test of its own holds that against GitHub's description of its interface.
/// </summary>
internal sealed class GitHubStandIn : IDisposable
{
    public const string Repository = "acme/status", Token = "test-token-0123456789";

    private readonly HttpListener _listener;
    private readonly string _bare;
    private readonly Lock _lock = new();
    private readonly List<JsonObject> _issues = [];
    private readonly List<JsonObject> _pulls = [];
    private readonly List<JsonObject> _comments = [];
    private readonly List<JsonObject> _reviews = [];
    private int _next = 1;

    public GitHubStandIn(string bare)
    {
        _bare = bare;
        for (int attempt = 0; ; attempt++)
        {
            Port = Random.Shared.Next(20000, 60000);
            // One whose port was taken is of no more use.
            _listener = new HttpListener();
            _listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
            try
            {
                _listener.Start();
                break;
            }
            catch (HttpListenerException) when (attempt < 20)
            {
                continue;
            }
        }
        _ = Task.Run(ServeAsync);
    }

    public int Port { get; }
    public string Address => $"http://127.0.0.1:{Port}";
    public Dictionary<string, string> Permissions { get; } = new() { ["ada"] = "write", ["grace"] = "admin", ["mallory"] = "read" };
    public ConcurrentQueue<Asked> Requests { get; } = new();
    public List<string> Started { get; } = [];

    public IReadOnlyList<JsonObject> Issues => _issues;
    public IReadOnlyList<JsonObject> Pulls => _pulls;

    public string[] CommentsOn(int number) { lock (_lock) return [.. _comments.Where(c => (int)c["on"]! == number).Select(c => (string)c["body"]!)]; }

    public int AddIssue(string author, string title, string body)
    {
        lock (_lock)
        {
            _issues.Add(new JsonObject { ["number"] = _next, ["title"] = title, ["body"] = body, ["state"] = "open", ["user"] = User(author) });
            return _next++;
        }
    }

    /// <summary>Of the newest commit.</summary>
    public void Review(int number, string by, string state) { lock (_lock) _reviews.Add(new JsonObject { ["on"] = number, ["user"] = User(by), ["state"] = state, ["commit_id"] = (string)Fresh(Pull($"{number}"))["head"]!["sha"]! }); }

    public string HeadOf(string branch) => Git("rev-parse", $"refs/heads/{branch}").Trim();

    public void Dispose() => _listener.Close();

    private static JsonObject User(string login) => new() { ["login"] = login, ["type"] = login.EndsWith("[bot]", StringComparison.Ordinal) ? "Bot" : "User" };

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            string body = await reader.ReadToEndAsync();
            (int status, JsonNode? answer) = Answer(context.Request, body);
            byte[] bytes = answer is null ? [] : Encoding.UTF8.GetBytes(answer.ToJsonString());
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.OutputStream.WriteAsync(bytes);
            context.Response.Close();
        }
    }

    private (int, JsonNode?) Answer(HttpListenerRequest request, string body)
    {
        Requests.Enqueue(new Asked(request.HttpMethod, request.Url!.PathAndQuery, body));
        if (request.Headers["Authorization"] != $"Bearer {Token}") return (401, new JsonObject { ["message"] = "Bad credentials" });
        string prefix = $"/repos/{Repository}/";
        if (!request.Url.AbsolutePath.StartsWith(prefix, StringComparison.Ordinal)) return NotFound;
        string[] path = request.Url.AbsolutePath[prefix.Length..].Split('/');
        JsonNode? sent = body.Length > 0 ? JsonNode.Parse(body) : null;
        bool isFirst = request.QueryString["page"] is null or "1";
        lock (_lock)
            return (request.HttpMethod, path) switch
            {
                ("GET", ["collaborators", var login, "permission"]) => Permissions.TryGetValue(login, out string? word) ? (200, new JsonObject { ["permission"] = word }) : NotFound,
                ("GET", ["issues", var n, "comments"]) => (200, Some(_comments.Where(c => (int)c["on"]! == int.Parse(n)), isFirst)),
                ("POST", ["issues", var n, "comments"]) => (201, Add(_comments, new JsonObject { ["id"] = _next++, ["on"] = int.Parse(n), ["body"] = (string)sent!["body"]!, ["user"] = User("github-actions[bot]") })),
                ("PATCH", ["issues", "comments", var id]) => (200, Change(_comments.Single(c => (int)c["id"]! == int.Parse(id)), sent!)),
                ("GET", ["issues"]) => (200, Some(_issues.Where(i => (string)i["state"]! == "open" && (i["labels"] as JsonArray)?.Any(l => (string)l!["name"]! == request.QueryString["labels"]) == true), isFirst)),
                ("POST", ["issues"]) => (201, Add(_issues, new JsonObject
                {
                    ["number"] = _next++, ["title"] = (string)sent!["title"]!, ["body"] = (string)sent["body"]!, ["state"] = "open", ["user"] = User("github-actions[bot]"),
                    ["labels"] = new JsonArray([.. sent["labels"]!.AsArray().Select(l => (JsonNode)new JsonObject { ["name"] = (string)l! })]),
                })),
                ("PATCH", ["issues", var n]) => (200, Change(_issues.Single(i => (int)i["number"]! == int.Parse(n)), sent!)),
                ("GET", ["pulls"]) => (200, Some(_pulls.Where(p => $"{Repository.Split('/')[0]}:{p["head"]!["ref"]}" == request.QueryString["head"]), isFirst)),
                ("POST", ["pulls"]) => (201, Add(_pulls, PullRequest(sent!))),
                ("GET", ["pulls", var n]) => (200, Fresh(Pull(n)).DeepClone()),
                ("PATCH", ["pulls", var n]) => (200, Change(Pull(n), sent!)),
                ("GET", ["pulls", var n, "reviews"]) => (200, Some(_reviews.Where(r => (int)r["on"]! == int.Parse(n)), isFirst)),
                ("GET", ["pulls", var n, "commits"]) => (200, isFirst ? Commits(Pull(n)) : new JsonArray()),
                ("PUT", ["pulls", var n, "merge"]) => Merge(Fresh(Pull(n)), (string)sent!["sha"]!),
                ("POST", ["actions", "workflows", var name, "dispatches"]) => Start(name),
                _ => NotFound,
            };
    }

    private static (int, JsonNode?) NotFound => (404, new JsonObject { ["message"] = "Not Found" });

    private static JsonArray Some(IEnumerable<JsonObject> found, bool isFirst) => isFirst ? new JsonArray([.. found.Select(f => f.DeepClone())]) : [];

    private JsonObject Pull(string number) => _pulls.Single(p => (int)p["number"]! == int.Parse(number));

    private static JsonNode Add(List<JsonObject> list, JsonObject item)
    {
        list.Add(item);
        return item.DeepClone();
    }

    private static JsonNode Change(JsonObject item, JsonNode changes)
    {
        foreach ((string name, JsonNode? value) in changes.AsObject()) item[name] = value?.DeepClone();
        return item.DeepClone();
    }

    private JsonObject PullRequest(JsonNode sent)
    {
        var pull = new JsonObject
        {
            ["number"] = _next++, ["title"] = (string)sent["title"]!, ["body"] = (string)sent["body"]!, ["state"] = "open", ["merged_at"] = null, ["user"] = User("github-actions[bot]"),
            ["head"] = new JsonObject { ["ref"] = (string)sent["head"]!, ["sha"] = HeadOf((string)sent["head"]!), ["repo"] = new JsonObject { ["full_name"] = Repository } },
            ["base"] = new JsonObject { ["ref"] = (string)sent["base"]!, ["sha"] = HeadOf((string)sent["base"]!) },
        };
        return Fresh(pull);
    }

    private JsonObject Fresh(JsonObject pull)
    {
        string head = HeadOf((string)pull["head"]!["ref"]!);
        pull["head"]!["sha"] = head;
        Git("update-ref", $"refs/pull/{pull["number"]}/head", head);
        return pull;
    }

    private JsonArray Commits(JsonObject pull)
    {
        string[] mails = Git("log", "--format=%ae", $"{pull["base"]!["ref"]}..{pull["head"]!["ref"]}").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new JsonArray([.. mails.Select(mail => (JsonNode)new JsonObject { ["author"] = User(mail.Split('@')[0].Split('+')[^1]) })]);
    }

    private (int, JsonNode?) Merge(JsonObject pull, string sha)
    {
        if ((string)pull["head"]!["sha"]! != sha) return (409, new JsonObject { ["message"] = "Head branch was modified." });
        string tree = Git("rev-parse", $"{sha}^{{tree}}").Trim();
        string commit = Git("-c", "user.name=GitHub", "-c", "user.email=noreply@github.com", "commit-tree", tree, "-p", "refs/heads/main", "-m", $"{pull["title"]} (#{pull["number"]})").Trim();
        Git("update-ref", "refs/heads/main", commit);
        pull["state"] = "closed";
        pull["merged_at"] = "2026-11-20T14:20:00Z";
        return (200, new JsonObject { ["merged"] = true, ["sha"] = commit });
    }

    private (int, JsonNode?) Start(string workflow)
    {
        Started.Add(workflow);
        return (204, null);
    }

    private string Git(params string[] arguments)
    {
        using Process git = Process.Start(new ProcessStartInfo("git", ["-C", _bare, .. arguments]) { RedirectStandardOutput = true })!;
        string output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0 ? output : throw new InvalidOperationException($"git {string.Join(' ', arguments)} ended with {git.ExitCode}");
    }
}
