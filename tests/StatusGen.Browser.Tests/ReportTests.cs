using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace StatusGen.Browser.Tests;

/// <summary>The page that <c>statusgen report --format html</c> writes.</summary>
public sealed class ReportTests(Browser browser)
{
    [Fact]
    public async Task The_report_reads_well_on_every_screen_and_asks_nobody_for_anything()
    {
        using var scratch = new ScratchFolder();
        string file = scratch.At("index.html");
        ProgramUnderTest.Run(Repository.Root, "report", "--format", "html", "--out", file, "--now", "2026-11-22T08:00:00Z").ExitCode.ShouldBe(0);
        await using var server = new StaticServer(scratch.Path);
        foreach (int width in new[] { 320, 1280 })
            foreach (bool dark in new[] { false, true })
            {
                IPage page = await browser.OpenAsync(server.Address, width, dark, script: true);
                AxeResult result = await page.RunAxe();
                result.Violations.Select(v => $"{v.Id}: {v.Help} at {string.Join(", ", v.Nodes.Select(n => n.Target))}").ShouldBeEmpty($"{width} px, {(dark ? "dark" : "light")}");
                browser.Problems[page].ShouldBeEmpty();
                (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
                await page.Context.CloseAsync();
            }
        (int code, string problems) = await HtmlChecker.CheckAsync(file);
        problems.ShouldBeEmpty();
        code.ShouldBe(0);
    }
}
