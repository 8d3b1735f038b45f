using NodaTime;
using StatusGen.Notify.Channels.Http;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Notices;
using StatusGen.Notify.Secrets;
using StatusGen.Notify.Texts;

namespace StatusGen.Notify.Channels;

/// <summary>A push message to all who subscribed to a topic. How loud it is follows from the severity.</summary>
internal sealed class NtfyChannel(string name, string server, string topic, Secret? token) : IChannel
{
    private const string PublicServer = "https://ntfy.sh";
    private const int MostMessage = 4096;
    private const int MostTitle = 200;

    private static readonly LimitSource Source = new("ntfy docs, \"Publishing\", limitations");

    public static readonly ChannelKindInfo Info = new(
        "ntfy",
        "Pushes to a topic of ntfy.",
        AddressKind: null,
        new ChannelLimits(
            [new LengthLimit("message", MostMessage, LengthUnit.Utf8Bytes, Source), new LengthLimit("title", MostTitle, LengthUnit.Utf16Units, new LimitSource("our choice: what a lock screen shows"))],
            Markup.Plain,
            new RateLimit(1, Duration.FromSeconds(5), new LimitSource("ntfy docs, \"Publishing\": 60 at once, then one every five seconds")),
            Source),
        [
            new("topic", SettingForm.Text, true, "the topic", "example-status"),
            new("server", SettingForm.Address, false, $"the server's address; {PublicServer} unless said otherwise", "https://ntfy.example.com"),
            new("token", SettingForm.Secret, false, "an access token, for topics that only you may write to", "env:NTFY_TOKEN"),
        ],
        Create)
    {
        Notes = "Reserve the topic, or run a server of your own: on the public server anybody who knows a topic's name can write to it.",
    };

    public string Name => name;
    public ChannelKindInfo Kind => Info;

    public Outgoing Compose(Notice notice, Recipient recipient, Receipt? earlier)
    {
        var message = new NoticeMessage(notice);
        var body = Requests.Object(json =>
        {
            json.WriteString("topic", topic);
            json.WriteString("title", message.HeadingOf(MostTitle));
            json.WriteString("message", Shortener.Fit(NoticeParts.Post(message, notice, withHeading: false), MostMessage, LengthUnit.Utf8Bytes));
            json.WriteString("click", message.Url);
            json.WriteNumber("priority", message.Tone switch { MessageTone.Critical => 5, MessageTone.Major => 4, _ => 3 });
            json.WriteStartArray("tags");
            json.WriteStringValue(message.Tone switch
            {
                MessageTone.Critical or MessageTone.Major => "rotating_light",
                MessageTone.Minor => "warning",
                MessageTone.Resolved => "white_check_mark",
                MessageTone.Maintenance => "wrench",
                _ => "information_source",
            });
            json.WriteEndArray();
        });
        return token is null ? Requests.Json(server, body, []) : Requests.Json(server, body, [token], Requests.Bearer(token));
    }

    public Outcome Interpret(Outgoing outgoing, Reply reply, Notice notice, Recipient recipient, Receipt? earlier)
    {
        if (HttpReplies.Failure("ntfy", outgoing, reply) is { } failure) return failure;
        return JsonReply.Id(outgoing, reply, "id") is { } id ? new Delivered(Receipt.Of(("id", id))) : HttpReplies.NotItsOwn("ntfy");
    }

    private static NtfyChannel? Create(ChannelReader reader)
    {
        string topic = reader.Required("topic");
        // The server's own rule for names of topics.
        if (topic.Length <= 64 && topic.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            return new NtfyChannel(reader.Name, reader.Address("server") is { } server ? SettingForms.BaseOf(server) : PublicServer, topic, reader.Secret("token"));
        reader.Wrong("topic", $"\"topic\" of the channel \"{reader.Name}\" is no name of a topic.", "Use up to 64 letters, digits, - and _.");
        return null;
    }
}
