using NodaTime;
using StatusGen.Notify.Channels.Http;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Notices;
using StatusGen.Notify.Secrets;
using StatusGen.Notify.Texts;

namespace StatusGen.Notify.Channels;

/// <summary>One alert for one incident: created, then noted upon, closed at the end. The incident's thread is the alert's alias.</summary>
internal sealed class OpsgenieChannel(string name, Secret key, string host) : IChannel
{
    private const int MostMessage = 130;
    private const int MostDescription = 15_000;
    private const int MostNote = 24_900;

    private static readonly LimitSource Source = new("Opsgenie docs, \"Alert API\"");

    public static readonly ChannelKindInfo Info = new(
        "opsgenie",
        "Opens, notes on and closes an alert in Opsgenie.",
        AddressKind: null,
        new ChannelLimits(
            [
                new LengthLimit("message", MostMessage, LengthUnit.Utf16Units, Source),
                new LengthLimit("description", MostDescription, LengthUnit.Utf16Units, Source),
                new LengthLimit("note", MostNote, LengthUnit.Utf16Units, Source),
            ],
            Markup.Plain,
            new RateLimit(10, Duration.FromSeconds(1), new LimitSource("Opsgenie docs, \"API Rate Limiting\"; the number is our choice")),
            Source),
        [
            new("key", SettingForm.Secret, true, "the key of the API integration", "env:OPSGENIE_KEY"),
            new("region", SettingForm.Text, false, "where the account is; us unless said otherwise", "eu", "us", "eu"),
        ],
        reader => reader.Secret("key") is { } key ? new OpsgenieChannel(reader.Name, key, reader.Text("region") == "eu" ? "api.eu.opsgenie.com" : "api.opsgenie.com") : null)
    {
        Notes = "On the team, under *Integrations*, add *API* and copy its key. Atlassian ends Opsgenie in April 2027; use `webhook` for what you move to.",
        KeyPlace = "details.delivery_key",
    };

    public string Name => name;
    public ChannelKindInfo Kind => Info;

    public Outgoing Compose(Notice notice, Recipient recipient, Receipt? earlier)
    {
        var message = new NoticeMessage(notice);
        if (earlier is null && !notice.IsClosing) return Create(message, notice);
        string text = Shortener.Fit(NoticeParts.Post(message, notice), MostNote, LengthUnit.Utf16Units);
        return Post($"/{notice.Key.ThreadId}/{(notice.IsClosing ? "close" : "notes")}?identifierType=alias", json =>
        {
            json.WriteString("source", SourceOf(message));
            json.WriteString("note", $"{text}\n\n{notice.Key.Id}");
        });
    }

    public Outcome Interpret(Outgoing outgoing, Reply reply, Notice notice, Recipient recipient, Receipt? earlier)
    {
        if (HttpReplies.Failure("Opsgenie", outgoing, reply) is { } failure) return failure;
        return JsonReply.Text(reply, "requestId") is not null ? new Delivered(Receipt.Of(("alias", notice.Key.ThreadId))) : HttpReplies.NotItsOwn("Opsgenie");
    }

    private HttpOutgoing Create(NoticeMessage message, Notice notice) => Post("", json =>
    {
        json.WriteString("message", message.HeadingOf(MostMessage));
        json.WriteString("alias", notice.Key.ThreadId);
        json.WriteString("description", Shortener.Fit(NoticeParts.Post(message, notice), MostDescription, LengthUnit.Utf16Units));
        json.WriteString("source", SourceOf(message));
        json.WriteString("priority", message.Tone switch { MessageTone.Critical => "P1", MessageTone.Major => "P2", MessageTone.Minor => "P3", _ => "P5" });
        json.WriteStartObject("details");
        json.WriteString("delivery_key", notice.Key.Id);
        json.WriteString("url", message.Url);
        json.WriteEndObject();
    });

    private HttpOutgoing Post(string path, Action<System.Text.Json.Utf8JsonWriter> write) =>
        Requests.Json($"https://{host}/v2/alerts{path}", Requests.Object(write), [key], new HttpHeader("Authorization", "GenieKey " + key.Reveal()));

    private static string SourceOf(NoticeMessage message) => Shortener.Cut(message.Site, 100, LengthUnit.Utf16Units);
}
