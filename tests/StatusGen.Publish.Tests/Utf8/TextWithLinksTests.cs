using System.Buffers;
using StatusGen.Publish.Utf8;

namespace StatusGen.Publish.Tests.Utf8;

public sealed class TextWithLinksTests
{
    [Theory]
    [InlineData("<p>One &amp; two<br />\nthree.</p>\n<p>Four.</p>\n", "One & two\nthree.\n\nFour.")]
    [InlineData("<p>A line\nbroken by its author</p>", "A line broken by its author")]
    [InlineData("<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n<p>End</p>", "- one\n- two\n\nEnd")]
    [InlineData("<ul>\n<li>\n<p>loose</p>\n</li>\n</ul>", "- loose")]
    [InlineData("<p>See <a href=\"/docs/?a=1&amp;b=2\">the docs</a>.</p>", "See the docs (https://status.example.com/docs/?a=1&b=2).")]
    [InlineData("<p><a href=\"https://x.example/\">https://x.example/</a> <a href=\"#below\">below</a></p>", "https://x.example/ below")]
    [InlineData("<p><a href=\"mailto:help@example.com\">help@example.com</a> or <a href=\"mailto:help@example.com\">a person</a></p>", "help@example.com or a person (help@example.com)")]
    [InlineData("<p><a href=\"tel:+49401234\">+49 40 12-34</a>, <a href=\"tel:+49401234\">call</a>, <a href=\"tel:+49401234\">+49 40</a></p>", "+49 40 12-34, call (+49401234), +49 40 (+49401234)")]
    [InlineData("<p>a</p><pre><code>x &lt; y\n  z\n</code></pre><p>b</p>", "a\n\nx < y\n  z\n\nb")]
    [InlineData("<p>a <img src=\"b.png\" alt=\"a &lt;graph&gt;\" /> b</p>", "a a <graph> b")]
    [InlineData("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>", "<script>alert(1)</script>")]
    [InlineData("<li><input disabled=\"disabled\" type=\"checkbox\" checked=\"checked\" /> done</li>", "- [x] done")]
    [InlineData("", "")]
    [InlineData("no tags, <unfinished", "no tags,")]
    public void HTML_becomes_text_that_reads_well(string html, string text)
    {
        var written = new ArrayBufferWriter<char>(64);
        TextWithLinks.Write(written, html, "https://status.example.com");
        TextWithLinks.Trimmed(written).ToString().ShouldBe(text);
    }
}
