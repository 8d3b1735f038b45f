using System.Collections.Immutable;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Pages;
using StatusGen.Publish.Theming;
using StatusGen.Publish.Tests.Samples;
using StatusGen.Text.Sources;

namespace StatusGen.Publish.Tests.Theming;

public sealed class ThemeTests
{
    private static readonly SiteSettings Settings = BusySite.Model.Site;

    private static (RecordedOutput Output, ImmutableArray<Diagnostic> Problems) Publish(params (string Path, string Text)[] own)
    {
        Loaded<Theme> theme = BuiltInTheme.With(Settings, own);
        var output = new RecordedOutput();
        ImmutableArray<Diagnostic> problems = SitePublisher.Publish(BusySite.Model, theme.Value, output, new PublishOptions(1, "StatusGen"));
        return (output, [.. theme.Diagnostics, .. problems]);
    }

    [Fact]
    public void A_sites_own_file_takes_the_place_of_the_built_in_one()
    {
        var (output, problems) = Publish(("theme/layouts/404.html", "<p>{{ site.name }} has no {{ page.kind }}</p>"));

        problems.ShouldBeEmpty();
        output.Text("404.html").ShouldBe("<p>Example &amp; Sons Status has no missing</p>");
        output.Text("index.html").ShouldContain("<h1>");
    }

    [Fact]
    public void A_built_in_template_is_compiled_once_for_all_sites_that_do_not_replace_it()
    {
        var builtIn = new BuiltInTemplates(BuiltInTheme.Files);
        builtIn.Prepare();
        Theme one = Theme.Load(builtIn, MemorySources.Of(), Settings).Value, other = Theme.Load(builtIn, MemorySources.Of(("theme/layouts/home.html", "mine")), Settings).Value;

        one.Layout("home").ShouldBeSameAs(builtIn.Find("theme/layouts/home.html"));
        one.Find("head").ShouldBeSameAs(other.Find("head"));
        other.Layout("home").ShouldNotBeSameAs(one.Layout("home"));
        one.Layout("no-such-page").ShouldBeNull();
    }

    [Theory]
    [InlineData("head", "</head>")]
    [InlineData("header", "<header")]
    [InlineData("before-content", "<h1>")]
    [InlineData("after-content", "</main>")]
    [InlineData("footer", "</body>")]
    public void Slots_stand_on_every_page_in_their_places(string slot, string before)
    {
        var (output, problems) = Publish(($"theme/partials/custom/{slot}.html", "<!-- mine, {{ page.kind }} -->\n"));

        problems.ShouldBeEmpty();
        foreach (string path in output.Paths.Where(p => p.EndsWith(".html", StringComparison.Ordinal) && !p.StartsWith("embed/", StringComparison.Ordinal) && !p.StartsWith("search/", StringComparison.Ordinal)))
        {
            string page = output.Text(path);
            int at = page.IndexOf("<!-- mine, ", StringComparison.Ordinal);
            at.ShouldBeGreaterThan(0, path);
            at.ShouldBeLessThan(page.IndexOf(before, StringComparison.Ordinal), path);
        }
    }

    [Fact]
    public void An_error_in_a_template_names_template_line_and_column()
    {
        Diagnostic problem = BuiltInTheme.With(Settings, ("theme/layouts/404.html", "<p>\n  {{ for x }}")).Diagnostics[0];

        problem.Code.ShouldBe(DiagnosticCodes.TemplateError);
        problem.At.Path.ShouldBe("theme/layouts/404.html");
        problem.At.Line.ShouldBe(2);
        problem.At.Column.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void An_error_while_rendering_is_told_once_and_only_its_pages_are_missing()
    {
        var (output, problems) = Publish(("theme/layouts/incident.html", "{{ incident.title }}\n{{ t 'no.such.text' }}"));

        Diagnostic problem = problems.ShouldHaveSingleItem();
        (problem.At.Path, problem.At.Line).ShouldBe(("theme/layouts/incident.html", 2));
        problem.Message.ShouldContain("there is no text \"no.such.text\"");
        output.Paths.ShouldNotContain(p => p.StartsWith("incidents/", StringComparison.Ordinal));
        output.Paths.ShouldContain("index.html");
    }

    [Fact]
    public void An_unknown_asset_is_an_error_that_names_the_nearest()
    {
        var (_, problems) = Publish(("theme/layouts/404.html", "{{ asset 'stile.css' }}"));

        problems.ShouldHaveSingleItem().Message.ShouldContain("did you mean \"style.css\"?");
    }

    [Fact]
    public void A_layout_that_no_page_uses_is_a_warning()
    {
        Diagnostic warning = BuiltInTheme.With(Settings, ("theme/layouts/incidents.html", "x")).Diagnostics.ShouldHaveSingleItem();

        warning.Severity.ShouldBe(DiagnosticSeverity.Warning);
        warning.Hint!.ShouldContain("theme/layouts/incident.html");
    }

    [Fact]
    public void A_logo_and_a_style_sheet_of_the_sites_own_are_published_under_names_of_their_content()
    {
        SiteSettings settings = Settings with { Logo = "logo.svg", Theme = new ThemeSettings("#b00020", "own.css") };
        Loaded<Theme> theme = BuiltInTheme.With(settings, ("theme/logo.svg", "<svg/>"), ("theme/own.css", ".mine { color: red }"), ("theme/assets/extra.woff2", "font"));

        theme.Diagnostics.ShouldBeEmpty();
        theme.Value.Assets.PathOf("logo.svg")!.ShouldMatch("^assets/logo\\.[0-9a-f]{10}\\.svg$");
        theme.Value.Assets.PathOf("extra.woff2")!.ShouldMatch("^assets/extra\\.[0-9a-f]{10}\\.woff2$");
        string css = System.Text.Encoding.UTF8.GetString(theme.Value.Assets.Files.Single(f => f.Path == theme.Value.Assets.PathOf("style.css")).Bytes.Span);
        css.ShouldEndWith(".mine{color:red}");
        css.ShouldContain("--accent:#b00020");
    }

    [Fact]
    public void A_logo_that_is_missing_is_an_error()
    {
        Diagnostic problem = BuiltInTheme.With(Settings with { Logo = "logo.svg" }).Diagnostics.ShouldHaveSingleItem();

        problem.Code.ShouldBe(DiagnosticCodes.AssetMissing);
        problem.Message.ShouldBe("The logo \"theme/logo.svg\" cannot be read.");
    }

    [Fact]
    public void A_name_changes_with_its_content_and_only_then()
    {
        Fingerprint.Of("a"u8).ShouldBe(Fingerprint.Of("a"u8));
        Fingerprint.Of("a"u8).ShouldNotBe(Fingerprint.Of("b"u8));
        // Source: FNV-1a test vectors, draft-eastlake-fnv: 64 bit of "a" is af63dc4c8601ec8c; we keep the first ten digits.
        Fingerprint.Of("a"u8).ShouldBe("af63dc4c86");
    }
}
