using StatusGen.Clients.Tests.Sites;

namespace StatusGen.Clients.Tests.Workflows;

/// <summary>What other people's checkers say of workflows and scripts.</summary>
public sealed class LintTests
{
    private static readonly string[] ScriptFolders = [".ci", "bench", "docs", "eng", "tests"];

    [Fact]
    public void Actionlint_finds_nothing_in_the_workflows()
    {
        string[] files = Directory.GetFiles(Repository.Path(".github", "workflows"), "*.yml");
        files.Length.ShouldBeGreaterThan(5);

        ProgramResult result = Tools.Run("node", ["workflows.mjs", .. files]);

        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldBeEmpty();
    }

    [Fact]
    public void Actionlint_finds_what_is_wrong()
    {
        using var folder = new ScratchFolder();
        string file = folder.Write("wrong.yml", "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.evnt }}\n");

        Tools.Run("node", "workflows.mjs", file).Output.ShouldStartWith("wrong.yml:6:");
    }

    [Fact]
    public void Shellcheck_finds_nothing_in_the_scripts()
    {
        string[] scripts = [.. ScriptFolders.SelectMany(folder => Directory.GetFiles(Repository.Path(folder), "*", SearchOption.AllDirectories))
            .Where(file => !file.Contains("/node_modules/", StringComparison.Ordinal) && IsShellScript(file)).Order(StringComparer.Ordinal)];
        scripts.Length.ShouldBeGreaterThan(6);

        ProgramResult result = Tools.Run("shellcheck", scripts);

        result.ExitCode.ShouldBe(0, result.Output + result.Error);
    }

    private static bool IsShellScript(string file)
    {
        using var reader = new StreamReader(file);
        return reader.ReadLine() is { } first && first.StartsWith("#!", StringComparison.Ordinal) && (first.EndsWith("bash", StringComparison.Ordinal) || first.EndsWith("/sh", StringComparison.Ordinal));
    }
}
