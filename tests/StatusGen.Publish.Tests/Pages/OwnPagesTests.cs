using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Publish.Model;
using StatusGen.Publish.Tests.Samples;

namespace StatusGen.Publish.Tests.Pages;

/// <summary>Pages that the site's people write, and addresses that have moved.</summary>
public sealed class OwnPagesTests
{
    private static readonly MarkdownPage About = new(
        "about", "About & us", "Who we are.", InNavigation: true, Order: 1, new Prose("We are here.", "<p>We are <em>here</em>.</p>\n"), [], SourceLocation.StartOf("pages/about.md"))
    {
        Translations = [new PageTranslation("de", "Über uns", null, new Prose("Wir sind hier.", "<p>Wir sind hier.</p>\n"))],
    };

    private static readonly SiteSettings Site = BusySite.Model.Site with { Components = BusySite.Components };

    private static readonly MarkdownPage Imprint = About with { Name = "imprint", Title = "Imprint", Summary = null, InNavigation = false, Translations = [] };

    [Fact]
    public void A_page_stands_at_its_name_in_the_layout_of_the_theme()
    {
        string page = Publish().Text("about/index.html");

        page.ShouldContain("<title>About &amp; us · ");
        page.ShouldContain("<h1>About &amp; us</h1>");
        page.ShouldContain("<p>We are <em>here</em>.</p>");
        page.ShouldContain("<meta name=\"description\" content=\"Who we are.\">");
        page.ShouldContain("<a href=\"/status/about/\" aria-current=\"page\">");
        page.ShouldContain("<link rel=\"canonical\" href=\"https://status.example.com/status/about/\">");
    }

    [Fact]
    public void It_is_named_in_the_navigation_or_else_in_the_footer()
    {
        string home = Publish().Text("index.html");
        string navigation = home[home.IndexOf("<nav", StringComparison.Ordinal)..home.IndexOf("</nav>", StringComparison.Ordinal)], footer = home[home.IndexOf("<footer", StringComparison.Ordinal)..];

        navigation.ShouldContain("href=\"/status/about/\"");
        navigation.ShouldNotContain("imprint");
        footer.ShouldContain("href=\"/status/imprint/\"");
        footer.ShouldNotContain("href=\"/status/about/\"");
    }

    [Fact]
    public void In_another_language_it_is_translated_or_says_in_which_language_it_is()
    {
        RecordedOutput output = Publish("en", "de");

        output.Text("de/about/index.html").ShouldContain("<h1>Über uns</h1>");
        output.Text("de/about/index.html").ShouldContain("Wir sind hier.");
        output.Text("de/imprint/index.html").ShouldContain("<h1 lang=\"en\">Imprint</h1>");
        output.Text("de/imprint/index.html").ShouldContain("<div class=\"prose own\" lang=\"en\">");
    }

    [Fact]
    public void Search_engines_and_hosts_know_it()
    {
        RecordedOutput output = Publish();

        output.Text("sitemap.xml").ShouldContain("<loc>https://status.example.com/status/about/</loc>");
        output.Text("_headers").ShouldContain("/about/*\n");
    }

    [Fact]
    public void An_old_address_leads_on_by_a_page_and_by_a_rule()
    {
        RecordedOutput output = Publish();

        string page = output.Text("2024/old-name/index.html");
        page.ShouldContain("<meta http-equiv=\"refresh\" content=\"0; url=/status/incidents/2026-09-01-api/\">");
        page.ShouldContain("<link rel=\"canonical\" href=\"https://status.example.com/status/incidents/2026-09-01-api/\">");
        page.ShouldContain("<a href=\"/status/incidents/2026-09-01-api/\">API answers &quot;503&quot; &amp; slowly</a>");
        output.Paths.ShouldContain("old.html");
        output.Text("_redirects").ShouldBe("/status/2024/old-name/ /status/incidents/2026-09-01-api/ 301\n/status/old.html /status/incidents/2026-09-01-api/ 301\n");
        output.Text("sitemap.xml").ShouldNotContain("old");
    }

    [Fact]
    public void Without_old_addresses_there_are_no_rules() =>
        Published(new StatusPage(Site, [BusySite.Open])).Paths.ShouldNotContain("_redirects");

    private static RecordedOutput Publish(params string[] languages)
    {
        Incident moved = BusySite.Past with { Aliases = ["/2024/old-name/", "/old.html"] };
        return Published(new StatusPage(Site with { Languages = [.. languages] }, [BusySite.Open, moved]) { Pages = [About, Imprint] });
    }

    private static RecordedOutput Published(StatusPage page)
    {
        var output = new RecordedOutput();
        SitePublisher.Publish(new SiteModel(page, Write.At(BusySite.Now)), BuiltInTheme.For(page.Site), output, new PublishOptions(1, "StatusGen")).ShouldBeEmpty();
        return output;
    }
}
