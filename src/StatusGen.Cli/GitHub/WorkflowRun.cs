using System.Text.Json;
using StatusGen.Cli.Arguments;

namespace StatusGen.Cli.GitHub;

/// <summary>The run of a workflow that the program is part of, as its environment tells it. Nothing of an event is believed: texts are data, numbers are numbers.</summary>
/// <param name="Repository"><c>owner/name</c>.</param>
/// <param name="Event">What happened: the document of <c>GITHUB_EVENT_PATH</c>.</param>
/// <param name="Page">Where people see this run.</param>
internal sealed record WorkflowRun(string Repository, Uri Api, string Server, string? Token, JsonElement Event, string Page)
{
    public string Owner => Repository.Split('/')[0];

    public static WorkflowRun Of(Session session)
    {
        string repository = Needed(session, "GITHUB_REPOSITORY");
        if (repository.Split('/') is not [{ Length: > 0 }, { Length: > 0 }]) throw new UsageException($"GITHUB_REPOSITORY is \"{repository}\"; it should be owner/name.");
        string server = session.Surroundings.Variable("GITHUB_SERVER_URL") ?? "https://github.com";
        string api = session.Surroundings.Variable("GITHUB_API_URL") ?? "https://api.github.com";
        if (!Uri.TryCreate(api.TrimEnd('/') + "/", UriKind.Absolute, out Uri? address)) throw new UsageException($"GITHUB_API_URL is \"{api}\", which is no address.");
        string run = session.Surroundings.Variable("GITHUB_RUN_ID") is { } id ? $"{server}/{repository}/actions/runs/{id}" : $"{server}/{repository}/actions";
        return new WorkflowRun(repository, address, server, session.Surroundings.Variable("GITHUB_TOKEN"), EventOf(session), run);
    }

    /// <summary>A text of the event; null when it has none there.</summary>
    public string? Text(params ReadOnlySpan<string> path) => Find(path) is { ValueKind: JsonValueKind.String } found ? found.GetString() : null;

    public long? Number(params ReadOnlySpan<string> path) => Find(path) is { ValueKind: JsonValueKind.Number } found && found.TryGetInt64(out long number) ? number : null;

    public JsonElement? Find(params ReadOnlySpan<string> path)
    {
        JsonElement element = Event;
        foreach (string step in path)
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(step, out element)) return null;
        return element;
    }

    /// <summary>The names of the labels of an issue or a pull request in the event.</summary>
    public string[] Labels(string of) => Find(of, "labels") is { ValueKind: JsonValueKind.Array } labels
        ? [.. labels.EnumerateArray().Select(label => label.ValueKind == JsonValueKind.Object && label.TryGetProperty("name", out JsonElement name) ? name.GetString() : null).OfType<string>()]
        : [];

    private static string Needed(Session session, string name) =>
        session.Surroundings.Variable(name) is { Length: > 0 } value ? value : throw new UsageException($"{name} is not set. \"statusgen github\" runs in a workflow of GitHub Actions.");

    private static JsonElement EventOf(Session session)
    {
        string path = Needed(session, "GITHUB_EVENT_PATH");
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new UsageException("The file that GITHUB_EVENT_PATH names holds no JSON.");
        }
    }
}
