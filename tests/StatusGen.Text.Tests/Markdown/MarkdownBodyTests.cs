using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Markdown;

namespace StatusGen.Text.Tests.Markdown;

public sealed class MarkdownBodyTests
{
    [Fact]
    public void A_text_is_cut_at_its_level_two_headings()
    {
        MarkdownBody body = Rendered.Read("Lead.\n\n## One · 1 ##\ntext\n### Sub\n\nTwo\n---\n\n# Three\n\n> ## Quoted\n\n```\n## Code\n```\n").Value!;

        body.Sections.Select(s => s.Heading).ShouldBe([null, "One · 1", "Two"]);
        body.LocationAt(body.Sections[1].HeadingStart).Line.ShouldBe(3);
        body.LocationAt(body.Sections[1].HeadingStart).Column.ShouldBe(4);
        body.Sections[2].IsUnderlined.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Seen <!-- hidden --> seen", "Seen  seen")]
    [InlineData("Seen\n<!-- hidden -->\nseen", "Seen\nseen")]
    [InlineData("Seen <!-- hidden\n\nhidden --> seen", "Seen  seen")]
    [InlineData("<!-- hidden\n```\nhidden -->\nSeen", "Seen")]
    [InlineData("Seen <!-- hidden\n\n```\n\nhidden --> seen\n\n<!-- hidden -->", "Seen  seen")]
    [InlineData("- one <!-- hidden -->\n- two", "- one \n- two")]
    [InlineData("> <!-- hidden -->\n> seen", "> \n> seen")]
    [InlineData("<div><!-- hidden --></div>", "<div></div>")]
    [InlineData("| a |\n|---|\n| <!-- hidden | --> b |", "| a |\n|---|\n|  b |")]
    [InlineData("[a](<!-- hidden -->)", "[a]()")]
    [InlineData("<!-->seen<!--->", "seen")]
    [InlineData("<!<!-- hidden -->-- hidden --> seen", " seen")]
    [InlineData("\\\\<!-- hidden -->seen", "\\\\seen")]
    [InlineData("Seen ` <!-- hidden --> seen", "Seen `  seen")]
    [InlineData("### Seen <!-- hidden -->", "### Seen")]
    public void Comments_are_gone_from_text_and_html(string markdown, string left)
    {
        Rendered rendered = Rendered.Of(markdown);

        rendered.Text.Markdown.ShouldBe(left);
        rendered.Text.Html.ShouldNotContain("hidden");
        rendered.Text.Html.ShouldNotContain("--");
    }

    [Theory]
    [InlineData("`<!-- shown -->`")]
    [InlineData("``a ` <!-- shown -->``")]
    [InlineData("```\n<!-- shown -->\n```")]
    [InlineData("- item\n\n  ```html\n  <!-- shown -->\n  ```")]
    [InlineData("Text\n\n    <!-- shown -->")]
    [InlineData("\\<!-- shown -->")]
    public void Comments_in_code_are_shown(string markdown)
    {
        Rendered rendered = Rendered.Of(markdown);

        rendered.Text.Markdown.ShouldBe(markdown);
        rendered.Text.Html.ShouldContain("&lt;!-- shown --&gt;");
    }

    [Theory]
    [InlineData("Seen\n\n### Internal\n\nhidden\n\n#### deeper\n\nhidden\n\n### Seen\n\nseen", "Seen\n\n### Seen\n\nseen")]
    [InlineData("Seen\n\n### INTERNAL:\n- hidden\n", "Seen")]
    [InlineData("### Internal\n\nhidden\n\n# Seen\n", "# Seen")]
    public void What_stands_under_an_internal_heading_is_gone(string markdown, string left)
    {
        Rendered rendered = Rendered.Of(markdown);

        rendered.Text.Markdown.ShouldBe(left);
        rendered.Text.Html.ShouldNotContain("hidden");
    }

    [Fact]
    public void An_internal_heading_that_would_hide_nothing_is_an_error() =>
        Rendered.Of("> ### Internal\n>\n> text").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.HeadingIsNoUpdate);

    [Theory]
    [InlineData("Seen <!-- hidden")]
    [InlineData("<!-- hidden --\n\n>")]
    public void An_unclosed_comment_is_an_error(string markdown) =>
        Rendered.Of(markdown).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.CommentNotClosed);

    [Theory]
    [InlineData("- One: 1\n- Two", "One: 1|Two")]
    [InlineData("* One\n\n* Two", "One|Two")]
    [InlineData("- One\n  more", "One more")]
    [InlineData("1. One", "")]
    [InlineData("Text\n\n- One", "")]
    [InlineData("- One\n\n  Two", "")]
    [InlineData("- One\n  - Two", "")]
    [InlineData("- [ ] One", "")]
    [InlineData("", "")]
    public void Bullets_are_read_when_they_come_first_and_are_plain(string markdown, string items)
    {
        MarkdownBody body = Rendered.Read("## H\n" + markdown).Value!;

        string.Join('|', body.LeadingBullets(body.Sections[1]).Select(item => item.Text)).ShouldBe(items);
    }

    [Fact]
    public void Tasks_are_found_at_any_depth()
    {
        MarkdownBody body = Rendered.Read("## H\n\n- [ ] One *two* `three`\n  - [x] Four & five\n\n> - [X] Six\n\n- seven\n- two [x](https://a.example) three\n- [x]y\n").Value!;

        body.Sections[1].Tasks().Select(task => (task.Text, task.Done)).ShouldBe([("One two three", false), ("Four & five", true), ("Six", true)]);
        body.LocationAt(body.Sections[1].Tasks()[1].Start).Line.ShouldBe(4);
    }
}
