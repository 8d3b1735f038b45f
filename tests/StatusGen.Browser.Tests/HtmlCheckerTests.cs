namespace StatusGen.Browser.Tests;

/// <summary>The Nu HTML checker over every page of every site.</summary>
public sealed class HtmlCheckerTests(BuiltSites sites)
{
    /// <summary>A file has no origin, so to the checker nothing is <c>'self'</c>; that no policy is violated shows in the browser's console, which the accessibility tests read.</summary>
    private const string SelfOfFiles = ".*Resource violates Content Security Policy \\(meta tag\\): (external (stylesheet|script)|image) .*";

    [Fact]
    public async Task Every_page_style_sheet_and_picture_is_valid()
    {
        foreach ((string name, string folder) in sites.All)
        {
            (int code, string report) = await HtmlChecker.CheckAsync("--also-check-css", "--also-check-svg", "--skip-non-html", "--filterpattern", SelfOfFiles, folder);
            report.ShouldBeEmpty(name);
            code.ShouldBe(0, name);
        }
    }

    [Fact]
    public async Task The_checker_does_find_mistakes()
    {
        using var scratch = new ScratchFolder();
        scratch.Write("index.html", "<!doctype html><html lang=en><title>x</title><p><div></p>");
        (int code, string report) = await HtmlChecker.CheckAsync(scratch.Path);
        code.ShouldNotBe(0);
        report.ShouldContain("error");
    }
}
