namespace StatusGen.Cli.Tests.Commands;

public sealed class BuildCommandTests : IDisposable
{
    private const string Bad = "no front matter\n";

    private readonly SmallSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_secret_stops_the_build_however_old_and_style_never_does()
    {
        using var site = new SmallSite();
        site.Write("incidents/2020-01-02-old.md", SmallSite.Incident.Replace("2026-11-20", "2020-01-02").Replace("One in five", "A quick hiccup. One in five"));
        site.Run("build").ExitCode.ShouldBe(ExitCodes.Done);

        site.Write("incidents/2020-01-02-old.md", site.Read("incidents/2020-01-02-old.md").Replace("declined.", "declined. The key is AKIAIOSFODNN7EXAMPLE."));

        ProgramResult stopped = site.Run("build");
        stopped.ExitCode.ShouldBe(ExitCodes.ContentErrors);
        stopped.Error.ShouldContain("incidents/2020-01-02-old.md(11,");
        stopped.Error.ShouldContain("error OC401: ");
        stopped.Error.ShouldNotContain("OC201");
        site.Run("build", "--publish-anyway", "everything is down").Error.ShouldContain("Left out: incidents/2020-01-02-old.md.");
        File.Exists(site.At("_site/incidents/2020-01-02-old/index.html")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("title: Card payments fail", "title: Card 4111 1111 1111 1111 fails", "OC409")]
    [InlineData("severity: major", "severity: major\nsummary: Log in with password Hx7kk!99aa instead.", "OC401")]
    [InlineData("## Investigating", "Log in with password Hx7kk!99aa instead.\n\n## Investigating", "OC401")]
    public void Secrets_are_found_wherever_they_would_be_published(string text, string leak, string code)
    {
        using var site = new SmallSite(SmallSite.Incident.Replace(text, leak));

        site.Run("build").Error.ShouldContain($"error {code}: ");
    }

    [Fact]
    public void The_rule_about_secrets_cannot_be_switched_off()
    {
        using var site = new SmallSite(SmallSite.Incident.Replace("severity: major", "severity: major\nchecks: { OC401: off }"));

        site.Run("build").Error.ShouldContain("error SG0117: OC401 is always an error");
    }

    [Fact]
    public void A_site_is_built_and_told_in_one_line()
    {
        ProgramResult result = _site.Run("build");

        result.ExitCode.ShouldBe(ExitCodes.Done);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldMatch(@"^Built \d+ files: \d+ written, 0 unchanged, 0 removed in [0-9.]+ s\.\n$");
        File.Exists(_site.At("_site/index.html")).ShouldBeTrue();
        File.Exists(_site.At("_site/incidents/2026-11-20-card-payments/index.html")).ShouldBeTrue();
    }

    [Fact]
    public void The_same_site_is_not_written_again()
    {
        _site.Run("build");

        _site.Run("build").Error.ShouldMatch(@"^Built \d+ files: 0 written, \d+ unchanged, 0 removed in [0-9.]+ s\.\n$");
    }

    [Fact]
    public void Pictures_stand_beside_the_pages_that_show_them()
    {
        _site.Write("incidents/graph.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        _site.Write("pages/us.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        _site.Write(SmallSite.IncidentPath, SmallSite.Incident + "\n![A graph](graph.svg)\n");
        _site.Write("pages/about.md", "---\ntitle: About us\n---\n\n![All of us](us.svg)\n");

        _site.Run("build").ExitCode.ShouldBe(ExitCodes.Done);

        _site.Read("_site/incidents/2026-11-20-card-payments/graph.svg").ShouldStartWith("<svg");
        _site.Read("_site/about/us.svg").ShouldStartWith("<svg");
        _site.Read("_site/about/index.html").ShouldContain("src=\"/about/us.svg\"");
    }

    [Fact]
    public void An_error_leaves_the_published_site_as_it_is()
    {
        _site.Run("build");
        string before = _site.Read("_site/index.html");
        _site.Write("incidents/bad.md", Bad);
        _site.Run("update", "card", "More.");

        ProgramResult result = _site.Run("build");

        result.ExitCode.ShouldBe(ExitCodes.ContentErrors);
        result.Error.ShouldStartWith("incidents/bad.md(1,1): error SG0201: ");
        result.Error.ShouldEndWith("statusgen: nothing was published, what was there stays: 1 error. In an emergency, --publish-anyway \"REASON\" leaves the broken files out.\n");
        _site.Read("_site/index.html").ShouldBe(before);
    }

    [Fact]
    public void The_glass_can_be_broken_and_the_reason_is_kept()
    {
        _site.Write("incidents/bad.md", Bad);

        ProgramResult result = _site.Run("build", "--publish-anyway", "Payments are down,\nand Ada mends the file.");

        result.ExitCode.ShouldBe(ExitCodes.ContentErrors);
        const string Line = "2026-11-22 10:00 UTC: published anyway. Reason: Payments are down, and Ada mends the file.. Left out: incidents/bad.md.";
        result.Error.ShouldContain($"statusgen: {Line.Replace("..", ".")} Kept in .statusgen/publish-anyway.log.\n");
        _site.Read(".statusgen/publish-anyway.log").ShouldBe(Line.Replace("..", ".") + "\n");
        File.Exists(_site.At("_site/incidents/2026-11-20-card-payments/index.html")).ShouldBeTrue();
        Directory.Exists(_site.At("_site/incidents/bad")).ShouldBeFalse();
    }

    [Fact]
    public void Without_errors_the_glass_stays_whole()
    {
        _site.Run("build", "--publish-anyway", "just in case").ExitCode.ShouldBe(ExitCodes.Done);

        File.Exists(_site.At(".statusgen/publish-anyway.log")).ShouldBeFalse();
    }

    [Fact]
    public void Broken_settings_cannot_be_published_anyway()
    {
        _site.Write("statusgen.yml", "site:\n  name: x\n");

        ProgramResult result = _site.Run("build", "--publish-anyway", "now");

        result.ExitCode.ShouldBe(ExitCodes.ContentErrors);
        result.Error.ShouldEndWith("Without its settings nothing can be published, not even anyway.\n");
        Directory.Exists(_site.At("_site")).ShouldBeFalse();
    }

    [Fact]
    public void A_broken_theme_stops_the_build_and_is_replaced_by_the_built_in_one_in_an_emergency()
    {
        _site.Write("theme/layouts/home.html", "{{ if }}");
        _site.Write("theme/partials/foot.html", "{{ nonsense.of.it }} {{ x | no_such_function }}");

        _site.Run("build").ExitCode.ShouldBe(ExitCodes.ContentErrors);
        Directory.Exists(_site.At("_site")).ShouldBeFalse();

        ProgramResult anyway = _site.Run("build", "--publish-anyway", "now");
        anyway.ExitCode.ShouldBe(ExitCodes.ContentErrors);
        anyway.Error.ShouldContain("Left out: theme/layouts/home.html, theme/partials/foot.html.");
        _site.Read("_site/index.html").ShouldContain("Example Status");
    }

    [Fact]
    public void Strict_counts_warnings_as_errors()
    {
        _site.Write("incidents/b.md", "---\ntitle: x\nseverity: minor\n---\n\n## Investigating · 2026-11-20 10:00 UTC\n\nx\n");

        _site.Run("build", "--strict").ExitCode.ShouldBe(ExitCodes.ContentErrors);
        Directory.Exists(_site.At("_site")).ShouldBeFalse();
        _site.Run("build").ExitCode.ShouldBe(ExitCodes.Done);
    }

    [Fact]
    public void Another_address_may_be_tried()
    {
        _site.Run("build", "--base-url", "https://preview.example/pr-7/").ExitCode.ShouldBe(ExitCodes.Done);

        _site.Read("_site/index.html").ShouldContain("/pr-7/");
    }

    [Fact]
    public void An_address_that_is_none_is_refused()
    {
        ProgramResult result = _site.Run("build", "--base-url", "preview");

        result.ExitCode.ShouldBe(ExitCodes.WrongCommandLine);
        result.Error.ShouldStartWith("statusgen: --base-url: ");
    }

    [Fact]
    public void Drafts_are_shown_when_asked_for()
    {
        _site.Write("incidents/draft.md", SmallSite.Incident.Replace("title:", "draft: true\ntitle:"));

        _site.Run("build");
        Directory.Exists(_site.At("_site/incidents/draft")).ShouldBeFalse();
        _site.Run("build", "--drafts");
        Directory.Exists(_site.At("_site/incidents/draft")).ShouldBeTrue();
    }

    [Fact]
    public void An_audience_gets_a_site_of_its_own()
    {
        _site.Write("statusgen.yml", SmallSite.Settings + "audiences:\n  tenant-42: { private: true }\n");
        _site.Write("incidents/secret.md", SmallSite.Incident.Replace("title:", "audience: [tenant-42]\ntitle:"));

        _site.Run("build");
        Directory.Exists(_site.At("_site/incidents/secret")).ShouldBeFalse();
        _site.Run("build", "--audience", "tenant-42", "--out", "private").ExitCode.ShouldBe(ExitCodes.Done);
        Directory.Exists(_site.At("private/incidents/secret")).ShouldBeTrue();
        _site.Run("build", "--audience", "tenant-43").Error.ShouldBe("statusgen: --audience: there is no audience \"tenant-43\". Use public or tenant-42; did you mean \"tenant-42\"?\n");
    }

    [Fact]
    public void Pictures_are_copied_from_beside_the_incident()
    {
        File.WriteAllBytes(_site.Write("incidents/graph.png", ""), [1, 2, 3]);
        _site.Write(SmallSite.IncidentPath, SmallSite.Incident + "\n![A graph](graph.png)\n");

        _site.Run("build").ExitCode.ShouldBe(ExitCodes.Done);

        File.ReadAllBytes(_site.At("_site/incidents/2026-11-20-card-payments/graph.png")).ShouldBe([1, 2, 3]);
    }

    [Theory]
    [InlineData(".", "--out: the folder holds the site's sources; name one of its own, such as _site.")]
    [InlineData("incidents", "--out: incidents/ holds what people write; name another folder, such as _site.")]
    [InlineData("/", "--out: the root of the disk cannot become a site.")]
    public void Some_folders_are_refused(string folder, string sentence) =>
        _site.Run("build", "--out", folder).ShouldBe(new ProgramResult(ExitCodes.WrongCommandLine, "", $"statusgen: {sentence}\n"));

    [Fact]
    public void A_folder_that_cannot_be_written_is_told_in_one_sentence()
    {
        _site.Write("blocked", "a file");

        ProgramResult result = _site.Run("build", "--out", "blocked");

        result.ExitCode.ShouldBe(ExitCodes.InputOutputFailed);
        result.Error.ShouldBe($"statusgen: {_site.At("blocked")} is a file, not a folder.\n");
    }

    [Fact]
    public void A_reason_is_needed() => _site.Run("build", "--publish-anyway", " ").Error.ShouldBe("statusgen: --publish-anyway needs a reason: it is kept, and read later.\n");
}
