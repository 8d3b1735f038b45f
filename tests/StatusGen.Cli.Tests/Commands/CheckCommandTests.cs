using System.Diagnostics;
using System.Text.Json;

namespace StatusGen.Cli.Tests.Commands;

public sealed class CheckCommandTests
{
    private const string GoodMessage = "Since 09:40 UTC about one in five card payments in the EU is declined. Please pay by bank transfer meanwhile. We know you need to pay today; our payments team is replacing a certificate. Questions: https://example.com/help";

    [Fact]
    public void A_site_without_problems_says_so() =>
        Using(site => site.Run("check").ShouldBe(new ProgramResult(ExitCodes.Done, "", "Checked 2 files: no problems.\n")));

    [Fact]
    public void All_problems_of_all_files_are_reported_at_once() => Using(site =>
    {
        site.Write("incidents/a.md", Good.Replace("payments:", "payment:").Replace("major", "mayor"));
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
        site.Write("incidents/b.md", $"---\ntitle: Card payments fail\nseverity: minor\n---\n\n## Investigating · 2026-11-22 09:50 UTC\n- Next update: 10:20 UTC\n\n{GoodMessage}\n");

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

        Codes(site.Run("check", "--changed-since", "HEAD", "--format", "json")).Where(code => code.Contains(" SG")).ShouldBe(["incidents/new.md:1 SG0201", "incidents/two.md:13 SG0217"]);
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

    [Fact]
    public void Old_messages_are_left_alone_unless_a_change_touches_them() => Using(site =>
    {
        string old = Good.Replace(GoodMessage, "A quick hiccup, nothing more.").Replace("2026-11-22", "2026-03-02") + "\n## Resolved · 2026-03-02 11:00 UTC\n\nA mere glitch.\n";
        site.Write("incidents/2026-03-02-old.md", old);
        Git(site, "init", "-q");
        Git(site, "add", ".");
        Git(site, "-c", "user.name=Ada", "-c", "user.email=ada@example.com", "commit", "-qm", "first");
        Codes(site.Run("check", "--format", "json")).ShouldBeEmpty();

        site.Write("incidents/2026-03-02-old.md", old.Replace("mere glitch", "mere hiccup"));

        string[] found = Codes(site.Run("check", "--changed-since", "HEAD", "--format", "json"));
        found.ShouldContain("incidents/2026-03-02-old.md:15 OC201");
        found.ShouldAllBe(code => !code.StartsWith("incidents/2026-03-02-old.md:11"));
        site.Write("statusgen.yml", SmallSite.Settings + "checks: { messages-from: 300d }\n");
        Codes(site.Run("check", "--format", "json")).ShouldContain("incidents/2026-03-02-old.md:11 OC201");
    });

    [Fact]
    public void What_is_internal_is_not_judged() => Using(site =>
    {
        site.Write(SmallSite.IncidentPath, Good + "<!-- a quick hiccup on db-prod-eu-2 -->\n\n### Internal\n\nJust a hiccup on db-prod-eu-2.\n\n## Internal\n\npassword Hx7kk!99aa\n");

        site.Run("check").Error.ShouldBe("Checked 2 files: no problems.\n");
    });

    [Fact]
    public void Severities_come_from_the_site_and_the_file() => Using(site =>
    {
        site.Write(SmallSite.IncidentPath, Good.Replace(GoodMessage, GoodMessage + " A quick hiccup."));
        Severity(site).ShouldBe("error");

        site.Write("statusgen.yml", SmallSite.Settings + "checks: { OC201: advice }\n");
        Severity(site).ShouldBe("advice");

        site.Write(SmallSite.IncidentPath, site.Read(SmallSite.IncidentPath).Replace("severity: major", "severity: major\nchecks: { OC201: { severity: off, reason: a quotation, until: 2027-01-31 } }"));
        Severity(site).ShouldBeNull();

        site.Write("statusgen.yml", SmallSite.Settings + "checks: { OC201: { severity: off, reason: x, until: 2026-01-31 } }\n");
        site.Run("check").Error.ShouldStartWith("statusgen.yml(9,11): error OC003: ");

        static string? Severity(SmallSite site) => JsonDocument.Parse(site.Run("check", "--format", "json").Output).RootElement.GetProperty("diagnostics").EnumerateArray()
            .Where(d => d.GetProperty("code").GetString() == "OC201").Select(d => d.GetProperty("severity").GetString()).SingleOrDefault();
    });

    [Fact]
    public void A_file_with_an_error_of_structure_is_judged_all_the_same() => Using(site =>
    {
        site.Write(SmallSite.IncidentPath, Good.Replace("payments:", "payment:").Replace(GoodMessage, GoodMessage + " A quick hiccup."));

        Codes(site.Run("check", "--format", "json")).ShouldBe([$"{SmallSite.IncidentPath}:5 SG0204", $"{SmallSite.IncidentPath}:11 OC201"]);
    });

    private static string Good => SmallSite.Incident.Replace("2026-11-20 14:10", "2026-11-22 09:50").Replace("14:40", "10:20").Replace("One in five card payments is declined.", GoodMessage);

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
        using var site = new SmallSite(Good);
        test(site);
    }
}
