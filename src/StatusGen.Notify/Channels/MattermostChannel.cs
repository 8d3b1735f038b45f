using NodaTime;
using StatusGen.Notify.Channels.Http;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Notices;
using StatusGen.Notify.Secrets;
using StatusGen.Notify.Texts;
using StatusGen.Notify.Texts.Flavours;

namespace StatusGen.Notify.Channels;

/// <summary>Posts over an incoming webhook. Webhooks can neither reply nor edit, so every message stands for itself.</summary>
internal sealed class MattermostChannel(string name, Secret url) : IChannel
{
    private const int MostText = 16383;

    private static readonly LimitSource Source = new("Mattermost docs, \"Incoming webhooks\" and the server's post size");

    public static readonly ChannelKindInfo Info = new(
        "mattermost",
        "Posts to a Mattermost channel.",
        AddressKind: null,
        new ChannelLimits(
            [new LengthLimit("text", MostText, LengthUnit.Characters, Source)],
            Markup.CommonMark,
            new RateLimit(10, Duration.FromSeconds(1), new LimitSource("Mattermost docs, \"Rate limiting settings\": 10 a second by default")),
            new LimitSource("Mattermost docs, \"Format messages\"")),
        [SettingForms.SecretUrl("the address of the incoming webhook", "MATTERMOST_WEBHOOK")],
        reader => SettingForms.WebhookOf(reader) is { } url ? new MattermostChannel(reader.Name, url) : null)
    {
        Notes = "In the product menu, under *Integrations*, add an incoming webhook for the channel and copy its address.",
        KeyPlace = "props.delivery_key",
    };

    public string Name => name;
    public ChannelKindInfo Kind => Info;

    public Outgoing Compose(Notice notice, Recipient recipient, Receipt? earlier)
    {
        var message = new NoticeMessage(notice);
        var body = Requests.Object(json =>
        {
            json.WriteString("text", MarkedMessage.Fit(message, MarkdownFlavour.Mattermost, MostText, LengthUnit.Characters));
            json.WriteStartObject("props");
            json.WriteString("delivery_key", notice.Key.Id);
            json.WriteEndObject();
        });
        return Requests.Json(url.Reveal(), body, SettingForms.SecretsOf(url));
    }

    public Outcome Interpret(Outgoing outgoing, Reply reply, Notice notice, Recipient recipient, Receipt? earlier)
    {
        if (HttpReplies.Failure("Mattermost", outgoing, reply, JsonReply.Text(reply, "id")) is { } failure) return failure;
        return (reply as HttpReply)?.Text.Trim() == "ok" ? new Delivered(Receipt.None) : HttpReplies.NotItsOwn("Mattermost");
    }
}
