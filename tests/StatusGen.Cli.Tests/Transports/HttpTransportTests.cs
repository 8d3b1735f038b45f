using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using StatusGen.Cli.Transports;
using StatusGen.Notify.Exchange;

namespace StatusGen.Cli.Tests.Transports;

public sealed class HttpTransportTests
{
    private static async Task<Reply> Ask(string answer, double patience = 10, string scheme = "http", int repeat = 1, bool stall = false)
    {
        using var server = new Misbehaving(async stream =>
        {
            await Misbehaving.HearAsync(stream);
            byte[] bytes = Encoding.ASCII.GetBytes(answer.Replace("\n", "\r\n"));
            for (int i = 0; i < repeat; i++) await stream.WriteAsync(bytes);
            if (stall) await Task.Delay(TimeSpan.FromSeconds(5));
        });
        using var http = new HttpTransport(TimeSpan.FromSeconds(patience));
        return await http.SendAsync(new HttpOutgoing("POST", new Uri($"{scheme}://127.0.0.1:{server.Port}/hook?token=hunter2"), [new HttpHeader("Content-Type", "application/json")], [.. "{}"u8]));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(408)]
    [InlineData(413)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_status_comes_with_its_headers_and_body(int status)
    {
        var reply = (await Ask($"HTTP/1.1 {status} Whatever\nRetry-After: 7\nContent-Length: 4\nConnection: close\n\nbody")).ShouldBeOfType<HttpReply>();

        (reply.Status, reply.Header("retry-after"), reply.Text).ShouldBe((status, "7", "body"));
    }

    [Fact]
    public async Task A_redirect_to_another_server_is_not_followed() =>
        (await Ask("HTTP/1.1 302 Found\nLocation: http://evil.example/\nContent-Length: 0\n\n")).ShouldBeOfType<NetworkFailure>().Trouble.ShouldBe(NetworkTrouble.RedirectedElsewhere);

    [Fact]
    public async Task Where_something_new_was_made_is_no_redirect() =>
        (await Ask("HTTP/1.1 201 Created\nLocation: https://api.github.com/repos/a/b/issues/1\nContent-Length: 0\nConnection: close\n\n")).ShouldBeOfType<HttpReply>().Status.ShouldBe(201);

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_not_trusted()
    {
        using RSA key = RSA.Create(2048);
        using X509Certificate2 certificate = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var server = new Misbehaving(async stream =>
        {
            using var secure = new SslStream(stream);
            await secure.AuthenticateAsServerAsync(certificate);
            await Misbehaving.HearAsync(secure);
        });
        using var http = new HttpTransport(TimeSpan.FromSeconds(10));

        (await http.SendAsync(new HttpOutgoing("GET", new Uri($"https://127.0.0.1:{server.Port}/"), [], []))).ShouldBeOfType<NetworkFailure>().Trouble.ShouldBe(NetworkTrouble.Untrusted);
    }

    [Fact]
    public async Task A_reset_is_a_failure()
    {
        using var server = new Misbehaving(stream =>
        {
            stream.Socket.LingerState = new LingerOption(true, 0); // closing now sends a reset
            stream.Socket.Close();
            return Task.CompletedTask;
        });
        using var http = new HttpTransport(TimeSpan.FromSeconds(10));

        (await http.SendAsync(new HttpOutgoing("GET", new Uri($"http://127.0.0.1:{server.Port}/"), [], []))).ShouldBeOfType<NetworkFailure>();
    }

    [Fact]
    public async Task An_endless_body_is_cut()
    {
        var reply = (await Ask("HTTP/1.1 200 OK\nConnection: close\n\n" + new string('x', 4000), repeat: 400)).ShouldBeOfType<HttpReply>();

        reply.IsCut.ShouldBeTrue();
        reply.Body.Length.ShouldBe(HttpReply.MostBytes);
    }

    [Fact]
    public async Task Whoever_stalls_is_left() => (await Ask("HTTP/1.1 200 OK\nContent-Length: 9\n\nbo", patience: 0.5, stall: true)).ShouldBeOfType<NetworkFailure>().Trouble.ShouldBe(NetworkTrouble.TimedOut);

    [Theory]
    [InlineData("", "http")]
    [InlineData("HTTP/1.1 200 OK\nContent-Length: 9\n\nbo", "http")]
    [InlineData("220 I speak SMTP\n", "http")]
    [InlineData("this is no TLS", "https")]
    public async Task What_is_no_answer_is_a_failure_that_shows_no_secret(string answer, string scheme) =>
        (await Ask(answer, scheme: scheme)).ShouldBeOfType<NetworkFailure>().ToString().ShouldNotContain("hunter2");

    [Fact]
    public async Task Nobody_listening_is_no_connection()
    {
        using var http = new HttpTransport(TimeSpan.FromSeconds(5));

        (await http.SendAsync(new HttpOutgoing("GET", new Uri($"http://127.0.0.1:{Misbehaving.FreePort()}/"), [], []))).ShouldBeOfType<NetworkFailure>().Trouble.ShouldBe(NetworkTrouble.NotConnected);
    }
}
