using StatusGen.Domain.Pages;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Tests.Pages;

public sealed class PageLoaderTests
{
    private static readonly (string, string) Settings = ("statusgen.yml", SiteFolder.Settings.Replace("components:", "  languages: [en, de]\ncomponents:", StringComparison.Ordinal));

    [Fact]
    public void A_page_is_Markdown_with_headings_below_its_title()
    {
        MarkdownPage page = Load(("pages/about.md", "---\ntitle: About this page\nnav: true\norder: 2\nsummary: Who we are\n---\n\nHello <b>you</b>.\n\n## How\n\n### Why\n\nSo.\n\n## Internal\n\nSecret.\n"))
            .Page!.Pages.ShouldHaveSingleItem();

        (page.Name, page.Title, page.Summary, page.InNavigation, page.Order).ShouldBe(("about", "About this page", "Who we are", true, 2));
        page.Text.Html.ShouldBe("<p>Hello &lt;b&gt;you&lt;/b&gt;.</p>\n<h2>How</h2>\n<h3>Why</h3>\n<p>So.</p>");
    }

    [Fact]
    public void Pages_stand_in_the_order_that_they_ask_for_and_then_by_name()
    {
        LoadedSite site = Load(("pages/c.md", "---\ntitle: C\n---\n"), ("pages/legal/a.md", "---\ntitle: A\n---\n"), ("pages/z.md", "---\ntitle: Z\norder: -1\n---\n"), ("pages/README.md", "For us."));

        site.Page!.Pages.Select(page => page.Name).ShouldBe(["z", "a", "c"]);
        SiteFolder.Text(site.Diagnostics).ShouldBe("");
    }

    [Fact]
    public void A_page_has_images_and_links_to_incidents_and_other_pages()
    {
        MarkdownPage page = Load(
            ("pages/about.md", "---\ntitle: About\n---\n\n![Us](img/team.png) [legal](legal.md) [news](../incidents/2026-11-02-first.md#x) [all](../history/)\n"),
            ("pages/legal.md", "---\ntitle: Legal\n---\n"), ("pages/img/team.png", "x"),
            ("incidents/2026-11-02-first.md", "---\ntitle: First\nkind: notice\n---\n\n## Notice · 2026-11-02 10:00 UTC\n\n[about](../pages/about.md)\n")).Page!.Pages[0];

        page.Text.Html.ShouldBe(
            "<p><img src=\"/about/img/team.png\" alt=\"Us\" loading=\"lazy\"> <a href=\"/legal/\">legal</a> <a href=\"/incidents/2026-11-02-first/#x\">news</a> <a href=\"/history/\">all</a></p>");
        page.Images.ShouldHaveSingleItem().Name.ShouldBe("img/team.png");
    }

    [Fact]
    public void A_translation_has_the_address_of_its_page()
    {
        MarkdownPage page = Load(("pages/about.md", "---\ntitle: About\n---\n\nHello.\n"), ("pages/about.de.md", "---\ntitle: Über uns\n---\n\n[Verlauf](../history/)\n")).Page!.Pages.ShouldHaveSingleItem();

        MarkdownPage german = page.In("de", "en");
        (german.Title, german.TitleLanguage, german.Text.Html).ShouldBe(("Über uns", null, "<p><a href=\"/de/history/\">Verlauf</a></p>"));
        page.In("fr", "en").Text.Language.ShouldBe("en");
    }

    [Theory]
    [InlineData("---\ntitle: About\nnavigation: true\n---\n", "SG0202")]
    [InlineData("---\nnav: true\n---\n", "SG0205")]
    [InlineData("---\ntitle: About\norder: first\n---\n", "SG0209")]
    [InlineData("---\ntitle: About\nnav: maybe\n---\n", "SG0113")]
    [InlineData("# About\n", "SG0201")]
    [InlineData("---\ntitle: About\n---\n\n[x](javascript:alert(1))\n", "SG0240")]
    public void What_is_wrong_is_told(string text, string code)
    {
        LoadedSite site = Load(("pages/about.md", text));

        site.Diagnostics.Select(d => d.Code).ShouldContain(code);
        site.Page!.Pages.ShouldBeEmpty();
    }

    [Fact]
    public void An_alias_cannot_have_the_address_of_a_page() =>
        SiteFolder.Text(Load(("pages/about.md", "---\ntitle: About\n---\n"),
            ("incidents/2026-11-02-first.md", "---\ntitle: First\nkind: notice\naliases: [/about/, /de/x/]\n---\n\n## Notice · 2026-11-02 10:00 UTC\n\nHello.\n")).Diagnostics)
            .Split('\n').Count(line => line.Contains("SG0235", StringComparison.Ordinal)).ShouldBe(2);

    private static LoadedSite Load(params (string, string)[] files) => SiteFolder.Load(MemorySources.Of([Settings, .. files]));
}
