using System.Text;
using StatusGen.Cli.Serving;
using StatusGen.Publish;

namespace StatusGen.Cli.Tests.Serving;

public sealed class ServedSiteTests
{
    private readonly ServedSite _site = new("/repo/", "v1");

    public ServedSiteTests()
    {
        foreach ((string path, string text) in (ReadOnlySpan<(string, string)>)[("index.html", "<body>home</body>"), ("a b/index.html", "<p>a"), ("404.html", "missing"), ("feed.xml", "<rss/>"), ("style.css", "x")])
            _site.Add(new OutputFile(path, Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("/repo/", 200, "text/html; charset=utf-8", null)]
    [InlineData("/repo/index.html", 200, "text/html; charset=utf-8", null)]
    [InlineData("/repo/a b/", 200, "text/html; charset=utf-8", null)]
    [InlineData("/repo/a b", 302, "text/plain; charset=utf-8", "/repo/a%20b/")]
    [InlineData("/repo", 302, "text/plain; charset=utf-8", "/repo/")]
    [InlineData("/", 302, "text/plain; charset=utf-8", "/repo/")]
    [InlineData("/repo/feed.xml", 200, "application/xml", null)]
    [InlineData("/repo/style.css", 200, "text/css; charset=utf-8", null)]
    [InlineData("/repo/nothing", 404, "text/html; charset=utf-8", null)]
    [InlineData("/repo/../etc/passwd", 404, "text/html; charset=utf-8", null)]
    [InlineData("/feed.xml", 404, "text/html; charset=utf-8", null)]
    public void It_answers_as_a_static_host_would(string path, int status, string type, string? location)
    {
        HttpResponse response = _site.Answer(path);

        (response.Status, response.MediaType, response.Location).ShouldBe((status, type, location));
    }

    [Fact]
    public void Pages_get_the_script_and_other_files_stay_as_they_are()
    {
        Text(_site.Answer("/repo/")).ShouldBe("<body>home<script src=\"/__statusgen/live.js?v1\" defer></script></body>");
        Text(_site.Answer("/repo/a b/")).ShouldBe("<p>a<script src=\"/__statusgen/live.js?v1\" defer></script>");
        Text(_site.Answer("/repo/feed.xml")).ShouldBe("<rss/>");
    }

    [Fact]
    public void A_head_request_gets_everything_but_the_body()
    {
        HttpResponse response = _site.Answer("/repo/feed.xml");

        string head = Encoding.ASCII.GetString(response.ToBytes(withBody: false).Span);
        head.ShouldContain("\r\nContent-Length: 6\r\n");
        head.ShouldEndWith("\r\n\r\n");
        Encoding.ASCII.GetString(response.ToBytes(withBody: true).Span).ShouldBe(head + "<rss/>");
    }

    private static string Text(HttpResponse response) => Encoding.UTF8.GetString(response.Body.Span);
}
