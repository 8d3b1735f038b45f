using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;

namespace StatusGen.Text.Tests.Markdown;

public sealed class LinkTests
{
    [Theory]
    [InlineData("https://example.com/a?b=c#d", "https://example.com/a?b=c#d")]
    [InlineData("HTTP://example.com", "HTTP://example.com")]
    [InlineData("mailto:help@example.com", "mailto:help@example.com")]
    [InlineData("tel:+15550100", "tel:+15550100")]
    [InlineData("#details", "/status/incidents/outage/#details")]
    [InlineData("?q", "/status/incidents/outage/?q")]
    [InlineData("notes.html", "/status/incidents/outage/notes.html")]
    [InlineData("../other/", "/status/incidents/other/")]
    [InlineData("../../history/", "/status/history/")]
    [InlineData("../../../../../etc/passwd", "/status/etc/passwd")]
    [InlineData("/history/2026/", "/status/history/2026/")]
    [InlineData("/status/history/", "/status/history/")]
    [InlineData("../2025/earlier.md", "/status/incidents/earlier/")]
    [InlineData("../2025/earlier.md#u20251120-1410", "/status/incidents/earlier/#u20251120-1410")]
    public void An_address_is_right_on_every_page(string target, string address)
    {
        Rendered rendered = Rendered.Of($"[x]({target})", files: "incidents/2025/earlier.md");

        rendered.Diagnostics.ShouldBeEmpty();
        rendered.Text.Html.ShouldBe($"<p><a href=\"{address}\">x</a></p>");
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JavaScript:alert(1))")]
    [InlineData("[x](<java\tscript:alert(1)>)")]
    [InlineData("[x](java&#10;script:alert(1))")]
    [InlineData("[x](&#x6A;avascript:alert(1))")]
    [InlineData("[x](&#1;javascript:alert(1))")]
    [InlineData("[x](<  javascript:alert(1)>)")]
    [InlineData("[x](data:text/html,hello)")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("[x](ftp://example.com)")]
    [InlineData("[x](//example.com)")]
    [InlineData("[x](/\\example.com)")]
    [InlineData("[x](\\\\\\\\example.com)")]
    [InlineData("[x](https:example.com)")]
    [InlineData("[x](http:///path)")]
    [InlineData("[x][y]\n\n[y]: javascript:alert(1)")]
    [InlineData("[x](blob:https://example.com/a)")]
    public void Any_other_scheme_is_an_error_and_no_link(string markdown)
    {
        Rendered rendered = Rendered.Of(markdown);

        rendered.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.ForbiddenLink);
        rendered.Text.Html.ShouldBe("<p>x</p>");
    }

    [Fact]
    public void A_forbidden_automatic_link_stays_text()
    {
        Rendered rendered = Rendered.Of("<javascript:alert(1)>");

        rendered.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.ForbiddenLink);
        rendered.Text.Html.ShouldBe("<p>javascript:alert(1)</p>");
    }

    [Theory]
    [InlineData("see https://example.com/a.", "<p>see <a href=\"https://example.com/a\">https://example.com/a</a>.</p>")]
    [InlineData("see www.example.com", "<p>see <a href=\"https://www.example.com\">www.example.com</a></p>")]
    [InlineData("write help@example.com!", "<p>write <a href=\"mailto:help@example.com\">help@example.com</a>!</p>")]
    [InlineData("a.b-c+d@sub.example.co.uk.", "<p><a href=\"mailto:a.b-c+d@sub.example.co.uk\">a.b-c+d@sub.example.co.uk</a>.</p>")]
    [InlineData("<help@example.com>", "<p><a href=\"mailto:help@example.com\">help@example.com</a></p>")]
    [InlineData("@here me@ a@b @x.com", "<p>@here me@ a@b @x.com</p>")]
    [InlineData("(https://example.com)", "<p>(<a href=\"https://example.com\">https://example.com</a>)</p>")]
    [InlineData("`https://example.com`", "<p><code>https://example.com</code></p>")]
    public void Bare_addresses_become_links(string markdown, string html) => Rendered.Html(markdown).ShouldBe(html);

    [Fact]
    public void Places_are_those_of_the_file()
    {
        Diagnostic problem = Rendered.Of("One\n\n- two [x](ftp://a) three\n").Diagnostics.ShouldHaveSingleItem();

        (problem.At.Line, problem.At.Column, problem.At.Length).ShouldBe((4, 11, 7));
    }

    [Fact]
    public void Places_are_those_of_the_file_after_a_comment()
    {
        Diagnostic problem = Rendered.Of("<!-- a\nb -->\nOne <!-- c --> two [x](ftp://a)\n").Diagnostics.ShouldHaveSingleItem();

        (problem.At.Line, problem.At.Column).ShouldBe((4, 24));
    }

    [Fact]
    public void An_image_is_copied_from_beside_the_file()
    {
        Rendered rendered = Rendered.Of("![Error \"rate\"](img/graph%20a.png)\n\n![Old](../2025/old.PNG)", files: ["incidents/2026/img/graph a.png", "incidents/2025/old.PNG"]);

        rendered.Diagnostics.ShouldBeEmpty();
        rendered.Images.ShouldBe([new IncidentImage("incidents/2026/img/graph a.png", "img/graph a.png"), new IncidentImage("incidents/2025/old.PNG", "_up/2025/old.PNG")]);
        rendered.Text.Html.ShouldBe(
            "<p><img src=\"/status/incidents/outage/img/graph%20a.png\" alt=\"Error &quot;rate&quot;\" loading=\"lazy\"></p>\n<p><img src=\"/status/incidents/outage/_up/2025/old.PNG\" alt=\"Old\" loading=\"lazy\"></p>");
    }

    [Theory]
    [InlineData("graph.png", DiagnosticCodes.ImageMissing)]
    [InlineData("../../secret.png", DiagnosticCodes.ImageNotBeside)]
    [InlineData("%2e%2e/%2e%2e/secret.png", DiagnosticCodes.ImageNotBeside)]
    [InlineData("..\\\\..\\\\secret.png", DiagnosticCodes.ImageNotBeside)]
    [InlineData("/secret.png", DiagnosticCodes.ImageNotBeside)]
    [InlineData("secret.env", DiagnosticCodes.ImageNotBeside)]
    [InlineData("https://example.com/a.png", DiagnosticCodes.ImageNotBeside)]
    [InlineData("//example.com/a.png", DiagnosticCodes.ImageNotBeside)]
    [InlineData("data:image/png;base64,AAAA", DiagnosticCodes.ImageNotBeside)]
    public void Any_other_image_is_an_error_and_not_shown(string target, string code)
    {
        Rendered rendered = Rendered.Of($"![x]({target})", files: ["secret.png", "incidents/2026/secret.env"]);

        rendered.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(code);
        rendered.Text.Html.ShouldBe("<p>x</p>");
        rendered.Images.ShouldBeEmpty();
    }
}
