using Microsoft.Playwright;

namespace StatusGen.Browser.Tests;

/// <summary>Paper, forced colours, and pages that stay open while time passes.</summary>
public sealed class ReadingTests(BuiltSites sites, Browser browser)
{
    [Fact]
    public async Task Paper_is_white_and_holds_everything_but_buttons()
    {
        await using var server = new StaticServer(sites.AllWell);
        IPage page = await browser.OpenAsync(server.Address, dark: true);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        (await ColourAsync(page, "body", "backgroundColor")).ShouldBe("rgb(255, 255, 255)");
        foreach (string hidden in new[] { "header nav", ".follow" }) (await page.Locator(hidden).IsVisibleAsync()).ShouldBeFalse(hidden);
        (await page.Locator("p.print").InnerTextAsync()).ShouldBe("https://status.pennywren.example/");
        (await page.Locator("#built").InnerTextAsync()).ShouldContain("22 November 2026");
        ILocator rows = page.Locator("details .rows");
        (await rows.CountAsync()).ShouldBeGreaterThan(2);
        foreach (ILocator row in await rows.AllAsync()) (await row.BoundingBoxAsync())!.Height.ShouldBeGreaterThan(50, "a closed group must be open on paper");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_colours_the_banner_and_the_chips_keep_a_border_and_the_days_their_shapes()
    {
        await using var server = new StaticServer(sites.OpenIncident);
        IPage page = await browser.OpenAsync(server.Address);
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });

        string ground = await ColourAsync(page, "body", "backgroundColor");
        foreach (string element in new[] { ".banner", ".chip", ".button", ".card" })
        {
            (await ColourAsync(page, element, "borderTopColor")).ShouldNotBe(ground, element);
            (await ColourAsync(page, element, "borderTopStyle")).ShouldBe("solid", element);
        }
        (await ColourAsync(page, ".bars path[class]", "stroke")).ShouldNotBe(ground);
        (await page.Locator(".bars svg").First.GetAttributeAsync("aria-label"))!.ShouldContain("days");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("2026-11-22T09:00:00Z", false)]
    [InlineData("2026-11-24T07:59:00Z", false)]
    [InlineData("2026-11-24T09:00:00Z", true)]
    public async Task An_old_page_says_that_it_may_be_out_of_date(string now, bool isOld)
    {
        await using var server = new StaticServer(sites.AllWell);
        IPage page = await OpenAtAsync(server.Address, now);

        (await page.Locator("#live").InnerTextAsync()).Contains("may be out of date", StringComparison.Ordinal).ShouldBe(isOld);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_promise_that_is_passed_becomes_late_while_the_page_is_open()
    {
        await using var server = new StaticServer(sites.OpenIncident);
        IPage page = await OpenAtAsync(server.Address, "2026-11-20T14:46:00Z");
        ILocator promise = page.Locator(".promise").First;
        var due = DateTimeOffset.Parse((await promise.GetAttributeAsync("data-due"))!, System.Globalization.CultureInfo.InvariantCulture);
        (await promise.InnerTextAsync()).ShouldStartWith("Next update by");

        await page.Clock.FastForwardAsync((long)(due.AddMinutes(3) - DateTimeOffset.Parse("2026-11-20T14:46:00Z", System.Globalization.CultureInfo.InvariantCulture)).TotalMilliseconds);

        (await promise.InnerTextAsync()).ShouldBe("The next update is late: it was due 3 minutes ago.");
        (await promise.GetAttributeAsync("class"))!.ShouldContain("late");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_script_a_promise_is_a_plain_time()
    {
        await using var server = new StaticServer(sites.OpenIncident);
        IPage page = await browser.OpenAsync(server.Address, script: false);
        (await page.Locator(".promise").First.InnerTextAsync()).ShouldMatch("^Next update by .*[0-9]{2}:[0-9]{2} ");
        await page.Context.CloseAsync();
    }

    private async Task<IPage> OpenAtAsync(string address, string now)
    {
        IPage page = await browser.OpenAsync(address);
        await page.Clock.InstallAsync(new() { Time = now });
        await page.ReloadAsync();
        return page;
    }

    private static Task<string> ColourAsync(IPage page, string element, string property) =>
        page.Locator(element).First.EvaluateAsync<string>("(e, property) => getComputedStyle(e)[property]", property);
}
