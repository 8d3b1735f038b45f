using System.Xml.Linq;

namespace StatusGen.Rules.Tests;

public sealed class ProjectTests
{
    /// <summary>An arrow means "knows". All point down: Cli, then the three stages, then Text, then Domain.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["StatusGen.Domain"] = [],
        ["StatusGen.Text"] = ["StatusGen.Domain"],
        ["StatusGen.Content"] = ["StatusGen.Text", "StatusGen.Domain"],
        ["StatusGen.Publish"] = ["StatusGen.Text", "StatusGen.Domain"],
        ["StatusGen.Notify"] = ["StatusGen.Text", "StatusGen.Domain"],
        ["StatusGen.Cli"] = ["StatusGen.Content", "StatusGen.Publish", "StatusGen.Notify", "StatusGen.Text", "StatusGen.Domain"],
    };

    public static TheoryData<string> Projects => [.. SourceCode.Projects.Select(p => Path.GetRelativePath(Repository.Root, p))];

    [Fact]
    public void All_projects_are_found() => SourceCode.Projects.Length.ShouldBeGreaterThanOrEqualTo(5);

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_knows_only_those_below_it(string project)
    {
        string name = Path.GetFileNameWithoutExtension(project);
        Arrows.ShouldContainKey(name, "a new project needs its place in this test and in docs/architecture.md");

        Read(project).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')))
            .ShouldBeSubsetOf(Arrows[name]);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Only_the_edge_touches_the_world(string project)
    {
        string? pure = Read(project).Descendants("Pure").SingleOrDefault()?.Value;

        pure.ShouldBe(Path.GetFileNameWithoutExtension(project) == "StatusGen.Cli" ? null : "true");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_is_in_the_solution(string project) =>
        File.ReadAllText(Repository.Path("StatusGen.sln")).ShouldContain($"\"{project.Replace('/', '\\')}\"");

    private static XDocument Read(string project) => XDocument.Load(Repository.Path(project));
}
