using Microsoft.Playwright;

namespace StatusGen.Browser.Tests;

public sealed class SearchTests(BuiltSites sites, Browser browser)
{
    private const int MostTransferred = 100_000;

    [Theory]
    [InlineData("", "certif", "certificate")]
    [InlineData("", "READERS decl", "Card readers decline")]
    [InlineData("de/", "uberweisung", "Kartenzahlungen")]
    [InlineData("de/", "Überweisungen", "Kartenzahlungen")]
    [InlineData("de/", "schliessen", "Kartenzahlungen")]
    public async Task The_beginnings_of_words_are_enough_with_and_without_accents(string language, string query, string found)
    {
        await using var server = new StaticServer(sites.AllWell);
        IPage page = await SearchAsync(server.Address + language, query);

        (await page.Locator("#results").InnerTextAsync() + await FirstIncidentAsync(page)).ShouldContain(found, Case.Insensitive);
        browser.Problems[page].ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_has_the_word_in_its_title_comes_first_and_is_marked()
    {
        await using var server = new StaticServer(sites.AllWell);
        IPage page = await SearchAsync(server.Address, "payouts");

        (await page.Locator("#results h2").First.InnerTextAsync()).ShouldBe("Payouts arrive one day late");
        (await page.Locator("#results mark").AllInnerTextsAsync()).ShouldAllBe(mark => mark.StartsWith("Payouts", StringComparison.OrdinalIgnoreCase));
        (await page.Locator("#results li").First.InnerTextAsync()).ShouldContain("Major incident · Resolved · Payouts");
        (await page.Locator("#found").InnerTextAsync()).ShouldMatch("^[0-9]+ results$");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Arrow_keys_walk_from_the_field_through_the_results_and_back()
    {
        await using var server = new StaticServer(sites.AllWell);
        IPage page = await browser.OpenAsync(server.Address + "search/");
        await page.Locator("#q").FillAsync("cards");
        await page.Locator("#results li").First.WaitForAsync();

        await page.Locator("#q").PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        (await page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldBe(await page.Locator("#results a").Nth(1).InnerTextAsync());
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("q");
        page.Url.ShouldEndWith("?q=cards");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Ideographs_are_found_in_pairs_and_alone()
    {
        await using var server = new StaticServer(sites.Japanese);
        foreach (string query in new[] { "決済", "クレジットカード", "障" })
        {
            IPage page = await SearchAsync(server.Address, query);
            (await page.Locator("#results h2").First.InnerTextAsync()).ShouldBe("クレジットカード決済の障害", query);
            (await page.Locator("#results mark").First.InnerTextAsync()).ShouldStartWith(query, Case.Sensitive, query);
            (await page.Locator("#found").InnerTextAsync()).ShouldBe("1件");
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task A_search_that_finds_nothing_says_so()
    {
        await using var server = new StaticServer(sites.AllWell);
        IPage page = await browser.OpenAsync(server.Address + "search/?q=xylophone");

        await page.GetByText("Nothing was found.").WaitForAsync();
        (await page.Locator("#results").IsVisibleAsync()).ShouldBeFalse();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_script_the_page_leads_to_the_history()
    {
        await using var server = new StaticServer(sites.AllWell);
        IPage page = await browser.OpenAsync(server.Address + "search/", script: false);

        (await page.Locator("form").IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator("main a[href='/history/']").IsVisibleAsync()).ShouldBeTrue();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_search_works_below_a_path_and_only_its_page_loads_the_script()
    {
        await using var server = new StaticServer(sites.BelowPath, "/repo/");
        IPage page = await SearchAsync(server.Address, "payouts");
        (await page.Locator("#results a").First.GetAttributeAsync("href")).ShouldBe("/repo/incidents/2025-09-23-payouts-late/");
        await page.Context.CloseAsync();

        foreach (string file in Directory.GetFiles(sites.BelowPath, "*.html", SearchOption.AllDirectories))
            File.ReadAllText(file).Contains("assets/search.", StringComparison.Ordinal).ShouldBe(Path.GetRelativePath(sites.BelowPath, file) is "search/index.html" or "de/search/index.html", file);
    }

    [Fact]
    public async Task In_ten_thousand_incidents_the_first_results_take_at_most_100_kB()
    {
        await using var server = new StaticServer(sites.Large);
        foreach (string query in new[] { "in", "email delivery", "errors for all requests" })
        {
            IPage page = await browser.OpenAsync(server.Address + "search/");
            long transferred = 0;
            page.Response += (_, response) => transferred += long.Parse(response.Headers["content-length"], System.Globalization.CultureInfo.InvariantCulture);
            await page.ReloadAsync();
            await page.Locator("#q").FillAsync(query);
            await page.Locator("#results li").First.WaitForAsync();

            transferred.ShouldBeLessThanOrEqualTo(MostTransferred, query);
            (await page.Locator("#results li").CountAsync()).ShouldBe(10, query);
            await page.Locator("#more").ClickAsync();
            await page.Locator("#results li").Nth(10).WaitForAsync();
            (await page.EvaluateAsync<bool>("document.activeElement === document.querySelectorAll('#results a')[10]")).ShouldBeTrue(query);
            await page.Context.CloseAsync();
        }
    }

    private async Task<IPage> SearchAsync(string site, string query)
    {
        IPage page = await browser.OpenAsync($"{site}search/?q={Uri.EscapeDataString(query)}");
        await page.Locator("#results li").First.WaitForAsync();
        return page;
    }

    private static async Task<string> FirstIncidentAsync(IPage page) => await page.Locator("#results a").First.GetAttributeAsync("href") is { } address
        ? await page.EvaluateAsync<string>("address => fetch(address).then(answer => answer.text())", address) : "";
}
