using StatusGen.Cli.GitHub;

namespace StatusGen.Cli.Tests.GitHub;

public sealed class IssueFormTests
{
    private const string Update = "### Which incident?\r\n\r\nlatest\r\n\r\n### Where do we stand?\r\n\r\nIdentified\r\n\r\n### What do we tell people?\r\n\r\nA disk is full.\r\n\r\n### Why?\r\n\r\nNobody looked.\r\n\r\n### When will we write again?\r\n\r\n_No response_\r\n\r\n### What is affected now?\r\n\r\n- api = degraded\r\n- website\r\n";

    [Fact]
    public void A_form_becomes_the_words_of_the_command_line()
    {
        IssueForm form = IssueForm.Read(Update)!;

        form.Kind.ShouldBe(FormKind.Update);
        form.Arguments().ShouldBe(["update", "--status=Identified", "--affected=api=degraded", "--affected=website", "--", "latest", "-"]);
        form.MessageText.ShouldBe("A disk is full.\n\n### Why?\n\nNobody looked.");
        form.BreakGlass.ShouldBeEmpty();
    }

    [Fact]
    public void Each_form_of_the_starter_gives_its_command()
    {
        foreach ((string name, string kind) in new[] { ("incident", "incident"), ("maintenance", "maintenance"), ("update", "latest") })
        {
            string template = File.ReadAllText(Repository.Path("src", "StatusGen.Cli", "Starter", "Files", "forms", name + ".yml"));
            string[] labels = [.. template.Split('\n').Where(l => l.TrimStart().StartsWith("label: ", StringComparison.Ordinal)).Select(l => l.TrimStart()["label: ".Length..])];
            string body = string.Concat(labels.Select(label => $"### {label}\n\n{(label.EndsWith("incident?", StringComparison.Ordinal) ? "latest" : "words")}\n\n"));

            string[] arguments = IssueForm.Read(body)!.Arguments();

            arguments.ShouldContain(kind);
            // Every field is used but the one that breaks the glass.
            arguments.Count(a => a.Contains("words") || a is "-" or "--message=-" or "latest").ShouldBe(labels.Length - 1);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Just an ordinary issue.")]
    [InlineData("### What happened?\n\nIt broke.")]
    [InlineData("### What do people notice?\n\nOnly a title.")]
    public void Other_issues_are_no_forms(string body) => IssueForm.Read(body).ShouldBeNull();

    [Fact]
    public void A_label_within_a_message_is_a_part_of_it_when_its_field_was_filled_already()
    {
        IssueForm form = IssueForm.Read("### Which incident?\n\nlatest\n\n### What do we tell people?\n\nFirst.\n\n### Which incident?\n\nother")!;

        form.Arguments().ShouldBe(["update", "--", "latest", "-"]);
        form.MessageText.ShouldEndWith("other");
    }
}
