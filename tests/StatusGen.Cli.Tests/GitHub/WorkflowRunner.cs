using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace StatusGen.Cli.Tests.GitHub;

/// <param name="Failed">Names of the steps that failed.</param>
internal sealed record JobResult(IReadOnlyList<string> Failed, string Log, string Summary)
{
    public bool Succeeded => Failed.Count == 0;
}

/// <summary>
/// Runs the steps of a workflow's job as GitHub's runner would: the scripts by bash with the environment that the file gives them, in a fresh clone of the bare
/// repository. The handful of actions that the workflows use are done here: checkout, artifacts, Pages.
/// </summary>
internal sealed partial class WorkflowRunner(string bare, string work, string program, IReadOnlyDictionary<string, string> secrets, string api, string now)
{
    private int _runs;

    public string Pages => Path.Combine(work, "pages");
    public string Now { get; set; } = now;

    public JobResult Run(string workflow, string job, string eventName, JsonObject happened, params (string Name, string Value)[] inputs)
    {
        string place = Path.Combine(work, $"run-{++_runs}"), workspace = Path.Combine(place, "workspace"), temporary = Path.Combine(place, "temp"), bin = Path.Combine(place, "bin");
        foreach (string folder in new[] { workspace, temporary, bin }) Directory.CreateDirectory(folder);
        Shell(place, $"git clone --quiet '{bare}' '{workspace}'", []);
        File.WriteAllText(Path.Combine(place, "event.json"), happened.ToJsonString());
        File.WriteAllText(Path.Combine(place, "summary.md"), "");
        // The program as the action puts it on the path; the clock stands still.
        File.WriteAllText(Path.Combine(bin, "statusgen"), $"#!/bin/sh\nexec {(program.EndsWith(".dll", StringComparison.Ordinal) ? $"dotnet '{program}'" : $"'{program}'")} \"$@\" --now {Now}\n");
        Shell(bin, "chmod +x statusgen", []);

        var stream = new YamlStream();
        using (var reader = new StreamReader(Path.Combine(workspace, ".github/workflows", workflow + ".yml"))) stream.Load(reader);
        var root = (YamlMappingNode)stream.Documents[0].RootNode;
        var steps = (YamlSequenceNode)((YamlMappingNode)root["jobs"][job])["steps"];
        var failed = new List<string>();
        var log = new System.Text.StringBuilder();
        foreach (YamlMappingNode step in steps.Cast<YamlMappingNode>())
        {
            string condition = Text(step, "if") ?? "success()";
            if (failed.Count > 0 ? !condition.Contains("always()") && !condition.Contains("failure()") : condition.Contains("failure()")) continue;
            string name = Text(step, "name") ?? Text(step, "uses") ?? "run";
            var with = step.Children.TryGetValue("with", out YamlNode? found) ? (YamlMappingNode)found : [];
            (int code, string said) = Text(step, "uses") is { } action
                ? Act(action, key => Text(with, key) is { } value ? Evaluate(value, happened, temporary, inputs) : null, workspace)
                : Shell(workspace, Text(step, "run")!, Environment(step, happened, temporary, place, eventName, bin, inputs));
            log.Append($"== {name}\n{said}");
            if (code != 0) failed.Add(name);
        }
        return new JobResult(failed, log.ToString(), File.ReadAllText(Path.Combine(place, "summary.md")));
    }

    private (int, string) Act(string action, Func<string, string?> with, string workspace)
    {
        string name = action.Split('@')[0];
        switch (name)
        {
            case "actions/checkout":
                string reference = with("ref") ?? "origin/main";
                return Shell(workspace, $"git fetch --quiet origin '+refs/pull/*:refs/remotes/pull/*' && git checkout --quiet {(reference == "origin/main" ? "-B main origin/main" : $"--detach '{reference}'")}", []);
            case "actions/upload-artifact" or "actions/upload-pages-artifact":
                string from = Path.Combine(workspace, with("path")!);
                if (Directory.Exists(from)) ScratchFolder.Copy(from, Path.Combine(work, "artifacts", with("name") ?? "github-pages"));
                return (0, "");
            case "actions/download-artifact":
                ScratchFolder.Copy(Path.Combine(work, "artifacts", with("name")!), with("path")!);
                return (0, "");
            case "actions/deploy-pages":
                if (Directory.Exists(Pages)) Directory.Delete(Pages, recursive: true);
                ScratchFolder.Copy(Path.Combine(work, "artifacts", "github-pages"), Pages);
                return (0, "");
            case "statusgen/statusgen" or "./":
                return (0, "");
            default:
                throw new InvalidOperationException($"The runner does not know the action {action}.");
        }
    }

    private Dictionary<string, string> Environment(YamlMappingNode step, JsonObject happened, string temporary, string place, string eventName, string bin, (string, string)[] inputs)
    {
        var variables = new Dictionary<string, string>
        {
            ["PATH"] = $"{bin}:{System.Environment.GetEnvironmentVariable("PATH")}",
            ["CI"] = "true", ["GITHUB_ACTIONS"] = "true", ["GITHUB_REPOSITORY"] = GitHubStandIn.Repository, ["GITHUB_API_URL"] = api, ["GITHUB_SERVER_URL"] = "https://github.com",
            ["GITHUB_EVENT_PATH"] = Path.Combine(place, "event.json"), ["GITHUB_EVENT_NAME"] = eventName, ["GITHUB_RUN_ID"] = "77", ["GITHUB_ACTOR"] = (string?)happened["sender"]?["login"] ?? "ada",
            ["GITHUB_STEP_SUMMARY"] = Path.Combine(place, "summary.md"), ["RUNNER_TEMP"] = temporary,
        };
        if (step.Children.TryGetValue("env", out YamlNode? env))
            foreach ((YamlNode name, YamlNode value) in (YamlMappingNode)env) variables[name.ToString()] = Evaluate(value.ToString(), happened, temporary, inputs);
        // Secrets that a firm would add to the step, one line each.
        if (Text(step, "run")!.Contains("notify --send", StringComparison.Ordinal))
            foreach ((string name, string value) in secrets) variables[name] = value;
        return variables;
    }

    private string Evaluate(string text, JsonObject happened, string temporary, (string Name, string Value)[] inputs) => Expression().Replace(text, match =>
    {
        string[] path = match.Groups[1].Value.Split('.');
        switch (path)
        {
            case ["github", "token"]: return GitHubStandIn.Token;
            case ["runner", "temp"]: return temporary;
            case ["secrets", var name]: return secrets.GetValueOrDefault(name, "");
            case ["inputs", var name]: return inputs.FirstOrDefault(i => i.Name == name).Value ?? "";
            case ["github", "event", .. var rest]:
                JsonNode? node = happened;
                foreach (string part in rest) node = node?[part];
                return node?.ToString() ?? "";
            default: throw new InvalidOperationException($"The runner does not know the expression {match.Value}.");
        }
    });

    private static string? Text(YamlMappingNode mapping, string key) => mapping.Children.TryGetValue(key, out YamlNode? value) ? value.ToString() : null;

    private static (int, string) Shell(string folder, string script, Dictionary<string, string> variables)
    {
        var start = new ProcessStartInfo("bash", ["-e", "-c", script]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in variables) start.Environment[name] = value;
        using Process bash = Process.Start(start)!;
        Task<string> error = bash.StandardError.ReadToEndAsync();
        string output = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();
        return (bash.ExitCode, output + error.Result);
    }

    [GeneratedRegex(@"\$\{\{\s*([\w.-]+)\s*\}\}")]
    private static partial Regex Expression();
}
