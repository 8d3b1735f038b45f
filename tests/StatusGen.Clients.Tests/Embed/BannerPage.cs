using Microsoft.Playwright;
using StatusGen.Clients.Tests.Sites;

namespace StatusGen.Clients.Tests.Embed;

/// <summary>A page of another origin that carries the banner of a status site, under a policy that allows nothing but that site.</summary>
internal sealed class BannerPage : IAsyncDisposable
{
    private readonly ScratchFolder _scratch = new();
    private readonly StaticServer _server;
    private readonly Chromium _browser;

    private BannerPage(BuiltSite site, Chromium browser, string policy, string attributes, string style)
    {
        string origin = site.Server.Origin;
        // The page's own style sheet and the policy for it are the page's business, not the banner's.
        string css = style.Length > 0 ? "<link rel=stylesheet href=own.css>" : "";
        _scratch.Write("own.css", style);
        _scratch.Write("index.html", $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy.Replace("OUR", origin, StringComparison.Ordinal)}{(css.Length > 0 ? "; style-src 'self'" : "")}">
            <title>A shop</title>{css}</head>
            <body><main><h1>A shop</h1><p>Words</p><ul><li>one</li></ul><p><a href="#x">link</a> <button type="button">button</button></p></main>
            <script src="{site.Address}embed.js"{attributes} async></script></body>
            </html>
            """);
        _server = new StaticServer(_scratch.Path);
        _browser = browser;
    }

    public const string StrictPolicy = "default-src 'none'; script-src OUR; connect-src OUR";

    public IPage Page { get; private set; } = null!;

    public static async Task<BannerPage> OpenAsync(BuiltSite site, Chromium browser, string policy = StrictPolicy, string attributes = "", string style = "", bool dark = false)
    {
        var opened = new BannerPage(site, browser, policy, attributes, style);
        opened.Page = await browser.OpenAsync(opened._server.Address, dark: dark);
        await opened.SettleAsync();
        return opened;
    }

    /// <summary>Rows that a reader sees.</summary>
    public ILocator Rows => Page.Locator("body > div li:visible");

    /// <summary>What the page wrote to the console, and requests to other hosts than its own and the status site's.</summary>
    public IEnumerable<string> Problems(BuiltSite site) => _browser.Problems[Page].Where(p => !p.StartsWith($"request to {site.Server.Origin}/", StringComparison.Ordinal));

    public async Task ReloadAsync()
    {
        await Page.ReloadAsync();
        await SettleAsync();
    }

    /// <summary>The banner stands in the page hidden until its answer is there.</summary>
    private Task SettleAsync() => Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        await _server.DisposeAsync();
        _scratch.Dispose();
    }
}
