using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using StatusGen.Cli.Transports;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Secrets;

namespace StatusGen.Cli.Tests.Transports;

[Trait("Needs", "aiosmtpd")]
public sealed class SmtpTransportTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static MailOutgoing Mail(int port, string password = "pass word", string to = "ada@example.com", string text = "Hello") => new(
        new MailServer("localhost", port, MailSecurity.StartTls, new Secret("status"), new Secret(password)), "status@example.com", to,
        [.. Encoding.UTF8.GetBytes($"Subject: Test\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n")]);

    [Fact]
    public async Task Mails_travel_encrypted_over_one_connection_and_arrive_as_they_left()
    {
        using var server = new MailServerProcess();
        using (var smtp = new SmtpTransport(Patience, new X509Certificate2Collection(server.Certificate)))
            foreach (string text in (string[])["first", ".\r\n..dots\r\n.", "Grüße 🙂"])
                (await smtp.SendAsync(Mail(server.Port, text: text))).ShouldBeOfType<MailReply>().Code.ShouldBe(250);

        JsonElement[] messages = server.Messages();
        messages.Select(m => m.GetProperty("parts").GetProperty("text/plain").GetString()!.ReplaceLineEndings("\n").TrimEnd('\n')).ShouldBe(["first", ".\n..dots\n.", "Grüße 🙂"]);
        messages.ShouldAllBe(m => m.GetProperty("tls").GetBoolean());
    }

    [Fact]
    public async Task A_wrong_password_is_a_refusal_and_no_mail_leaves()
    {
        using var server = new MailServerProcess();
        using var smtp = new SmtpTransport(Patience, new X509Certificate2Collection(server.Certificate));

        var reply = (await smtp.SendAsync(Mail(server.Port, "wrong"))).ShouldBeOfType<MailReply>();

        (reply.Code, reply.Stage).ShouldBe((535, MailStage.Authentication));
        server.Messages().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_not_trusted()
    {
        using var server = new MailServerProcess();
        using var smtp = new SmtpTransport(Patience);

        (await smtp.SendAsync(Mail(server.Port))).ShouldBeOfType<NetworkFailure>().Trouble.ShouldBe(NetworkTrouble.Untrusted);
    }

    [Fact]
    public async Task An_unknown_recipient_is_refused_and_the_next_one_is_not()
    {
        using var server = new MailServerProcess("nobody@example.com");
        using var smtp = new SmtpTransport(Patience, new X509Certificate2Collection(server.Certificate));

        var refused = (await smtp.SendAsync(Mail(server.Port, to: "nobody@example.com"))).ShouldBeOfType<MailReply>();
        var taken = (await smtp.SendAsync(Mail(server.Port))).ShouldBeOfType<MailReply>();

        (refused.Code, refused.Stage, taken.Code).ShouldBe((550, MailStage.Recipient, 250));
    }

    [Fact]
    public async Task Nobody_listening_is_no_connection()
    {
        using var smtp = new SmtpTransport(Patience);

        (await smtp.SendAsync(Mail(Misbehaving.FreePort()))).ShouldBeOfType<NetworkFailure>().Trouble.ShouldBe(NetworkTrouble.NotConnected);
    }

    [Theory]
    [InlineData("", NetworkTrouble.Interrupted)]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n", NetworkTrouble.Malformed)]
    [InlineData("*", NetworkTrouble.Malformed)]
    public async Task A_hostile_server_is_a_failure(string greeting, NetworkTrouble trouble)
    {
        using var server = new Misbehaving(async stream =>
        {
            if (greeting == "*") for (int i = 0; i < 9000; i++) await stream.WriteAsync("2"u8.ToArray());
            else await stream.WriteAsync(Encoding.ASCII.GetBytes(greeting));
        });
        using var smtp = new SmtpTransport(Patience);

        (await smtp.SendAsync(Mail(server.Port))).ShouldBeOfType<NetworkFailure>().Trouble.ShouldBe(trouble);
    }

    [Fact]
    public async Task Without_encryption_no_password_is_sent()
    {
        using var server = new Misbehaving(async stream =>
        {
            await stream.WriteAsync("220 hello\r\n"u8.ToArray());
            await Misbehaving.HearAsync(stream);
            await stream.WriteAsync("250-hello\r\n250 AUTH PLAIN\r\n"u8.ToArray());
            await Misbehaving.HearAsync(stream);
        });
        using var smtp = new SmtpTransport(Patience);

        (await smtp.SendAsync(Mail(server.Port))).ShouldBeOfType<MailReply>().Stage.ShouldBe(MailStage.Encryption);
    }
}
