using StatusGen.Clients.Tests.Sites;

namespace StatusGen.Clients.Tests.Pages;

/// <summary>html-validate, a second opinion beside the Nu checker: structure, accessibility, no duplicate ids.</summary>
public sealed class HtmlRulesTests(BuiltSites sites)
{
    [Fact]
    public void Html_validate_finds_nothing_on_any_kind_of_page()
    {
        string[] pages = [.. sites.All.SelectMany(s => s.Paths("*.html").Where(p => IsChosen(s, p)).Select(s.At))];
        pages.Length.ShouldBeGreaterThan(100);
        Validate(pages).ShouldBe((0, ""));
    }

    [Theory]
    [InlineData("<main", "<main role=\"main\"")]
    [InlineData("<h1", "<h4")]
    [InlineData("</main>", "<a href=\"#\"><a href=\"#\">x</a></a></main>")]
    [InlineData("<p", "<p style=\"color:red\"")]
    public void A_mistake_would_be_found(string right, string wrong)
    {
        using var scratch = new ScratchFolder();
        string whole = sites.OpenIncident.Text("index.html");
        whole.ShouldContain(right);
        (int code, string report) = Validate([scratch.Write("index.html", whole.Replace(right, wrong, StringComparison.Ordinal))]);
        code.ShouldBe(1);
        report.ShouldContain("error");
    }

    /// <summary>All pages of the small sites; of the large one all but most incidents and components, which are alike.</summary>
    private static bool IsChosen(BuiltSite site, string path) => site.Name switch
    {
        "all-well" or "open-incident-below-path" or "empty" or "empty-below-path" => true,
        "many" => !path.StartsWith("incidents/", StringComparison.Ordinal) && !path.StartsWith("components/", StringComparison.Ordinal) && !path.StartsWith("history/20", StringComparison.Ordinal)
            || path.Contains("part-7/", StringComparison.Ordinal) || path.Contains("number-1", StringComparison.Ordinal) && path.Contains("2023", StringComparison.Ordinal) || path.Contains("2024", StringComparison.Ordinal) && path.StartsWith("history", StringComparison.Ordinal),
        _ => false,
    };

    private static (int Code, string Report) Validate(string[] pages)
    {
        ProgramResult result = Tools.Run("node", ["node_modules/html-validate/bin/html-validate.mjs", "--config", "htmlvalidate.json", "--formatter", "text", .. pages]);
        return (result.ExitCode, result.Output.Trim());
    }
}
