using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using StatusGen.Clients.Tests.Sites;

namespace StatusGen.Clients.Tests.Embed;

/// <summary>embed.js in Chromium on a page of another origin.</summary>
public sealed class BannerTests(BuiltSites sites, Chromium browser)
{
    /// <summary>Styles of a page that dresses every element it can reach.</summary>
    private const string Loud = "* { font: 40px/3 cursive; letter-spacing: 1em; } ul, li, p, a, button, svg { color: lime !important; background: red !important; display: none !important; } body { color: lime; font-size: 60px; line-height: 4; }";

    private BuiltSite BelowPath => sites.All.Single(s => s.Name == "open-incident-below-path");

    [Fact]
    public async Task An_open_incident_shows_itself_under_the_strictest_policy()
    {
        foreach (BuiltSite site in new[] { sites.OpenIncident, BelowPath })
        {
            await using BannerPage page = await BannerPage.OpenAsync(site, browser);
            page.Problems(site).ShouldBeEmpty();
            (await page.Rows.CountAsync()).ShouldBe(1);
            (await page.Rows.First.InnerTextAsync()).ShouldContain("Card payments fail for most customers in the EU");
            ILocator link = page.Rows.First.GetByRole(AriaRole.Link);
            (await link.GetAttributeAsync("href")).ShouldBe(site.Address + "incidents/2026-11-20-card-payments/");
            (await link.GetAttributeAsync("aria-label")).ShouldBe("Details: Card payments fail for most customers in the EU");
        }
    }

    [Fact]
    public async Task A_policy_that_forbids_the_status_site_would_be_found()
    {
        await using BannerPage page = await BannerPage.OpenAsync(sites.OpenIncident, browser, policy: "default-src 'none'; script-src OUR");
        (await page.Rows.CountAsync()).ShouldBe(0);
        page.Problems(sites.OpenIncident).ShouldContain(p => p.Contains("connect-src", StringComparison.Ordinal) || p.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_shows_while_all_is_well_unless_it_is_asked_for()
    {
        await using BannerPage quiet = await BannerPage.OpenAsync(sites.AllWell, browser);
        (await quiet.Rows.CountAsync()).ShouldBe(0);
        (await quiet.Page.Locator("main").BoundingBoxAsync())!.Y.ShouldBeLessThan(30);

        await using BannerPage always = await BannerPage.OpenAsync(sites.AllWell, browser, attributes: " data-show=\"always\"");
        (await always.Rows.First.InnerTextAsync()).ShouldContain("All Systems Operational");
    }

    [Fact]
    public async Task Work_under_way_and_components_are_shown_on_request()
    {
        await using BannerPage work = await BannerPage.OpenAsync(sites.Many, browser, attributes: " data-show=\"maintenance\" data-components=\"part-7\" data-text-maintenance=\"Wartung\"");
        (await work.Rows.AllInnerTextsAsync()).ShouldHaveSingleItem().ShouldContain("Wartung: Work that is under way");
        await using BannerPage other = await BannerPage.OpenAsync(sites.OpenIncident, browser, attributes: " data-components=\"reports,api\"");
        (await other.Rows.CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Axe_finds_nothing_on_a_page_with_the_banner(bool dark)
    {
        await using BannerPage page = await BannerPage.OpenAsync(sites.Many, browser, attributes: " data-show=\"maintenance\"", dark: dark);
        (await page.Rows.CountAsync()).ShouldBe(3);
        AxeResult result = await page.Page.RunAxe(new AxeRunOptions { Rules = new() { ["region"] = new RuleOptions { Enabled = true } } });
        result.Violations.Select(v => $"{v.Id}: {v.Help}").ShouldBeEmpty();
        result.Passes.Single(p => p.Id == "color-contrast").Nodes.Length.ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task An_incident_dismissed_by_keyboard_stays_away_and_the_other_stays()
    {
        await using BannerPage page = await BannerPage.OpenAsync(sites.Many, browser);
        string[] before = [.. await page.Rows.AllInnerTextsAsync()];
        before.Length.ShouldBe(2);

        await page.Rows.First.GetByRole(AriaRole.Button).FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        (await page.Rows.AllInnerTextsAsync()).ShouldBe([before[1]]);
        await page.ReloadAsync();
        (await page.Rows.AllInnerTextsAsync()).ShouldBe([before[1]]);

        await page.Rows.First.GetByRole(AriaRole.Button).ClickAsync();
        await page.ReloadAsync();
        (await page.Rows.CountAsync()).ShouldBe(0);

        await page.Page.EvaluateAsync("localStorage.clear()");
        await page.ReloadAsync();
        (await page.Rows.CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task No_style_goes_into_the_banner_and_none_comes_out()
    {
        await using BannerPage plain = await BannerPage.OpenAsync(sites.OpenIncident, browser), quiet = await BannerPage.OpenAsync(sites.AllWell, browser),
            loud = await BannerPage.OpenAsync(sites.OpenIncident, browser, style: Loud);
        (await StylesAsync(plain.Page, "main *")).ShouldBe(await StylesAsync(quiet.Page, "main *"));
        (await StylesAsync(loud.Page, "body > div li, body > div p, body > div a, body > div button, body > div svg"))
            .ShouldBe(await StylesAsync(plain.Page, "body > div li, body > div p, body > div a, body > div button, body > div svg"));

        // The control: the page itself is dressed by its style.
        (await StylesAsync(loud.Page, "main *")).ShouldNotBe(await StylesAsync(plain.Page, "main *"));
    }

    [Fact]
    public async Task The_frame_shows_something_on_every_site()
    {
        foreach (BuiltSite site in sites.All)
        {
            using var scratch = new ScratchFolder();
            scratch.Write("index.html", $"<!doctype html><html lang=en><meta http-equiv=Content-Security-Policy content=\"default-src 'none'; frame-src {site.Server.Origin}\"><title>x</title><iframe title=Status src=\"{site.Address}embed/\"></iframe></html>");
            await using var server = new StaticServer(scratch.Path);
            IPage page = await browser.OpenAsync(server.Address);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            string text = await page.FrameLocator("iframe").Locator("main li").First.InnerTextAsync();
            text.ShouldContain(site.Name.Split('-')[0] switch { "open" => "Card payments fail", "many" => "Details", _ => "All systems operational" }, Case.Sensitive, site.Name);
            browser.Problems[page].Where(p => !p.StartsWith($"request to {site.Server.Origin}/", StringComparison.Ordinal)).ShouldBeEmpty(site.Name);
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task The_pages_of_the_site_refuse_to_be_framed()
    {
        using var scratch = new ScratchFolder();
        scratch.Write("index.html", $"<!doctype html><html lang=en><title>x</title><iframe title=Status src=\"{sites.OpenIncident.Address}\"></iframe></html>");
        await using var server = new StaticServer(scratch.Path);
        IPage page = await browser.OpenAsync(server.Address);
        browser.Problems[page].ShouldContain(p => p.Contains("frame-ancestors 'none'", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    /// <summary>Colour, font, spacing and display of elements, shadow trees included, without what depends on the place on the page.</summary>
    private static async Task<string[]> StylesAsync(IPage page, string selector)
    {
        var styles = new List<string>();
        foreach (ILocator element in await page.Locator(selector).AllAsync())
            styles.Add(await element.EvaluateAsync<string>("e => { const s = getComputedStyle(e); return [e.localName, s.color, s.backgroundColor, s.font, s.letterSpacing, s.display, s.margin, s.padding, s.border, s.textDecoration].join(' | '); }"));
        styles.ShouldNotBeEmpty();
        return [.. styles];
    }
}
