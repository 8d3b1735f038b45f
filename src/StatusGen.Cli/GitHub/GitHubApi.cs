using System.Collections.Immutable;
using System.Text.Json;
using StatusGen.Cli.Reporting;
using StatusGen.Cli.Transports;
using StatusGen.Notify.Exchange;

namespace StatusGen.Cli.GitHub;

/// <summary>
/// The calls of GitHub's REST interface that the workflows need, and no more (docs/decisions/0004-github-client.md). Each is checked in the tests against the
/// description that GitHub publishes of its interface.
/// </summary>
internal sealed class GitHubApi(WorkflowRun run, HttpTransport transport)
{
    private const string Version = "2022-11-28";

    /// <summary>A page of a list: its texts are at most 64 KiB each, and a reply is kept up to 1 MiB.</summary>
    private const int PageLength = 15, MostPages = 40;

    /// <summary>What somebody may do in the repository: <c>admin</c>, <c>write</c>, <c>read</c> or <c>none</c>.</summary>
    public string PermissionOf(string login) =>
        Call("GET", $"collaborators/{Uri.EscapeDataString(login)}/permission", null, 404) is { } found && found.TryGetProperty("permission", out JsonElement word) ? word.GetString() ?? "none" : "none";

    public bool MayWrite(string login) => PermissionOf(login) is "admin" or "write" or "maintain";

    /// <summary>The comment that holds the mark is replaced; without one a comment is added.</summary>
    /// <param name="issue">Of an issue or a pull request.</param>
    /// <param name="mark">An HTML comment that is part of <paramref name="text"/>.</param>
    public void KeepComment(long issue, string mark, string text)
    {
        foreach (JsonElement comment in List($"issues/{issue}/comments"))
        {
            if (TextOf(comment, "body") is not { } body || !body.StartsWith(mark, StringComparison.Ordinal) || !IsOurs(comment)) continue;
            if (body.ReplaceLineEndings("\n") != text) Call("PATCH", $"issues/comments/{comment.GetProperty("id").GetInt64()}", json => json.WriteString("body", text));
            return;
        }
        Call("POST", $"issues/{issue}/comments", json => json.WriteString("body", text));
    }

    /// <summary>The open issue that holds the mark at its beginning; null when there is none.</summary>
    public long? FindOpenIssue(string label, string mark) =>
        List($"issues?state=open&labels={Uri.EscapeDataString(label)}").Where(issue => TextOf(issue, "body")?.StartsWith(mark, StringComparison.Ordinal) == true && IsOurs(issue))
            .Select(issue => (long?)issue.GetProperty("number").GetInt64()).FirstOrDefault();

    public long OpenIssue(string title, string label, string text) => Call("POST", "issues", json =>
    {
        json.WriteString("title", title);
        json.WriteString("body", text);
        json.WriteStartArray("labels");
        json.WriteStringValue(label);
        json.WriteEndArray();
    })!.Value.GetProperty("number").GetInt64();

    public void ChangeIssue(long number, string title, string text, bool close) => Call("PATCH", $"issues/{number}", json =>
    {
        json.WriteString("title", title);
        json.WriteString("body", text);
        if (!close) return;
        json.WriteString("state", "closed");
        json.WriteString("state_reason", "completed");
    });

    public JsonElement PullRequest(long number) => Call("GET", $"pulls/{number}", null)!.Value;

    public IReadOnlyList<JsonElement> PullRequestsOf(string branch) => [.. List($"pulls?state=all&head={Uri.EscapeDataString($"{run.Owner}:{branch}")}")];

    public IReadOnlyList<JsonElement> Reviews(long pullRequest) => [.. List($"pulls/{pullRequest}/reviews")];

    public IReadOnlyList<JsonElement> Commits(long pullRequest) => [.. List($"pulls/{pullRequest}/commits")];

