using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Tests;

public sealed class SiteLoaderTests
{
    private static string Incident(string time = "2026-11-20 14:10 UTC", string keys = "") =>
        $"---\ntitle: Card payments fail\nseverity: major\naffected: [payments]\n{keys}---\n\n## Investigating · {time}\n\nText.\n";

    private static MemorySources Sources(params (string Path, string Text)[] files) => MemorySources.Of([("statusgen.yml", SiteFolder.Settings), .. files]);

    [Fact]
    public void A_site_without_incidents_is_whole()
    {
        LoadedSite site = SiteFolder.Load(Sources());

        site.Diagnostics.ShouldBeEmpty();
        site.Page!.Incidents.ShouldBeEmpty();
    }

    [Fact]
    public void Incidents_come_newest_first_from_folders_of_any_depth()
    {
        LoadedSite site = SiteFolder.Load(Sources(("incidents/b.md", Incident()), ("incidents/2026/11/a.md", Incident()), ("incidents/c.md", Incident("2026-11-21 14:10 UTC"))));

        site.Page!.Incidents.Select(i => i.Id.Value).ShouldBe(["c", "a", "b"]);
    }

    [Fact]
    public void A_broken_file_never_hides_the_others()
    {
        LoadedSite site = SiteFolder.Load(Sources(("incidents/a.md", "nothing"), ("incidents/b.md", Incident()), ("incidents/c.md", Incident("never"))));

        site.Page!.Incidents.Select(i => i.Id.Value).ShouldBe(["b"]);
        site.BrokenFiles.ShouldBe(["incidents/a.md", "incidents/c.md"]);
        site.Diagnostics.Select(d => d.At.Path).ShouldBe(["incidents/a.md", "incidents/c.md"]);
        site.HasErrors.ShouldBeTrue();
    }

    [Fact]
    public void Broken_settings_leave_no_page_but_the_incidents_are_checked()
    {
        LoadedSite site = SiteFolder.Load(MemorySources.Of(("statusgen.yml", "site: ["), ("incidents/a.md", Incident("never"))));

        site.Page.ShouldBeNull();
        site.BrokenFiles.ShouldBe(["incidents/a.md", "statusgen.yml"]);
        site.Diagnostics.Select(d => d.Code).ShouldBe([DiagnosticCodes.BadTime, DiagnosticCodes.YamlSyntax]);
    }

    [Fact]
    public void Drafts_are_shown_only_when_asked_for()
    {
        MemorySources sources = Sources(("incidents/a.md", Incident(keys: "draft: true\n")));

        SiteFolder.Load(sources).Page!.Incidents.ShouldBeEmpty();
        SiteFolder.Load(sources, drafts: true).Page!.Incidents.Length.ShouldBe(1);
    }

    [Fact]
    public void Stems_that_differ_only_in_case_clash() =>
        SiteFolder.Load(Sources(("incidents/API.md", Incident()), ("incidents/2026/api.md", Incident()))).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.DuplicateFileName);

    [Theory]
    [InlineData("incidents/README.md", "Write here.")]
    [InlineData("incidents/.gitkeep", "")]
    [InlineData("incidents/.drafts/a.md", "anything")]
    [InlineData("incidents/graph.png", "x")]
    [InlineData("incidents/data.csv", "x")]
    [InlineData("comms/plan.yml", "x")]
    [InlineData("a.md", "x")]
    public void Other_files_are_left_alone(string path, string text) => SiteFolder.Load(Sources((path, text))).Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("incidents/a")]
    [InlineData("incidents/a.markdown")]
    [InlineData("incidents/a.MD")]
    [InlineData("incidents/a.txt")]
    [InlineData("incidents/LICENSE")]
    public void A_file_that_was_meant_as_an_incident_is_a_warning(string path)
    {
        LoadedSite site = SiteFolder.Load(Sources((path, Incident())));

        site.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.FileNotShown);
        site.HasErrors.ShouldBeFalse();
    }

    [Theory]
    [InlineData("/incidents/b/")]
    [InlineData("/history/")]
    [InlineData("/history/2026/")]
    [InlineData("/components/payments")]
    [InlineData("/feed.xml")]
    [InlineData("/404.html")]
    [InlineData("/api/v2/summary.json")]
    public void An_alias_may_not_be_a_page(string alias) =>
        SiteFolder.Load(Sources(("incidents/a.md", Incident(keys: $"aliases: [{alias}]\n")), ("incidents/b.md", Incident()))).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.AliasClash);

    [Theory]
    [InlineData("SG0231: off", null, null)]
    [InlineData("SG0231: advice", null, DiagnosticSeverity.Advice)]
    [InlineData("SG0231: error", null, DiagnosticSeverity.Error)]
    [InlineData("SG0231: off", "SG0231: warning", DiagnosticSeverity.Warning)]
    [InlineData("SG0231: { severity: off, reason: old files, until: 2026-12-01 }", null, null)]
    [InlineData("SG0231: { severity: off, reason: old files, until: 2026-11-30 }", null, DiagnosticSeverity.Warning)]
    [InlineData("OC202: off", "SG0231: off", null)]
    public void Warnings_have_the_severity_that_checks_set(string site, string? file, DiagnosticSeverity? severity)
    {
        string text = Incident(keys: file is null ? "" : $"checks: {{ {file} }}\n").Replace("affected: [payments]\n", "");

        LoadedSite loaded = SiteFolder.Load(Sources(("incidents/a.md", text)).With("statusgen.yml", SiteFolder.Settings + $"checks: {{ {site} }}\n"));

        loaded.Diagnostics.Select(d => (DiagnosticSeverity?)d.Severity).ShouldBe(severity is null ? [] : [severity]);
        loaded.Page!.Incidents.Length.ShouldBe(severity == DiagnosticSeverity.Error ? 0 : 1);
    }

    [Fact]
    public void One_core_or_many_give_the_same()
    {
        MemorySources sources = Sources([.. Enumerable.Range(0, 300).Select(i => ($"incidents/{i % 7}/i{i}.md", i % 10 == 0 ? "broken" : Incident($"2026-{1 + i % 11:00}-20 14:10 UTC")))]);

        LoadedSite one = SiteFolder.Load(sources, maxParallelism: 1), many = SiteFolder.Load(sources);

        many.Page!.Incidents.Select(i => i.Id).ShouldBe(one.Page!.Incidents.Select(i => i.Id));
        many.Page.Incidents.Select(i => i.Updates[0].Body).ShouldBe(one.Page.Incidents.Select(i => i.Updates[0].Body));
        SiteFolder.Text(many.Diagnostics).ShouldBe(SiteFolder.Text(one.Diagnostics));
        many.BrokenFiles.ShouldBe(one.BrokenFiles);
    }

    [Fact]
    public void A_link_to_another_incidents_file_leads_to_its_page()
    {
        LoadedSite site = SiteFolder.Load(Sources(("incidents/2026/a.md", Incident() + "\nSee [before](../b.md).\n"), ("incidents/b.md", Incident())), baseUrl: "https://example.github.io/status");

        site.Diagnostics.ShouldBeEmpty();
        site.Page!.Incidents.Single(i => i.Id == new IncidentId("a")).Updates[0].Body.Html.ShouldContain("<a href=\"/status/incidents/b/\">before</a>");
    }
}
