using System.Text;
using System.Text.RegularExpressions;

namespace StatusGen.Cli.Tests;

/// <summary>Runs the <c>console</c> blocks of <c>docs/cli.md</c> one after the other and compares what they print. An ellipsis stands for whatever changes.</summary>
public sealed class DocumentedExamplesTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Every_example_does_what_the_page_says()
    {
        string folder = _scratch.Path;
        int examples = 0;
        foreach ((string command, string expected) in Examples(File.ReadAllText(Repository.Path("docs", "cli.md"))))
        {
            string[] words = Words(command);
            if (words[0] == "cd")
            {
                folder = Path.Combine(folder, words[1]);
                continue;
            }
            words[0].ShouldBe("statusgen");
            ProgramResult result = InProcess.Run(folder, words[1..]);
            string printed = result.Output + result.Error;
            string pattern = "^" + Regex.Escape(expected).Replace("…", "[0-9.]+") + "$";
            Regex.IsMatch(printed, pattern).ShouldBeTrue($"{command}\nprinted\n{printed}\ninstead of\n{expected}");
            examples++;
        }
        examples.ShouldBeGreaterThan(9);
    }

    [Fact]
    public void A_newcomer_comes_from_nothing_to_a_first_notice()
    {
        string page = File.ReadAllText(Repository.Path("docs", "getting-started.md"));
        string folder = _scratch.Path;
        var done = new List<string>();
        foreach (string line in page.Split('\n').Where(l => l.StartsWith("$ ", StringComparison.Ordinal)))
        {
            string[] words = Words(line[2..]);
            if (words[0] == "cd") folder = Path.Combine(folder, words[1]);
            // It serves until Ctrl-C; its own tests look at it.
            if (words[0] == "cd" || words[1] == "serve") continue;
            ProgramResult result = InProcess.Run(folder, words[1..]);
            result.ExitCode.ShouldBe(0, $"{line}\n{result.Output}{result.Error}");
            done.Add(words[1]);
        }
        done.ShouldBe(["init", "new", "check"]);

        string channels = page.Split("```yaml\n")[1].Split("```")[0];
        File.AppendAllText(Path.Combine(folder, "statusgen.yml"), channels);
        using var output = new StringWriter();
        using var error = new StringWriter();
        Terminal.Surroundings around = InProcess.Around(folder, InProcess.Now, "", output, error, variable: name => name == "SLACK_WEBHOOK" ? "https://hooks.slack.example/x" : null);
        StatusGenProgram.Run(["notify"], around).ShouldBe(0, error.ToString());
        output.ToString().ShouldContain("to public through slack");
    }

    [Fact]
    public void Every_command_has_a_section()
    {
        string page = File.ReadAllText(Repository.Path("docs", "cli.md"));

        foreach (string name in CommandTree.Names) Regex.IsMatch(page, $@"^## .*\b{name}\b", RegexOptions.Multiline).ShouldBeTrue(name);
    }

    private static IEnumerable<(string Command, string Expected)> Examples(string page)
    {
        foreach (Match block in Regex.Matches(page, "```console\n(.*?)```", RegexOptions.Singleline))
        {
            string? command = null;
            var expected = new StringBuilder();
            foreach (string line in block.Groups[1].Value.TrimEnd('\n').Split('\n'))
            {
                if (!line.StartsWith("$ ", StringComparison.Ordinal))
                {
                    expected.Append(line).Append('\n');
                    continue;
                }
                if (command is not null) yield return (command, expected.ToString());
                command = line[2..];
                expected.Clear();
            }
            if (command is not null) yield return (command, expected.ToString());
        }
    }

    private static string[] Words(string command) => [.. Regex.Matches(command, "\"([^\"]*)\"|(\\S+)").Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Groups[2].Value)];
}
