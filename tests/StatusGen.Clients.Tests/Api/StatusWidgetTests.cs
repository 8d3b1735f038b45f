using Microsoft.Playwright;
using StatusGen.Clients.Tests.Sites;

namespace StatusGen.Clients.Tests.Api;

/// <summary>Atlassian's web component @statuspage/status-widget 1.0.5, in Chromium, on a page of another origin. It asks the root of a host only.</summary>
public sealed class StatusWidgetTests(BuiltSites sites, Chromium browser)
{
    [Fact]
    public async Task The_widget_tells_the_status_of_each_site()
    {
        (await TellAsync(sites.AllWell.Server.Origin)).ShouldBe("All Systems Operational; none");
        (await TellAsync(sites.OpenIncident.Server.Origin)).ShouldBe("Major System Outage; critical");
        (await TellAsync(sites.Empty.Server.Origin)).ShouldBe("All Systems Operational; none");
    }

    [Fact]
    public async Task A_host_that_ignores_our_headers_would_be_found()
    {
        await using var closed = new StaticServer(sites.OpenIncident.Folder, headers: _ => []);
        (await TellAsync(closed.Origin)).ShouldNotContain("Major System Outage");
    }

    private async Task<string> TellAsync(string origin)
    {
        using var scratch = new ScratchFolder();
        scratch.Write("widget.js", File.ReadAllText(Repository.Path("tests", "tools", "node_modules", "@statuspage", "status-widget", "dist", "index.js")));
        scratch.Write("index.html", $"<!doctype html><html lang=en><title>x</title><statuspage-widget src=\"{origin}\"></statuspage-widget><script src=widget.js></script></html>");
        await using var server = new StaticServer(scratch.Path);
        IPage page = await browser.OpenAsync(server.Address);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        string told = await page.EvaluateAsync<string>("""
            () => {
              const shadow = document.querySelector("statuspage-widget").shadowRoot;
              const sign = shadow.querySelector(".status-indicator");
              const text = [...shadow.querySelectorAll("*:not(style)")].filter((e) => e.children.length === 0).map((e) => e.textContent.trim()).filter(Boolean);
              return `${text.join(" ")}; ${[...(sign?.classList ?? [])].filter((c) => c !== "status-indicator").join(" ")}`;
            }
            """);
        await page.Context.CloseAsync();
        return told;
    }
}
