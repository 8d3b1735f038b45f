using StatusGen.Cli.Serving;

namespace StatusGen.Cli.Tests.Serving;

public sealed class HttpRequestTests
{
    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost:4173", "GET", "/", "localhost")]
    [InlineData("HEAD /a%20b/?x=1#y HTTP/1.1\r\nhost: 127.0.0.1", "HEAD", "/a b/", "127.0.0.1")]
    [InlineData("POST /x HTTP/1.0", "POST", "/x", "")]
    [InlineData("GET /x HTTP/1.1\r\nAccept: */*\r\nHost: [::1]:80", "GET", "/x", "::1")]
    public void A_request_is_read(string head, string method, string path, string host) => HttpRequest.Parse(head).ShouldBe(new HttpRequest(method, path, host));

    [Theory]
    [InlineData("")]
    [InlineData("GET /")]
    [InlineData("GET http://other.example/ HTTP/1.1")]
    [InlineData("GET /%00 HTTP/1.1")]
    [InlineData("GET /..%5Cx HTTP/1.1")]
    [InlineData("\u0016\u0003\u0001")]
    public void Anything_else_is_none(string head) => HttpRequest.Parse(head).ShouldBeNull();

    [Fact]
    public async Task A_head_without_end_is_given_up()
    {
        using var endless = new MemoryStream(new byte[100_000]);

        (await HttpRequest.ReadAsync(endless, CancellationToken.None)).ShouldBeNull();
    }
}
