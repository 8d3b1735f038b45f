using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace StatusGen.Browser.Tests;

/// <summary>Pages in languages whose words are longer than English ones, or run from right to left.</summary>
public sealed class LanguageTests(BuiltSites sites, Browser browser)
{
    private static readonly string[] Kinds =
        ["", "incidents/2026-11-20-card-payments/", "history/", "history/2026/", "history/2026-11/", "components/payments/", "maintenance/", "subscribe/", "search/?q=payment"];

    /// <summary>Folder of each language below the site's root; Arabic is the root.</summary>
    public static TheoryData<string> Folders => ["", .. BuiltSites.BelowArabic.Select(language => language + "/")];

    [Theory, MemberData(nameof(Folders))]
    public async Task Axe_finds_nothing_and_nothing_is_wider_than_the_screen(string folder)
    {
        await using var server = new StaticServer(sites.Translated);
        foreach (string kind in Kinds)
        {
            IPage page = await browser.OpenAsync(server.Address + folder + kind, width: 320);
            AxeResult result = await page.RunAxe();
            result.Violations.Select(v => $"{v.Id}: {v.Help} at {string.Join(", ", v.Nodes.Select(n => n.Target))}").ShouldBeEmpty(folder + kind);
            browser.Problems[page].ShouldBeEmpty(folder + kind);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320, folder + kind);
            (await page.EvaluateAsync<string[]>(Cut)).ShouldBeEmpty(folder + kind);
            await page.Context.CloseAsync();
        }
    }

    [Theory, MemberData(nameof(Folders))]
    public async Task On_a_phone_the_state_of_an_open_incident_stands_high(string folder)
    {
        await using var server = new StaticServer(sites.Translated);
        IPage page = await browser.OpenAsync(server.Address + folder, width: 390);
        (await page.Locator("h1").BoundingBoxAsync())!.Y.ShouldBeLessThanOrEqualTo(150);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("", 390, false)]
    [InlineData("", 1280, false)]
    [InlineData("de/", 390, true)]
    [InlineData("de/", 1280, true)]
    public async Task The_strip_of_days_ends_with_today(string folder, int width, bool todayIsRight)
    {
        await using var server = new StaticServer(sites.Translated);
        IPage page = await browser.OpenAsync(server.Address + folder, width);
        ILocator bars = page.Locator("details[open] .bars").First;
        await bars.ScrollIntoViewIfNeededAsync();
        LocatorBoundingBoxResult box = (await bars.BoundingBoxAsync())!;
        float x = todayIsRight ? box.X + box.Width - 3 : box.X + 3;

        // Card payments have been down since this morning, and were well before.
        (await ClassAtAsync(x)).ShouldBe("major-outage");
        (await ClassAtAsync(todayIsRight ? box.X + 3 : box.X + box.Width - 3)).ShouldBe("operational");
        await page.Context.CloseAsync();

        Task<string> ClassAtAsync(float across) => page.EvaluateAsync<string>("([x, y]) => document.elementFromPoint(x, y).getAttribute('class')", new double[] { across, box.Y + box.Height / 2 });
    }

    [Fact]
    public async Task From_right_to_left_everything_begins_at_the_right()
    {
        await using var server = new StaticServer(sites.Translated);
        IPage page = await browser.OpenAsync(server.Address, width: 1280);
        float middle = 640;
        (await page.Locator(".brand svg").BoundingBoxAsync())!.X.ShouldBeGreaterThan(middle);
        (await page.Locator("summary.button").BoundingBoxAsync())!.X.ShouldBeLessThan(middle);
        LocatorBoundingBoxResult today = (await page.Locator("details[open] .scale > span:last-child").First.BoundingBoxAsync())!;
        today.X.ShouldBeLessThan(middle);
        // Today is the last day of the strip, so it is mirrored too.
        (await page.Locator(".bars svg").First.EvaluateAsync<string>("bars => getComputedStyle(bars).scale")).ShouldBe("-1 1");
        await page.Context.CloseAsync();
    }

    /// <summary>Elements whose text does not fit them and cannot be scrolled to.</summary>
    private const string Cut = """
        [...document.querySelectorAll('body *:not(.sr, .skip, svg, svg *, .bars, .scroll, pre)')]
            .filter(e => e.offsetParent && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline' && getComputedStyle(e).overflowX !== 'visible')
            .map(e => e.tagName + '.' + e.className)
        """;
}
