namespace StatusGen.Text.Tests.Markdown;

public sealed class MarkdownRendererTests
{
    [Theory]
    [InlineData("**bold** and *light* and ~~gone~~", "<p><strong>bold</strong> and <em>light</em> and <del>gone</del></p>")]
    [InlineData("one  \ntwo", "<p>one<br>\ntwo</p>")]
    [InlineData("`a < b`", "<p><code>a &lt; b</code></p>")]
    [InlineData("***", "<hr>")]
    [InlineData("1. one\n2. two", "<ol>\n<li>one</li>\n<li>two</li>\n</ol>")]
    [InlineData("> quoted", "<blockquote>\n<p>quoted</p>\n</blockquote>")]
    [InlineData("```console\n$ a < b\n```", "<pre tabindex=\"0\"><code class=\"language-console\">$ a &lt; b\n</code></pre>")]
    [InlineData("```\"><script>\nx\n```", "<pre tabindex=\"0\"><code>x\n</code></pre>")]
    [InlineData("    indented", "<pre tabindex=\"0\"><code>indented\n</code></pre>")]
    [InlineData("AT&amp;T & \"co\"", "<p>AT&amp;T &amp; &quot;co&quot;</p>")]
    public void Markdown_becomes_html(string markdown, string html) => Rendered.Html(markdown).ShouldBe(html);

    [Theory]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [InlineData("a <b onclick=\"x\">b</b>", "<p>a &lt;b onclick=&quot;x&quot;&gt;b&lt;/b&gt;</p>")]
    [InlineData("<div>\n\n**in**\n\n</div>", "<p>&lt;div&gt;</p>\n<p><strong>in</strong></p>\n<p>&lt;/div&gt;</p>")]
    [InlineData("<?php x ?>", "<p>&lt;?php x ?&gt;</p>")]
    [InlineData("<img src=x onerror=alert(1)>", "<p>&lt;img src=x onerror=alert(1)&gt;</p>")]
    public void Raw_html_is_shown_as_text(string markdown, string html) => Rendered.Html(markdown).ShouldBe(html);

    [Fact]
    public void A_table_scrolls_by_itself_and_is_aligned_without_inline_style() =>
        Rendered.Html("| Region | Failed |\n|:--|--:|\n| EU | 20 % |\n").ShouldBe(
            "<div class=\"table-scroll\" tabindex=\"0\"><table>\n<thead>\n<tr><th>Region</th><th class=\"align-right\">Failed</th></tr>\n</thead>\n<tbody>\n<tr><td>EU</td><td class=\"align-right\">20 %</td></tr>\n</tbody>\n</table></div>");

    [Fact]
    public void A_task_is_a_box_with_its_words_as_label() =>
        Rendered.Html("- [ ] Alert earlier\n- [x] Review").ShouldBe(
            "<ul class=\"contains-task-list\">\n<li class=\"task-list-item\"><label><input type=\"checkbox\" disabled> Alert earlier</label></li>\n<li class=\"task-list-item\"><label><input type=\"checkbox\" disabled checked> Review</label></li>\n</ul>");

    [Theory]
    [InlineData("### a\n#### b\n### c", 4, "<h4>a</h4>\n<h5>b</h5>\n<h4>c</h4>")]
    [InlineData("# a\n### b\n###### c", 4, "<h4>a</h4>\n<h5>b</h5>\n<h6>c</h6>")]
    [InlineData("##### a", 4, "<h4>a</h4>")]
    [InlineData("### a\n#### b\n##### c\n###### d", 4, "<h4>a</h4>\n<h5>b</h5>\n<h6>c</h6>\n<h6>d</h6>")]
    [InlineData("### What happened\n#### First", 3, "<h3>What happened</h3>\n<h4>First</h4>")]
    public void Headings_fit_into_the_page_without_a_jump(string markdown, int topHeading, string html) => Rendered.Of(markdown, topHeading).Text.Html.ShouldBe(html);

    [Fact]
    public void The_source_is_kept_without_empty_lines_around_it()
    {
        Rendered.Of("\n\nOne.\n\nTwo.  \n\n").Text.Markdown.ShouldBe("One.\n\nTwo.");
        Rendered.Of("\n    code\n").Text.Markdown.ShouldBe("    code");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    [InlineData("<!-- only this -->")]
    [InlineData("### Internal\n\nOnly this.")]
    public void A_text_of_nothing_is_empty(string markdown) => Rendered.Of(markdown).Text.IsEmpty.ShouldBeTrue();
}
