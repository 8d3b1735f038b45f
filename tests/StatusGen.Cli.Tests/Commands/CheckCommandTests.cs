using System.Diagnostics;
using System.Text.Json;

namespace StatusGen.Cli.Tests.Commands;

public sealed class CheckCommandTests
{
    [Fact]
    public void A_site_without_problems_says_so() =>
        Using(site => site.Run("check").ShouldBe(new ProgramResult(ExitCodes.Done, "", "Checked 2 files: no problems.\n")));

    [Fact]
    public void All_problems_of_all_files_are_reported_at_once() => Using(site =>
    {
        site.Write("incidents/a.md", SmallSite.Incident.Replace("payments:", "payment:").Replace("major", "mayor"));
        site.Write("incidents/b.md", "no front matter\n");

        ProgramResult result = site.Run("check");

        result.ExitCode.ShouldBe(ExitCodes.ContentErrors);
        result.Output.ShouldBeEmpty();
        Golden.Match("check.txt", result.Error);
    });

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("rdjson")]
    public void Formats_for_programs_stand_alone_on_standard_output(string format) => Using(site =>
    {
        site.Write("incidents/b.md", "no front matter\n");

        ProgramResult result = site.Run("check", "--format", format);

        result.Error.ShouldBeEmpty();
        result.Output.ShouldContain("SG0201");
        result.ExitCode.ShouldBe(ExitCodes.ContentErrors);
    });

    [Fact]
    public void Other_tools_get_paths_from_where_they_stand() => Using(site =>
    {
        site.Write("incidents/b.md", "no front matter\n");
        string parent = Path.GetDirectoryName(site.Path)!;
        string name = Path.GetFileName(site.Path);

        InProcess.Run(parent, "check", "--site", name, "--format", "github").Output.ShouldStartWith($"::error file={name}/incidents/b.md,");
        InProcess.Run(parent, "check", "--site", name).Error.ShouldStartWith("incidents/b.md(1,1): ");
    });

    [Fact]
    public void Only_the_files_that_are_named_are_reported() => Using(site =>
    {
        site.Write("incidents/b.md", "no front matter\n");

        site.Run("check", SmallSite.IncidentPath).ExitCode.ShouldBe(ExitCodes.Done);
        site.Run("check", "incidents/b.md").ExitCode.ShouldBe(ExitCodes.ContentErrors);
        site.Run("check", "incidents").ExitCode.ShouldBe(ExitCodes.ContentErrors);
        site.Run("check", ".").ExitCode.ShouldBe(ExitCodes.ContentErrors);
        site.Run("check", "incidents/c.md").Error.ShouldBe("statusgen: There is no file or folder incidents/c.md.\n");
        site.Run("check", "/").Error.ShouldStartWith("statusgen: / lies outside of the site's folder");
    });

    [Fact]
    public void Strict_counts_warnings_as_errors() => Using(site =>
    {
        site.Write("incidents/b.md", "---\ntitle: x\nseverity: minor\n---\n\n## Investigating · 2026-11-20 10:00 UTC\n\nx\n");

        site.Run("check").ExitCode.ShouldBe(ExitCodes.Done);
        site.Run("check", "--strict").ExitCode.ShouldBe(ExitCodes.ContentErrors);
    });

    [Fact]
    public void Only_what_changed_since_a_revision_is_reported() => Using(site =>
    {
        const string TwoLists = "---\ntitle: x\nseverity: minor\naffected: [payments]\n---\n\n## Investigating · 2026-11-20 10:00 UTC\n- Nxt update: 11:00 UTC\n\nx\n\n## Identified · 2026-11-20 10:30 UTC\n- Nxt update: 11:00 UTC\n\ny\n";
        site.Write("incidents/old.md", "no front matter\n");
        site.Write("incidents/two.md", TwoLists);
        Git(site, "init", "-q");
        Git(site, "add", ".");
        Git(site, "-c", "user.name=Ada", "-c", "user.email=ada@example.com", "commit", "-qm", "first");
        Codes(site.Run("check", "--changed-since", "HEAD", "--format", "json")).ShouldBeEmpty();

        site.Write("incidents/two.md", TwoLists.Replace("\ny\n", "\nyes\n"));
        site.Write("incidents/new.md", "no front matter\n");

        Codes(site.Run("check", "--changed-since", "HEAD", "--format", "json")).ShouldBe(["incidents/new.md:1 SG0201", "incidents/two.md:13 SG0217"]);
    });

    [Fact]
    public void An_unknown_revision_is_a_wrong_command_line() => Using(site =>
    {
        Git(site, "init", "-q");

        ProgramResult result = site.Run("check", "--changed-since", "nowhere");

        result.ExitCode.ShouldBe(ExitCodes.WrongCommandLine);
        result.Error.ShouldStartWith("statusgen: --changed-since nowhere: git says \"");
        result.Error.Count(c => c == '\n').ShouldBe(1);
    });

    private static string[] Codes(ProgramResult result) =>
        [.. JsonDocument.Parse(result.Output).RootElement.GetProperty("diagnostics").EnumerateArray().Select(d => $"{d.GetProperty("path")}:{d.GetProperty("line")} {d.GetProperty("code")}")];

    private static void Git(SmallSite site, params string[] arguments)
    {
        using Process git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = site.Path, RedirectStandardError = true, RedirectStandardOutput = true })!;
        git.StandardError.ReadToEnd();
        git.WaitForExit();
        git.ExitCode.ShouldBe(0);
    }

    private static void Using(Action<SmallSite> test)
    {
        using var site = new SmallSite();
        test(site);
    }
}
