using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace StatusGen.Browser.Tests;

public sealed class AccessibilityTests(BuiltSites sites, Browser browser)
{
    /// <summary>One of each kind of page; the incident is the one that is open in the second site.</summary>
    public static TheoryData<string, string> Pages => new()
    {
        { "all-well", "" }, { "all-well", "incidents/2026-11-20-card-payments/" }, { "all-well", "history/" }, { "all-well", "history/2026/" },
        { "all-well", "history/2026-11/" }, { "all-well", "components/payments/" }, { "all-well", "maintenance/" }, { "all-well", "subscribe/" }, { "all-well", "404.html" }, { "all-well", "search/" }, { "all-well", "search/?q=payment" }, { "all-well", "about/" },
        { "all-well", "de/" }, { "all-well", "de/search/?q=Karte" }, { "open-incident", "de/incidents/2026-11-20-card-payments/" }, { "all-well", "de/incidents/2025-05-20-card-readers-decline/" },
        { "open-incident", "" }, { "open-incident", "incidents/2026-11-20-card-payments/" }, { "open-incident", "components/payments/" },
        { "empty", "" }, { "empty", "history/" }, { "empty", "maintenance/" },
        { "nothing", "" }, { "nothing", "history/" }, { "nothing", "subscribe/" }, { "nothing", "search/" },
        { "many", "" }, { "many", "incidents/under-way/" }, { "many", "components/part-7/" }, { "many", "history/2024-03/" },
    };

    [Theory, MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_in_light_or_dark_on_phone_or_desktop(string site, string path)
    {
        await using var server = new StaticServer(sites.All.Single(s => s.Name == site).Folder, BuiltSites.BasePathOf(site));
        foreach (int width in new[] { 390, 1280 })
            foreach (bool dark in new[] { false, true })
            {
                IPage page = await browser.OpenAsync(server.Address + path, width, dark);
                AxeResult result = await page.RunAxe();
                result.Violations.Select(v => $"{v.Id}: {v.Help} at {string.Join(", ", v.Nodes.Select(n => n.Target))}")
                    .ShouldBeEmpty($"{site}/{path} at {width} px, {(dark ? "dark" : "light")}");
                browser.Problems[page].ShouldBeEmpty($"{site}/{path}");
                (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, $"{site}/{path} scrolls sideways at {width} px");
                await page.Context.CloseAsync();
            }
    }

    [Theory]
    [InlineData("en"), InlineData("de"), InlineData("fr"), InlineData("es"), InlineData("pt"), InlineData("it"), InlineData("nl"), InlineData("pl"), InlineData("ja"), InlineData("zh"), InlineData("ko"), InlineData("ar"), InlineData("he")]
    public async Task On_a_phone_the_sentence_stands_high_in_every_language(string language)
    {
        await using var server = new StaticServer(sites.EmptyIn(language));
        IPage page = await browser.OpenAsync(server.Address, width: 390);
        (await page.Locator("h1").BoundingBoxAsync())!.Y.ShouldBeLessThanOrEqualTo(150);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(390);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en-US"), InlineData("de-DE")]
    public async Task A_date_among_the_facts_is_not_broken_where_there_is_room(string locale)
    {
        await using var server = new StaticServer(sites.OpenIncident);
        IPage page = await browser.OpenAsync(server.Address + "incidents/2026-11-20-card-payments/", width: 390, zone: "UTC", locale: locale);
        (await page.EvaluateAsync<int>("document.querySelector('.facts time').getClientRects().length")).ShouldBe(1);
        await page.Context.CloseAsync();
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_page_fits_a_320_pixel_screen_with_script_off(string site, string path)
    {
        await using var server = new StaticServer(sites.All.Single(s => s.Name == site).Folder, BuiltSites.BasePathOf(site));
        IPage page = await browser.OpenAsync(server.Address + path, width: 320, script: false);
        (await page.Locator("h1").CountAsync()).ShouldBe(1);
        (await page.Locator("main").CountAsync()).ShouldBe(1);
        int right = (int)(await page.Locator("body").BoundingBoxAsync())!.Width;
        right.ShouldBeLessThanOrEqualTo(320);
        await page.Context.CloseAsync();
    }
}