    public JsonElement OpenPullRequest(string title, string branch, string into, string text) => Call("POST", "pulls", json =>
    {
        json.WriteString("title", title);
        json.WriteString("head", branch);
        json.WriteString("base", into);
        json.WriteString("body", text);
        json.WriteBoolean("maintainer_can_modify", true);
    })!.Value;

    public void ChangePullRequest(long number, string title, string text) => Call("PATCH", $"pulls/{number}", json =>
    {
        json.WriteString("title", title);
        json.WriteString("body", text);
    });

    /// <param name="head">The commit that was looked at: a later one is not merged.</param>
    public void Merge(long pullRequest, string head) => Call("PUT", $"pulls/{pullRequest}/merge", json =>
    {
        json.WriteString("sha", head);
        json.WriteString("merge_method", "squash");
    });

    /// <summary>What a workflow's own token merges or pushes starts no other workflow; this does.</summary>
    public void Start(string workflow, string branch) => Call("POST", $"actions/workflows/{workflow}/dispatches", json => json.WriteString("ref", branch));

    public static string? TextOf(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (string step in path)
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(step, out element)) return null;
        return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
    }

    // Only what this program wrote is ever changed: workflows write as a bot, and people cannot pass for one.
    private static bool IsOurs(JsonElement written) => TextOf(written, "user", "type") == "Bot";

    private IEnumerable<JsonElement> List(string path)
    {
        for (int page = 1; page <= MostPages; page++)
        {
            JsonElement list = Call("GET", $"{path}{(path.Contains('?') ? '&' : '?')}per_page={PageLength}&page={page}", null)!.Value;
            int count = 0;
            foreach (JsonElement item in list.EnumerateArray())
            {
                count++;
                yield return item;
            }
            if (count < PageLength) yield break;
        }
    }

    /// <param name="accepted">A failure that is an answer too: then the result is null.</param>
    private JsonElement? Call(string method, string path, Action<Utf8JsonWriter>? write, int accepted = 0)
    {
        string token = run.Token is { Length: > 0 } given ? given : throw new UsageException("GITHUB_TOKEN is not set; give the step \"env: GITHUB_TOKEN: ${{ github.token }}\".");
        ImmutableArray<byte> body = write is null ? [] : [.. System.Text.Encoding.UTF8.GetBytes(JsonText.Compose(json =>
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }))];
        var request = new HttpOutgoing(method, new Uri(run.Api, $"repos/{run.Repository}/{path}"),
        [
            new HttpHeader("Accept", "application/vnd.github+json"),
            new HttpHeader("X-GitHub-Api-Version", Version),
            new HttpHeader("Authorization", $"Bearer {token}"),
            .. body.IsEmpty ? ImmutableArray<HttpHeader>.Empty : [new HttpHeader("Content-Type", "application/json; charset=utf-8")],
        ], body) { Secrets = [new Notify.Secrets.Secret(token)] };

        switch (transport.SendAsync(request).GetAwaiter().GetResult())
        {
            case HttpReply { Status: >= 200 and < 300 } reply:
                return reply.Body.IsDefaultOrEmpty ? null : Parse(reply, method, path);
            case HttpReply { Status: var status } when status == accepted:
                return null;
            case HttpReply reply:
                throw new IOException($"GitHub refused {method} {path} with {reply.Status}: {request.Mask(MessageOf(reply))}");
            case NetworkFailure failure:
                throw new IOException($"GitHub cannot be reached: {failure.Problem}");
            default:
                throw new IOException("GitHub gave no answer");
        }
    }

    private static JsonElement Parse(HttpReply reply, string method, string path)
    {
        if (reply.IsCut) throw new IOException($"GitHub's answer to {method} {path} is too long");
        try
        {
            using JsonDocument document = JsonDocument.Parse(reply.Body.AsMemory());
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new IOException($"GitHub's answer to {method} {path} is no JSON");
        }
    }

    private static string MessageOf(HttpReply reply)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(reply.Body.AsMemory());
            return TextOf(document.RootElement, "message") ?? "no reason was given";
        }
        catch (JsonException)
        {
            return "no reason was given";
        }
    }
}
