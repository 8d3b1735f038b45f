using NodaTime;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;

namespace StatusGen.Content.Tests.Incidents;

public sealed class IncidentLoaderTests
{
    [Fact]
    public void Text_before_the_first_update_is_the_lead()
    {
        Incident incident = Loading.Incident("\nPayments matter.\n\n### Who\n\n## Investigating · 2026-11-20 14:10 UTC\n\nText.\n");

        incident.Lead.ShouldBe(new Prose("Payments matter.\n\n### Who", "<p>Payments matter.</p>\n<h2>Who</h2>"));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public void Line_ends_and_a_byte_order_mark_change_nothing(string lineEnd)
    {
        string text = $"\uFEFF---\n{Loading.Keys}---\n\n## Investigating · 2026-11-20 14:10 UTC\n- Next update: 14:40 UTC\n\nOne\ntwo.\n".ReplaceLineEndings(lineEnd);

        LoadedSite site = SiteFolder.Load(SiteFolder.WithIncident(text));

        site.Diagnostics.ShouldBeEmpty();
        site.Page!.Incidents[0].Updates[0].Body.ShouldBe(new Prose("One\ntwo.", "<p>One\ntwo.</p>"));
    }

    [Fact]
    public void Nothing_internal_is_left_anywhere()
    {
        const string Secret = "hunter2";
        Incident incident = Loading.Incident($"""
            <!-- {Secret} -->
            Lead <!-- {Secret} --> text.

            ## Internal

            {Secret}

            ### Deeper

            - [ ] {Secret}

            ## Investigating · 2026-11-20 14:10 UTC
            <!-- {Secret} -->
            - Next update: 14:40 UTC

            Shown. <!-- {Secret}

            {Secret} -->

            ### Internal

            {Secret} ![x]({Secret}.png)

            ### After

            Shown.

            ## internal:

            {Secret}

            ## Postmortem · 2026-11-24 10:00 UTC

            ### How we will prevent it

            - [ ] Shown
            - [ ] Shown <!-- {Secret} --> too

            ### Internal

            - [ ] {Secret}
            """);

        incident.Lead.Markdown.ShouldBe("Lead  text.");
        incident.Updates.Select(u => u.Body.Markdown).ShouldBe(["Shown.\n\n### After\n\nShown.", "### How we will prevent it\n\n- [ ] Shown\n- [ ] Shown  too"]);
        incident.Tasks.Select(t => t.Text).ShouldBe(["Shown", "Shown  too"]);
        string everything = string.Concat(incident.Updates.Select(u => u.Body.Html)) + incident.Lead.Html + incident;
        everything.ShouldNotContain(Secret);
    }

    [Fact]
    public void Tasks_of_a_postmortem_have_their_due_day()
    {
        Incident incident = Loading.Incident("""
            ## Resolved · 2026-11-20 15:31 UTC

            - [ ] Not a task of a postmortem

            ## Postmortem · 2026-11-24 10:00 UTC

            ### How we will prevent it
            - [ ] Alert 30 days before any certificate expires (due 2026-12-15)
            - [x] Second reviewer for `certificate` changes
            - [ ] Ask (again) (Due  2027-01-31 ).
            """);

        incident.Tasks.Select(t => (t.Text, t.Done, t.Due)).ShouldBe([
            ("Alert 30 days before any certificate expires", false, new LocalDate(2026, 12, 15)),
            ("Second reviewer for certificate changes", true, null),
            ("Ask (again) .", false, new LocalDate(2027, 1, 31)),
        ]);
        incident.Tasks[0].Location.Line.ShouldBe(13);
        incident.Updates[1].Body.Html.ShouldStartWith("<h3>How we will prevent it</h3>");
    }

    [Theory]
    [InlineData("incidents/2026-11-20-card_payments.md", "2026-11-20-card_payments")]
    [InlineData("incidents/a/b/c/INC-42.md", "INC-42")]
    public void The_stem_is_the_id(string path, string id) =>
        SiteFolder.Load(SiteFolder.WithIncident($"---\n{Loading.Keys}---\n## Investigating · 2026-11-20 14:10 UTC\n", path)).Page!.Incidents[0].Id.Value.ShouldBe(id);

    [Theory]
    [InlineData("incidents/a b.md", "a-b.md")]
    [InlineData("incidents/-a.md", "a.md")]
    [InlineData("incidents/störung.md", "st-rung.md")]
    [InlineData("incidents/v1.2.md", "v1-2.md")]
    [InlineData("incidents/a%2fb.md", "a-2fb.md")]
    public void A_stem_that_cannot_be_an_address_is_refused_with_a_better_one(string path, string suggestion)
    {
        LoadedSite site = SiteFolder.Load(SiteFolder.WithIncident($"---\n{Loading.Keys}---\n## Investigating · 2026-11-20 14:10 UTC\n", path));

        Diagnostic problem = site.Diagnostics.ShouldHaveSingleItem();
        problem.Code.ShouldBe(DiagnosticCodes.UnsafeFileName);
        problem.Hint.ShouldNotBeNull().ShouldEndWith(suggestion + ".");
    }

    [Theory]
    [InlineData("")]
    [InlineData("---")]
    [InlineData("---\n")]
    [InlineData("--\ntitle: T\n--\n")]
    [InlineData(" ---\ntitle: T\n---\n")]
    [InlineData("----\ntitle: T\n----\n")]
    public void A_file_without_front_matter_is_an_error(string text) =>
        SiteFolder.Load(SiteFolder.WithIncident(text)).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.NoFrontMatter);

    [Theory]
    [InlineData("---\n---\n", DiagnosticCodes.MissingKey)]
    [InlineData("---  \ntitle: T\n...\n", DiagnosticCodes.MissingKey)]
    public void Empty_or_short_front_matter_lacks_keys(string text, string code) => SiteFolder.Load(SiteFolder.WithIncident(text)).Diagnostics[0].Code.ShouldBe(code);

    [Fact]
    public void An_image_is_found_beside_its_file()
    {
        LoadedSite site = Loading.Site("## Investigating · 2026-11-20 14:10 UTC\n\n![Rate](graph.png)\n", Loading.Keys, ("incidents/graph.png", "x"));

        site.Diagnostics.ShouldBeEmpty();
        site.Page!.Incidents[0].Images.ShouldBe([new IncidentImage("incidents/graph.png", "graph.png")]);
    }
}
