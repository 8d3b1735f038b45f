using System.Text;
using StatusGen.Content.Messages.Rules;
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
        var sources = MemorySources.Of(("statusgen.yml", Blocks(page, "yaml").ShouldHaveSingleItem()), ("incidents/2026/2026-11-20-card-payments.md", Blocks(page, "markdown").ShouldHaveSingleItem()));

        LoadedSite site = SiteFolder.Load(sources);

        SiteFolder.Text(site.Diagnostics).ShouldBe("");
        site.Page!.Incidents.ShouldHaveSingleItem().Updates.Length.ShouldBe(4);
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

    [Fact]
    public void Every_rule_for_messages_has_a_page()
    {
        foreach (MessageRule rule in MessageRules.All) Golden.MatchFile(Repository.Path("docs", "rules", $"{rule.Id}.md"), PageOf(rule));

        string[] pages = [.. Directory.EnumerateFiles(Repository.Path("docs", "rules"), "OC*.md").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];
        pages.ShouldBe(MessageRules.All.Select(rule => rule.Id));
    }

    [Fact]
    public void The_index_of_the_rules_names_them_all()
    {
        var page = new StringBuilder("# The rules for messages\n\n`statusgen check` judges what readers get by these rules; [messages](../messages.md) tells how. `statusgen explain CODE` prints the same pages.\n");
        page.Append("They are made from `src/StatusGen.Content/Messages/Rules/*.txt` by a test; change them there.\n");
        foreach (IGrouping<char, MessageRule> group in MessageRules.All.GroupBy(rule => rule.Id[2]))
        {
            page.Append($"\n## {Groups[group.Key - '0']}\n\n| rule | what it finds | severity |\n|---|---|---|\n");
            foreach (MessageRule rule in group) page.Append($"| [{rule.Id}]({rule.Id}.md) | {RuleWords.TitleOf(rule)} | {RuleWords.SeverityOf(rule)} |\n");
        }

        Golden.MatchFile(Repository.Path("docs", "rules", "README.md"), page.ToString());
    }

    private static readonly string[] Groups =
        ["About the rules themselves", "Content", "Tone and ownership", "Truth and promises", "What must not leave the firm", "Plain language", "Across the messages of an incident", "Maintenance", "Reviews", "Audience and delivery"];

    private static string PageOf(MessageRule rule)
    {
        var page = new StringBuilder($"# {rule.Id} {RuleWords.TitleOf(rule)}\n\n*{char.ToUpperInvariant(RuleWords.SeverityOf(rule)[0])}{RuleWords.SeverityOf(rule)[1..]}.* {rule.Why}\n\n");
        page.Append($"Judges {RuleWords.StagesOf(rule)}\n");
        AppendExamples(page, "Not so", RuleWords.BadOf(rule));
        AppendExamples(page, "But so", RuleWords.GoodOf(rule));
        page.Append($"\n## To mend it\n\n{rule.Ask}\n\nSource: {rule.Source}.\n\n## To switch it off\n\n");
        if (rule.CanBeSuppressed)
            page.Append($"Where it is wrong once, above the paragraph:\n\n```html\n{RuleWords.SuppressionOf(rule)}\n```\n\nFor the site in `statusgen.yml`, or for one file in its front matter:\n\n```yaml\n{RuleWords.SettingOf(rule)}\n```\n");
        else page.Append("This rule cannot be switched off.\n");
        return page.ToString();
    }

    private static void AppendExamples(StringBuilder page, string lead, IReadOnlyList<string> examples)
    {
        page.Append($"\n{lead}:\n\n");
        foreach (string example in examples) page.Append("```text\n").Append(example).Append("\n```\n");
    }

    private static string Example(string lead, string text) => $"{lead}:\n\n    {text.Replace("\n", "\n    ")}\n";

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
