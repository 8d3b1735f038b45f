using StatusGen.Text.Markdown;

namespace StatusGen.Text.Tests.Markdown;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("**One** & two.\n\nThree [four](https://a.example).", "One & two.\n\nThree four.")]
    [InlineData("What:\n\n- one\n- two\n\nEnd.", "What:\n\n- one\n- two\n\nEnd.")]
    [InlineData("- [x] done\n- [ ] open", "- [x] done\n- [ ] open")]
    [InlineData("### Head\ntext  \nmore", "Head\n\ntext\nmore")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |", "a b\n\n1 2")]
    [InlineData("<b>not bold</b> \"q\"", "<b>not bold</b> \"q\"")]
    [InlineData("```\na < b\n```", "a < b")]
    public void Words_are_left_without_markup(string markdown, string words) => PlainText.Of(Rendered.Html(markdown)).ShouldBe(words);

    [Fact]
    public void An_image_is_told_by_its_text() =>
        PlainText.Of(Rendered.Of("See ![the \"graph\"](a.png).", files: "incidents/2026/a.png").Text.Html).ShouldBe("See the \"graph\".");

    [Theory]
    [InlineData(100, "One two three, four")]
    [InlineData(15, "One two three…")]
    [InlineData(12, "One two…")]
    public void A_summary_ends_at_a_word(int length, string summary) => PlainText.Summary("<p>One two\nthree,</p>\n<p>four</p>", length).ShouldBe(summary);

    [Fact]
    public void A_summary_never_cuts_a_character() => PlainText.Summary("<p>" + string.Concat(Enumerable.Repeat("😀", 20)) + "</p>", 10).ShouldBe("😀😀😀😀…");

    [Fact]
    public void Addresses_of_the_site_get_its_origin() =>
        HtmlAddresses.MakeAbsolute("<a href=\"/a/\">=\"/x</a> <img src=\"/b.png\" alt=\"\"> <a href=\"https://c.example/\">c</a>", "https://s.example")
            .ShouldBe("<a href=\"https://s.example/a/\">=\"/x</a> <img src=\"https://s.example/b.png\" alt=\"\"> <a href=\"https://c.example/\">c</a>");
}
