using System.Text;
using NodaTime;

namespace StatusGen.Notify.Tests.Channels;

public sealed class SmtpChannelTests
{
    private static readonly IChannel Channel = ChannelSamples.Create("smtp");

    [Fact]
    public void An_incident_is_one_thread_also_when_no_receipt_is_left()
    {
        string first = Headers(NoticeSamples.Of("first"), null), update = Headers(NoticeSamples.Of("update"), null);
        string root = $"<{NoticeSamples.Of("first").Key.ThreadId}@example.com>";

        first.ShouldContain($"References: {root}\r\n");
        first.ShouldNotContain("In-Reply-To");
        update.ShouldContain($"In-Reply-To: {root}\r\n");
        update.ShouldContain($"References: {root}\r\n");
    }

    [Fact]
    public void A_later_mail_replies_to_the_one_before()
    {
        string before = $"<{NoticeSamples.Of("first").Key.Id}@example.com>";

        string update = Headers(NoticeSamples.Of("update"), Receipt.Of(("message", before)));

        update.ShouldContain($"In-Reply-To: {before}\r\n");
        update.ShouldContain($"{before}\r\nList-Unsubscribe");
    }

    [Theory]
    [InlineData("<a@b>\r\nBcc: x@example.com")]
    [InlineData("<a b@c>")]
    [InlineData("a@b")]
    [InlineData("<<a@b>>")]
    public void A_receipt_that_is_no_message_id_is_not_repeated(string id) => Headers(NoticeSamples.Of("update"), Receipt.Of(("message", id))).ShouldNotContain("Bcc");

    [Fact]
    public void The_date_is_the_moment_of_sending_in_the_readers_zone() =>
        Headers(NoticeSamples.Of("first") with { SendingAt = Sample.At + Duration.FromMinutes(7) }, null).ShouldStartWith("Date: Fri, 20 Nov 2026 14:37:00 +0100\r\n");

    [Fact]
    public void No_text_can_add_a_field_or_a_long_line()
    {
        Outgoing mail = Channel.Compose(NoticeSamples.Of("hostile"), Sample.Ada with { Name = "Ada\r\nBcc: all@example.com \"x\\", Address = "ada@example.com>\r\nBcc: b@example.com" }, null);

        string message = Encoding.UTF8.GetString(mail.Content.AsSpan());
        string[] fields = [.. message[..message.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n").Select(l => l.Split(':')[0])];
        fields.ShouldBe(["Date", "From", "To", "Subject", "Message-ID", "References", "List-Unsubscribe", "Auto-Submitted", "X-Auto-Response-Suppress", "Importance", "Content-Language", "MIME-Version", "Content-Type"]);
        message.Split("\r\n").ShouldAllBe(line => line.Length <= 78);
        message.ShouldAllBe(c => c == '\r' || c == '\n' || c == '\t' || (c >= ' ' && c <= '~'));
        ((MailOutgoing)mail).To.ShouldBe("ada@example.comBcc:b@example.com");
    }

    [Theory]
    [InlineData(250, MailStage.Recipient, typeof(RetryLater), FailureReason.Address)]
    [InlineData(421, MailStage.Greeting, typeof(RetryLater), FailureReason.Server)]
    [InlineData(450, MailStage.Recipient, typeof(RetryLater), FailureReason.Address)]
    [InlineData(454, MailStage.Encryption, typeof(RetryLater), FailureReason.Server)]
    [InlineData(535, MailStage.Authentication, typeof(Refused), FailureReason.Auth)]
    [InlineData(530, MailStage.Sender, typeof(Refused), FailureReason.Auth)]
    [InlineData(550, MailStage.Recipient, typeof(Refused), FailureReason.Address)]
    [InlineData(552, MailStage.Message, typeof(Refused), FailureReason.Content)]
    [InlineData(554, MailStage.Greeting, typeof(Refused), FailureReason.Server)]
    public void A_refusal_means_what_its_code_and_its_place_say(int code, MailStage stage, Type type, FailureReason reason)
    {
        Outcome outcome = Interpret(new MailReply(code, "5.1.1 <ada@example.com> unknown", stage));

        outcome.GetType().ShouldBe(type);
        (outcome switch { Refused r => r.Reason, RetryLater r => r.Reason, _ => (FailureReason?)null }).ShouldBe(reason);
        outcome.ToString()!.ShouldNotContain("ada@");
    }

    [Fact]
    public void Only_a_message_that_was_taken_is_delivered() => Interpret(new MailReply(250, "ok", MailStage.Message)).ShouldBeOfType<Delivered>().Receipt["message"].ShouldBe($"<{NoticeSamples.Of("first").Key.Id}@example.com>");

    [Theory]
    [InlineData("port: 0", "port")]
    [InlineData("port: 70000", "port")]
    [InlineData("username: env:U", "username")]
    [InlineData("reply-to: nobody", "reply-to")]
    public void Settings_that_cannot_work_are_reported(string line, string key)
    {
        string config = ChannelSamples.Config(ChannelSamples.Info("smtp")) + line + "\n";

        ChannelSamples.Load("smtp", config).Diagnostics.ShouldHaveSingleItem().Message.ShouldContain($"\"{key}\"");
    }

    [Fact]
    public void The_port_follows_from_the_encryption()
    {
        Port("security: tls").ShouldBe(465);
        Port("security: starttls").ShouldBe(587);
        Port("security: tls\nport: 2465").ShouldBe(2465);

        static int Port(string lines) => ((MailOutgoing)ChannelSamples.Create("smtp", ChannelSamples.Config(ChannelSamples.Info("smtp")) + lines + "\n").Compose(NoticeSamples.Of("first"), Sample.Ada, null)).Server.Port;
    }

    private static Outcome Interpret(Reply reply) => Channel.Interpret(Channel.Compose(NoticeSamples.Of("first"), Sample.Ada, null), reply, NoticeSamples.Of("first"), Sample.Ada, null);

    private static string Headers(Notice notice, Receipt? earlier)
    {
        string message = Encoding.UTF8.GetString(Channel.Compose(notice, Sample.Ada, earlier).Content.AsSpan());
        return message[..message.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Replace("\r\n <", " <", StringComparison.Ordinal);
    }
}
