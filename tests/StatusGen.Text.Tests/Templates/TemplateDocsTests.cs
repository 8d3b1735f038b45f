using StatusGen.Text.Templates;
using StatusGen.Text.Templates.Functions;

namespace StatusGen.Text.Tests.Templates;

/// <summary>Runs docs/templates.md: each <c>scriban</c> block gives the <c>output</c> block after it.</summary>
public class TemplateDocsTests
{
    private static readonly string[] Lines = File.ReadAllLines(Repository.Path("docs", "templates.md"));

    public static TheoryData<int> Examples() => [.. Enumerable.Range(0, Lines.Length).Where(i => Lines[i] == "```scriban").Select(i => i + 1)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_gives_the_output_that_the_page_shows(int firstLine)
    {
        string template = Block(firstLine, out int end);
        Lines[end + 1].ShouldBe("```output");
        string expected = Block(end + 2, out _);

        Template.Compile($"templates.md after line {firstLine}", template).RenderToString(SampleSite.Context).ShouldBe(expected);
    }

    private static string Block(int firstLine, out int end)
    {
        end = Array.IndexOf(Lines, "```", firstLine);
        return string.Concat(Lines[firstLine..end].Select(line => line + "\n"));
    }

    public static TheoryData<string> Groups() => [.. Builtins.GroupNames];

    [Theory]
    [MemberData(nameof(Groups))]
    public void The_page_lists_exactly_the_functions_there_are(string group)
    {
        string line = Lines.Single(line => line.StartsWith($"- `{group}`: ", StringComparison.Ordinal));
        string[] listed = line.Split(": ", 2)[1].Split(", ");

        listed.ShouldBe(Builtins.Names(group).Order(StringComparer.Ordinal));
        listed.ShouldAllBe(name => Builtins.Find(group, name) != null);
    }
}
