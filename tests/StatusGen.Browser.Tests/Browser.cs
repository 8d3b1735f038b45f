using Microsoft.Playwright;

namespace StatusGen.Browser.Tests;

/// <summary>Debian's Chromium, started once. <c>CHROMIUM</c> names another one.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task<IPage> OpenAsync(string address, int width = 1280, bool dark = false, bool script = true, string? zone = null, string locale = "en-GB")
    {
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 844 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
            TimezoneId = zone ?? "UTC",
            Locale = locale,
            ReducedMotion = ReducedMotion.Reduce,
        });
        IPage page = await context.NewPageAsync();
        var problems = new List<string>();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") problems.Add(message.Text); };
        page.PageError += (_, error) => problems.Add(error);
        page.Request += (_, request) => { if (!request.Url.StartsWith(new Uri(address).GetLeftPart(UriPartial.Authority), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) problems.Add($"request to {request.Url}"); };
        Problems[page] = problems;
        IResponse? response = await page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        response!.Status.ShouldBe(200, address);
        return page;
    }

    /// <summary>What a page wrote to the console as an error or a warning, and its requests to other hosts.</summary>
    public Dictionary<IPage, List<string>> Problems { get; } = [];

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
