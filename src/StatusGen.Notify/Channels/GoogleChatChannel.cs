using System.Text.Json;
using NodaTime;
using StatusGen.Notify.Channels.Http;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Notices;
using StatusGen.Notify.Secrets;
using StatusGen.Notify.Texts;
using StatusGen.Notify.Texts.Flavours;

namespace StatusGen.Notify.Channels;

/// <summary>A card in a space. The incident is the thread's key and the delivery the request's, so nothing of a reply needs to be kept.</summary>
internal sealed class GoogleChatChannel(string name, Secret url) : IChannel
{
    private const int MostMessage = 32_000;
    private const int MostParagraph = 12_000;
    private const int MostTitle = 200;

    private static readonly LimitSource Source = new("Google Chat API, \"Create messages\": 32,000 bytes");

    public static readonly ChannelKindInfo Info = new(
        "google-chat",
        "Posts to a Google Chat space.",
        AddressKind: null,
        new ChannelLimits(
            [new LengthLimit("message", MostMessage, LengthUnit.Utf8Bytes, Source), new LengthLimit("paragraph", MostParagraph, LengthUnit.Utf8Bytes, Source)],
            Markup.Html,
            new RateLimit(1, Duration.FromSeconds(1), new LimitSource("Google Chat API, \"Usage limits\": one a second to a space")),
            new LimitSource("Google Chat API, \"Card text formatting\"")),
        [SettingForms.SecretUrl("the address of the webhook", "GOOGLE_CHAT_WEBHOOK")],
        reader => SettingForms.WebhookOf(reader) is { } url ? new GoogleChatChannel(reader.Name, url) : null)
    {
        Notes = "In the space, under *Apps & integrations*, add a webhook and copy its address.",
        KeyPlace = "requestId",
    };

    public string Name => name;
    public ChannelKindInfo Kind => Info;

    public Outgoing Compose(Notice notice, Recipient recipient, Receipt? earlier)
    {
        var message = new NoticeMessage(notice);
        string title = message.HeadingOf(MostTitle);
        var body = Requests.Object(json =>
        {
            // Shown in notifications. A text has no escape, and <users/all> would tell everybody: the sign that begins it goes.
            json.WriteString("text", title.Replace('<', '‹').Replace('>', '›'));
            json.WriteStartArray("cardsV2");
            json.WriteStartObject();
            json.WriteString("cardId", notice.Key.Id);
            json.WriteStartObject("card");
            json.WriteStartObject("header");
            json.WriteString("title", title);
            json.WriteString("subtitle", Shortener.Cut(message.Site, MostTitle, LengthUnit.Utf16Units));
            json.WriteEndObject();
            json.WriteStartArray("sections");
            json.WriteStartObject();
            json.WriteStartArray("widgets");
            WriteParagraph(json, MarkedMessage.Fit(message, LineHtmlFlavour.GoogleChat, MostParagraph, LengthUnit.Utf8Bytes, withHeading: false, withLink: false));
            WriteButton(json, message.DetailsLabel, message.Url);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartObject("thread");
            json.WriteString("threadKey", notice.Key.ThreadId);
            json.WriteEndObject();
        });
        string address = url.Reveal().Trim();
        string query = $"{(address.Contains('?') ? '&' : '?')}messageReplyOption=REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD&requestId={notice.Key.Id}";
        return Requests.Json(address + query, body, SettingForms.SecretsOf(url));
    }

    public Outcome Interpret(Outgoing outgoing, Reply reply, Notice notice, Recipient recipient, Receipt? earlier)
    {
        if (HttpReplies.Failure("Google Chat", outgoing, reply, JsonReply.Text(reply, "error", "status")) is { } failure) return failure;
        return JsonReply.Id(outgoing, reply, "name") is { } id ? new Delivered(Receipt.Of(("message", id))) : HttpReplies.NotItsOwn("Google Chat");
    }

    private static void WriteParagraph(Utf8JsonWriter json, string text)
    {
        json.WriteStartObject();
        json.WriteStartObject("textParagraph");
        json.WriteString("text", text);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteButton(Utf8JsonWriter json, string label, string address)
    {
        json.WriteStartObject();
        json.WriteStartObject("buttonList");
        json.WriteStartArray("buttons");
        json.WriteStartObject();
        json.WriteString("text", label);
        json.WriteStartObject("onClick");
        json.WriteStartObject("openLink");
        json.WriteString("url", address);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
