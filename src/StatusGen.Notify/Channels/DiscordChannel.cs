using NodaTime;
using StatusGen.Notify.Channels.Http;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Notices;
using StatusGen.Notify.Secrets;
using StatusGen.Notify.Texts;
using StatusGen.Notify.Texts.Flavours;

namespace StatusGen.Notify.Channels;

/// <summary>One embed for each message, coloured by severity. Nobody is ever mentioned, whatever the text says.</summary>
internal sealed class DiscordChannel(string name, Secret url) : IChannel
{
    private const int MostTitle = 256;
    private const int MostDescription = 4096;
    private const int MostFooter = 2048;

    private static readonly LimitSource Embeds = new("Discord developer docs, Message resource, \"Embed Limits\"", "2026-11-22");

    public static readonly ChannelKindInfo Info = new(
        "discord",
        "Posts to a Discord channel.",
        AddressKind: null,
        new ChannelLimits(
            [
                new LengthLimit("title", MostTitle, LengthUnit.Utf16Units, Embeds),
                new LengthLimit("description", MostDescription, LengthUnit.Utf16Units, Embeds),
            ],
            Markup.DiscordMarkdown,
            new RateLimit(5, Duration.FromSeconds(2), new LimitSource("Discord developer docs, \"Rate Limits\"; the number as its headers tell it")),
            new LimitSource("Discord help, \"Markdown Text 101\"")),
        [SettingForms.SecretUrl("the address of the webhook", "DISCORD_WEBHOOK")],
        reader => SettingForms.WebhookOf(reader) is { } url ? new DiscordChannel(reader.Name, url) : null)
    {
        Notes = "In the channel's settings, under *Integrations*, create a webhook and copy its address.",
    };

    public string Name => name;
    public ChannelKindInfo Kind => Info;

    public Outgoing Compose(Notice notice, Recipient recipient, Receipt? earlier)
    {
        var message = new NoticeMessage(notice);
        var body = Requests.Object(json =>
        {
            json.WriteStartArray("embeds");
            json.WriteStartObject();
            json.WriteString("title", MarkdownFlavour.Discord.Escape(message.HeadingOf(MostTitle / 2)));
            json.WriteString("url", message.Url);
            json.WriteString("description", MarkedMessage.Fit(message, MarkdownFlavour.Discord, MostDescription, LengthUnit.Utf16Units, withHeading: false));
            json.WriteNumber("color", message.Tone.Rgb());
            json.WriteString("timestamp", notice.At.At.ToString());
            json.WriteStartObject("footer");
            json.WriteString("text", Shortener.Cut(message.Site, MostFooter, LengthUnit.Utf16Units));
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartObject("allowed_mentions");
            json.WriteStartArray("parse");
            json.WriteEndArray();
            json.WriteEndObject();
        });
        return Requests.Json(Waiting(url.Reveal().Trim()), body, SettingForms.SecretsOf(url));
    }

    public Outcome Interpret(Outgoing outgoing, Reply reply, Notice notice, Recipient recipient, Receipt? earlier)
    {
        if (HttpReplies.Failure("Discord", outgoing, reply, after: HttpReplies.OfSeconds(JsonReply.Fraction(reply, "retry_after") ?? -1)) is { } failure) return failure;
        return JsonReply.Id(outgoing, reply, "id") is { } id ? new Delivered(Receipt.Of(("message", id))) : HttpReplies.NotItsOwn("Discord");
    }

    // With wait=true Discord answers only when the message is stored, and with its id ("Execute Webhook").
    private static string Waiting(string address) => address + (address.Contains('?') ? "&wait=true" : "?wait=true");
}
