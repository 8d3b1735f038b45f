using System.Text;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Tests;

/// <summary>The pages that people read say what the program does.</summary>
public sealed class DocumentationTests
{
    [Fact]
    public void The_examples_of_the_reference_load_without_a_word()
    {
        string page = File.ReadAllText(Repository.Path("docs", "content.md"));
        var sources = MemorySources.Of(
            ("statusgen.yml", Blocks(page, "yaml").ShouldHaveSingleItem()), ("incidents/2026/2026-11-20-card-payments.md", Blocks(page, "markdown").ShouldHaveSingleItem()),
            Named(page, "incidents/2026/2026-11-20-card-payments.de.md"), Named(page, "pages/about.md"));

        LoadedSite site = SiteFolder.Load(sources);

        SiteFolder.Text(site.Diagnostics).ShouldBe("");
        site.Page!.Incidents.ShouldHaveSingleItem().Updates.Length.ShouldBe(4);
        site.Page.Incidents[0].Translations.ShouldHaveSingleItem().Updates.Length.ShouldBe(1);
        site.Page.Pages.ShouldHaveSingleItem().InNavigation.ShouldBeTrue();
    }

    [Fact]
    public void The_list_of_diagnostics_is_made_from_the_catalogue()
    {
        var page = new StringBuilder("# Diagnostics\n\nEvery problem of structure that `statusgen check` can report. `statusgen explain CODE` prints the same card.\n");
        page.Append("This page is made from `src/StatusGen.Domain/Diagnostics/Cards` by a test; change it there.\n");
        foreach (DiagnosticCard card in DiagnosticCatalog.All())
            page.Append($"\n## {card.Code} {card.Title}\n\n*{card.Severity}.* {card.Why}\n\n{Example("Not", card.Bad)}\n{Example("But", card.Good)}\n{card.Mend}\n");

        Golden.MatchFile(Repository.Path("docs", "diagnostics.md"), page.ToString());
    }

    private static string Example(string lead, string text) => $"{lead}:\n\n    {text.Replace("\n", "\n    ")}\n";

    private static (string Path, string Text) Named(string page, string path) => (path, Blocks(page, $"markdown title=\"{path}\"").ShouldHaveSingleItem());

    private static List<string> Blocks(string page, string language)
    {
        var blocks = new List<string>();
        string fence = $"\n```{language}\n";
        for (int at = page.IndexOf(fence, StringComparison.Ordinal); at >= 0; at = page.IndexOf(fence, at + 1, StringComparison.Ordinal))
        {
            int start = at + fence.Length;
            blocks.Add(page[start..(page.IndexOf("\n```\n", start, StringComparison.Ordinal) + 1)]);
        }
        return blocks;
    }
}
