using System.Text.RegularExpressions;

namespace StatusGen.Cli.Tests.GitHub;

public sealed partial class WorkflowFilesTests
{
    private static readonly string Own = Repository.Path(".github", "workflows");

    public static TheoryData<string> OwnFiles => [.. Directory.GetFiles(Own, "*.yml").Append(Repository.Path("action.yml"))];

    [Theory]
    [InlineData("preview")]
    [InlineData("publish")]
    [InlineData("watch")]
    [InlineData("forms")]
    public void This_repository_uses_what_init_writes_for_others(string name) =>
        File.ReadAllText(Path.Combine(Own, name + ".yml")).ShouldBe(File.ReadAllText(Repository.Path("src", "StatusGen.Cli", "Starter", "Files", "workflows", name + ".yml")).Replace("@action@", "./"));

    [Theory]
    [MemberData(nameof(OwnFiles))]
    public void Actions_of_others_are_pinned_by_commit(string file)
    {
        foreach (string line in File.ReadAllLines(file).Where(l => l.Contains("uses: ", StringComparison.Ordinal)))
            Regex.IsMatch(line, @"uses: (\./[\w./-]*|[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)*)$").ShouldBeTrue(line);
    }

    [Theory]
    [MemberData(nameof(OwnFiles))]
    public void No_text_of_an_event_reaches_a_shell(string file)
    {
        // Within a script only the shell's own variables stand; what the workflow knows comes through the environment.
        foreach (Match script in Script().Matches(File.ReadAllText(file))) script.Value.ShouldNotContain("${{");
    }

    [Theory]
    [MemberData(nameof(OwnFiles))]
    public void Rights_are_given_job_by_job(string file)
    {
        string text = File.ReadAllText(file);
        if (!text.Contains("\njobs:", StringComparison.Ordinal)) return;
        text.ShouldContain("\npermissions: {}\n");
        text.ShouldNotContain("pull_request_target");
        text.ShouldNotContain("write-all");
    }

    [GeneratedRegex(@"^ *run: (\|\n(?: {8,}.*\n|\n)+|.*\n)", RegexOptions.Multiline)]
    private static partial Regex Script();
}
