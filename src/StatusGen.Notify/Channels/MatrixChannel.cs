using NodaTime;
using StatusGen.Notify.Channels.Http;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Notices;
using StatusGen.Notify.Secrets;
using StatusGen.Notify.Texts;
using StatusGen.Notify.Texts.Flavours;

namespace StatusGen.Notify.Channels;

/// <summary>An event in a Matrix room, with the delivery's key as its transaction: sent twice, it is one event. An incident is one thread.</summary>
internal sealed class MatrixChannel(string name, Uri homeserver, string room, Secret token) : IChannel
{
    // An event may have 65,536 bytes, with all that the server adds; a third of it for each form of the text leaves room for escapes.
    private const int MostEvent = 65536;
    private const int MostText = 15000;

    private static readonly LimitSource Source = new("Matrix specification 1.17, client-server API, \"Size limits\"", "2026-11-22");
    private static readonly LimitSource Share = new("our choice: both texts and the rest must fit the event");

    public static readonly ChannelKindInfo Info = new(
        "matrix",
        "Writes to a Matrix room.",
        AddressKind: null,
        new ChannelLimits(
            [new LengthLimit("event", MostEvent, LengthUnit.Utf8Bytes, Source), new LengthLimit("body", MostText, LengthUnit.Utf8Bytes, Share), new LengthLimit("formatted_body", MostText, LengthUnit.Utf8Bytes, Share)],
            Markup.MatrixHtml,
            new RateLimit(1, Duration.FromSeconds(1), new LimitSource("Matrix specification 1.17, \"Rate limiting\"; the number is our choice")),
            new LimitSource("Matrix specification 1.17, \"m.room.message msgtypes\"")),
        [
            new("homeserver", SettingForm.Address, true, "the homeserver's address", "https://matrix.example.org"),
            new("room", SettingForm.Text, true, "the room's id", "\"!abcdefghijk:example.org\""),
            new("token", SettingForm.Secret, true, "the access token of the account that writes", "env:MATRIX_TOKEN"),
        ],
        Create)
    {
        Notes = "Make an account for the messages, invite it to the room, and take the room's id from the room's advanced settings. Unencrypted rooms only.",
        KeyPlace = "the transaction id",
    };

    public string Name => name;
    public ChannelKindInfo Kind => Info;

    public Outgoing Compose(Notice notice, Recipient recipient, Receipt? earlier)
    {
        var message = new NoticeMessage(notice);
        var body = Requests.Object(json =>
        {
            json.WriteString("msgtype", "m.text");
            json.WriteString("body", MarkedMessage.Fit(message, PlainFlavour.Instance, MostText, LengthUnit.Utf8Bytes));
            json.WriteString("format", "org.matrix.custom.html");
            json.WriteString("formatted_body", MarkedMessage.Fit(message, HtmlFlavour.Instance, MostText, LengthUnit.Utf8Bytes));
            // Nobody: without it, clients look for names in the text ("User and room mentions").
            json.WriteStartObject("m.mentions");
            json.WriteEndObject();
            if (earlier?["root"] is not { } root) return;
            json.WriteStartObject("m.relates_to");
            json.WriteString("rel_type", "m.thread");
            json.WriteString("event_id", root);
            json.WriteBoolean("is_falling_back", true);
            json.WriteStartObject("m.in_reply_to");
            json.WriteString("event_id", earlier["event"] ?? root);
            json.WriteEndObject();
            json.WriteEndObject();
        });
        string address = $"{SettingForms.BaseOf(homeserver)}/_matrix/client/v3/rooms/{Uri.EscapeDataString(room)}/send/m.room.message/{notice.Key.Id}";
        return Requests.Json("PUT", address, body, [token], Requests.Bearer(token));
    }

    public Outcome Interpret(Outgoing outgoing, Reply reply, Notice notice, Recipient recipient, Receipt? earlier)
    {
        Duration? rest = JsonReply.Number(reply, "retry_after_ms") is { } ms ? HttpReplies.OfSeconds(ms / 1000.0) : null;
        if (HttpReplies.Failure("Matrix", outgoing, reply, JsonReply.Text(reply, "errcode"), rest) is { } failure) return failure;
        return JsonReply.Id(outgoing, reply, "event_id") is { } id
            ? new Delivered(Receipt.Of(("event", id), ("root", earlier?["root"] ?? id)))
            : HttpReplies.NotItsOwn("Matrix");
    }

    private static MatrixChannel? Create(ChannelReader reader)
    {
        string room = reader.Required("room");
        if (room.StartsWith('!') && reader.Address("homeserver") is { } homeserver) return reader.Secret("token") is { } token ? new MatrixChannel(reader.Name, homeserver, room, token) : null;
        reader.Wrong("room", $"\"room\" of the channel \"{reader.Name}\" is no room id.", "A room id begins with \"!\"; the room's advanced settings show it.");
        return null;
    }
}
