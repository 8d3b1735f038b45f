using System.Text.RegularExpressions;

namespace StatusGen.Rules.Tests;

public sealed class FolderTests
{
    [Fact]
    public void Folders_of_a_project_do_not_know_each_other_in_circles()
    {
        foreach (IGrouping<string, SourceText> project in SourceCode.Files.GroupBy(f => f.Project))
        {
            var arrows = new Dictionary<string, SortedSet<string>>();
            foreach (SourceText file in project.Where(f => f.Folders.Length > 0))
            {
                if (!arrows.TryGetValue(file.Folders[0], out SortedSet<string>? known)) arrows[file.Folders[0]] = known = new(StringComparer.Ordinal);
                known.UnionWith(KnownFolders(file));
            }
            Circles.Find(arrows).ShouldBeNull($"circle of folders in {project.Key}");
        }
    }

    [Fact]
    public void A_circle_would_be_found()
    {
        var arrows = new Dictionary<string, SortedSet<string>> { ["Pages"] = ["Incidents"], ["Incidents"] = ["Components", "Cadence"], ["Cadence"] = ["Incidents"], ["Components"] = [] };

        Circles.Find(arrows).ShouldBe("Cadence → Incidents → Cadence");
        arrows["Cadence"].Clear();
        Circles.Find(arrows).ShouldBeNull();
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        foreach (SourceText file in SourceCode.Files)
        {
            string expected = string.Join('.', [file.Project, .. file.Folders]);
            if (file.Namespace is { } found) found.ShouldBe(expected, file.Path);
            else file.Types.ShouldBeEmpty($"{file.Path} declares types outside any namespace");
        }
    }

    /// <summary>Other folders of the same project that a file names, in a using line or in full.</summary>
    private static IEnumerable<string> KnownFolders(SourceText file) =>
        Regex.Matches(file.Text, $@"\b{Regex.Escape(file.Project)}\.(\w+)").Select(m => m.Groups[1].Value)
            .Where(name => name != file.Folders[0] && Directory.Exists(Repository.Path("src", file.Project, name)));
}
