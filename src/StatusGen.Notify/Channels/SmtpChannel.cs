using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Notices;
using StatusGen.Notify.Texts;
using StatusGen.Notify.Texts.Mail;

namespace StatusGen.Notify.Channels;

/// <summary>
/// Mail: plain text and HTML, one thread for one incident. The message's id is the delivery's key, so that a mail sent twice is one mail; the thread's root is
/// made from the incident, so that the thread holds even when no receipt is left.
/// </summary>
internal sealed class SmtpChannel(string name, MailServer server, MailSender sender) : IChannel
{
    private const int MostLine = 998;

    /// <summary>Stands in no part: quoted-printable writes "=" as "=3D".</summary>
    private const string Boundary = "=_statusgen";

    private static readonly LimitSource Source = new("RFC 5322, 2.1.1");

    public static readonly ChannelKindInfo Info = new(
        "smtp",
        "Sends a mail to each contact.",
        AddressKind: "email",
        new ChannelLimits(
            [new LengthLimit("line", MostLine, LengthUnit.Utf8Bytes, Source)],
            Markup.Html, null, new LimitSource("RFC 2046, 5.1.4, multipart/alternative")),
        [
            new("host", SettingForm.Text, true, "the mail server's name", "smtp.example.com"),
            new("port", SettingForm.Number, false, "its port; 587, or 465 with security: tls", "587"),
            new("security", SettingForm.Text, false, "how the connection is encrypted; starttls unless said otherwise", "starttls", "starttls", "tls", "none"),
            new("from", SettingForm.Text, true, "the sender", "Status <status@example.com>"),
            new("reply-to", SettingForm.Text, false, "where answers go", "support@example.com"),
            new("username", SettingForm.Secret, false, "the name to sign in with", "env:SMTP_USER"),
            new("password", SettingForm.Secret, false, "the password to sign in with", "env:SMTP_PASSWORD"),
        ],
        Create)
    {
        Notes = "Use a server that may send for the sender's domain (SPF, DKIM), and one that does not depend on what you tell about: name the components that it needs in `depends-on`, "
            + "and give the audience a second mail channel at another provider.",
        KeyPlace = "Message-ID",
    };

    /// <summary>The last ones, by language and time zone.</summary>
    private readonly ConcurrentDictionary<(string Language, string Zone), MailBody> _bodies = new();

    public string Name => name;
    public ChannelKindInfo Kind => Info;

    public Outgoing Compose(Notice notice, Recipient recipient, Receipt? earlier)
    {
        var message = new NoticeMessage(notice);
        string address = MailAddressText.Of(recipient.Address ?? "");
        string headers = Headers(message, notice, recipient, address, earlier).Add("Content-Type", $"multipart/alternative; boundary=\"{Boundary}\"") + "\r\n";
        byte[] body = BodyOf(message, notice).Multipart;
        int length = Encoding.UTF8.GetByteCount(headers);
        byte[] mail = new byte[length + body.Length];
        Encoding.UTF8.GetBytes(headers, mail);
        body.CopyTo(mail, length);
        return new MailOutgoing(server, sender.Address, address, ImmutableCollectionsMarshal.AsImmutableArray(mail))
        {
            Secrets = [.. new[] { server.Username, server.Password }.OfType<Secrets.Secret>()],
        };
    }

    public Outcome Interpret(Outgoing outgoing, Reply reply, Notice notice, Recipient recipient, Receipt? earlier) => reply switch
    {
        MailReply { Code: >= 200 and < 300, Stage: MailStage.Message } => new Delivered(Receipt.Of(("message", IdOf(notice.Key.Id)))),
        MailReply mail => OfRefusal(mail),
        NetworkFailure { Trouble: NetworkTrouble.Untrusted } failure => new Refused(FailureReason.Network, outgoing.Mask($"The mail server could not be reached safely: {failure.Problem}")),
        NetworkFailure failure => new RetryLater(FailureReason.Network, outgoing.Mask($"The mail server could not be reached: {failure.Problem}")),
        _ => new Refused(FailureReason.Server, "A mail was to be sent, and something else was done."),
    };

    private MailHeaders Headers(NoticeMessage message, Notice notice, Recipient recipient, string address, Receipt? earlier)
    {
        var headers = new MailHeaders()
            .Add("Date", DateOf(notice))
            .AddMailbox("From", sender.Name, sender.Address)
            .AddMailbox("To", recipient.Name, address);
        if (sender.ReplyTo is { } replyTo) headers.AddMailbox("Reply-To", null, replyTo);
        headers.AddText("Subject", message.Subject).Add("Message-ID", IdOf(notice.Key.Id));
        string root = IdOf(notice.Key.ThreadId);
        string? before = earlier?["message"] is { } id && IsId(id) ? id : null;
        if (before is not null || !notice.IsFirst) headers.Add("In-Reply-To", before ?? root);
        headers.Add("References", before is null ? root : $"{root} {before}");
        headers.Add("List-Unsubscribe", $"<{notice.UnsubscribeUrl?.AbsoluteUri ?? $"mailto:{sender.ReplyTo ?? sender.Address}?subject=unsubscribe"}>");
        // RFC 3834, 5: so that nobody's holiday answers; the second is Exchange's own word for the same.
        headers.Add("Auto-Submitted", "auto-generated").Add("X-Auto-Response-Suppress", "All");
        if (message.Tone is MessageTone.Critical) headers.Add("Importance", "high");
        return headers.Add("Content-Language", notice.Language).Add("MIME-Version", "1.0");
    }

    private static string DateOf(Notice notice) =>
        (notice.SendingAt ?? notice.At.At).InZone(notice.Zone).ToDateTimeOffset().ToString("ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture).Remove(29, 1);

    private static string Part(string type, string text) =>
        $"--{Boundary}\r\nContent-Type: text/{type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{QuotedPrintable.Encode(text)}\r\n";

    /// <summary>Thousands of people get the same text: it is made once for each language and time zone.</summary>
    private MailBody BodyOf(NoticeMessage message, Notice notice)
    {
        Notice facts = notice with { Key = default, SendingAt = null };
        (string, string) reader = (notice.Language, notice.Zone.Id);
        if (_bodies.TryGetValue(reader, out MailBody? known) && known.Facts == facts) return known;
        return _bodies[reader] = new MailBody(facts, Encoding.UTF8.GetBytes($"{Part("plain", MailText.Of(message, notice))}{Part("html", MailHtml.Of(message, notice))}--{Boundary}--\r\n"));
    }

    private string IdOf(string key) => $"<{key}@{MailAddressText.DomainOf(sender.Address)}>";

    private static bool IsId(string id) => id.Length is > 4 and < 250 && id[0] == '<' && id[^1] == '>' && id.All(c => c is > ' ' and <= '~') && id.Count(c => c is '<' or '>') == 2;

    // RFC 5321, 4.2: 4 may work later, 5 will not. What is refused depends on where the conversation ended. The server's sentence often holds the address.
    private static Outcome OfRefusal(MailReply reply)
    {
        string why = $"The mail server answered {reply.Code} {WhereOf(reply.Stage)}.";
        FailureReason reason = reply switch
        {
            { Stage: MailStage.Authentication } or { Code: 530 or 534 or 535 or 538 } => FailureReason.Auth,
            { Code: 450 or 451 or 452 } when reply.Text.Contains("4.7.", StringComparison.Ordinal) => FailureReason.RateLimit,
            { Stage: MailStage.Recipient } => FailureReason.Address,
            { Stage: MailStage.Message or MailStage.Sender } => FailureReason.Content,
            _ => FailureReason.Server,
        };
        return reply.Code is >= 500 and < 600 ? new Refused(reason, why) : new RetryLater(reason, why);
    }

    private static string WhereOf(MailStage stage) => stage switch
    {
        MailStage.Greeting => "as greeting",
        MailStage.Encryption => "when encryption was asked for",
        MailStage.Authentication => "to the sign-in",
        MailStage.Sender => "to the sender",
        MailStage.Recipient => "to the recipient",
        _ => "to the message",
    };

    private static SmtpChannel? Create(ChannelReader reader)
    {
        MailSecurity security = reader.Text("security") switch { "tls" => MailSecurity.Tls, "none" => MailSecurity.None, _ => MailSecurity.StartTls };
        int port = reader.Number("port") ?? (security == MailSecurity.Tls ? 465 : 587);
        string host = reader.Required("host");
        if (port is < 1 or > 65535) reader.Wrong("port", $"\"port\" of the channel \"{reader.Name}\" must be 1 to 65535.", "Write port: 587.");
        if (Uri.CheckHostName(host) == UriHostNameType.Unknown) reader.Wrong("host", $"\"host\" of the channel \"{reader.Name}\" is no name of a server.", "Write host: smtp.example.com, without https:// and without a port.");
        if (reader.Text("username") is null != reader.Text("password") is null)
            reader.Wrong(reader.Text("username") is null ? "password" : "username", $"The channel \"{reader.Name}\" has only one of \"username\" and \"password\".", "Give both, or none.");
        (string? Name, string Address)? from = AddressOf(reader, "from"), replyTo = reader.Text("reply-to") is null ? null : AddressOf(reader, "reply-to");
        if (!reader.IsComplete || from is not { } sender) return null;
        return new SmtpChannel(reader.Name, new MailServer(host, port, security, reader.Secret("username"), reader.Secret("password")), new MailSender(sender.Name, sender.Address, replyTo?.Address));
    }

    private static (string? Name, string Address)? AddressOf(ChannelReader reader, string key)
    {
        if (MailAddressText.Parse(reader.Required(key)) is { } address) return address;
        reader.Wrong(key, $"\"{key}\" of the channel \"{reader.Name}\" is no address of mail.", $"Write {key}: Status <status@example.com>.");
        return null;
    }
}

/// <param name="Facts">What it was made from, without what differs from one recipient to the next.</param>
internal sealed record MailBody(Notice Facts, byte[] Multipart);

internal sealed record MailSender(string? Name, string Address, string? ReplyTo);
