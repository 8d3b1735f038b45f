using NodaTime;
using StatusGen.Notify.Channels.Http;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Notices;
using StatusGen.Notify.Secrets;
using StatusGen.Notify.Texts;

namespace StatusGen.Notify.Channels;

/// <summary>A push message to a Pushover user or group.</summary>
internal sealed class PushoverChannel(string name, Secret token, Secret user) : IChannel
{
    private const string Address = "https://api.pushover.net/1/messages.json";
    private const int MostMessage = 1024;
    private const int MostTitle = 250;
    private const int MostUrl = 512;
    private const int MostUrlTitle = 100;

    private static readonly LimitSource Source = new("Pushover API, \"Limitations\"", "2026-11-22");

    public static readonly ChannelKindInfo Info = new(
        "pushover",
        "Pushes to a Pushover user or group.",
        AddressKind: null,
        new ChannelLimits(
            [new LengthLimit("message", MostMessage, LengthUnit.Characters, Source), new LengthLimit("title", MostTitle, LengthUnit.Characters, Source), new LengthLimit("url", MostUrl, LengthUnit.Characters, Source)],
            Markup.Plain,
            new RateLimit(2, Duration.FromSeconds(1), new LimitSource("Pushover API, \"Being Friendly to our API\": two connections at once")),
            Source),
        [
            new("token", SettingForm.Secret, true, "the application's token", "env:PUSHOVER_TOKEN"),
            new("user", SettingForm.Secret, true, "the key of the user or group", "env:PUSHOVER_USER"),
        ],
        reader => reader.Secret("token") is { } token && reader.Secret("user") is { } user ? new PushoverChannel(reader.Name, token, user) : null)
    {
        Notes = "Register an application for its token; a delivery group gives one key for many people.",
    };

    public string Name => name;
    public ChannelKindInfo Kind => Info;

    public Outgoing Compose(Notice notice, Recipient recipient, Receipt? earlier)
    {
        var message = new NoticeMessage(notice);
        bool linkFits = message.Url.Length <= MostUrl;
        List<(string, string)> fields =
        [
            ("token", token.Reveal()),
            ("user", user.Reveal()),
            ("title", message.HeadingOf(MostTitle, LengthUnit.Characters)),
            ("message", Shortener.Fit(NoticeParts.Post(message, notice, withHeading: false, withLink: !linkFits), MostMessage, LengthUnit.Characters)),
            ("priority", message.Tone is MessageTone.Critical ? "1" : "0"),
            ("timestamp", notice.At.At.ToUnixTimeSeconds().ToString()),
        ];
        if (linkFits)
        {
            fields.Add(("url", message.Url));
            fields.Add(("url_title", Shortener.Cut(message.DetailsLabel, MostUrlTitle, LengthUnit.Characters)));
        }
        return Requests.Form(Address, fields, [token, user]) with { Told = [.. System.Text.Encoding.UTF8.GetBytes(string.Join('\n', fields.Skip(2).Select(f => f.Item2)))] };
    }

    public Outcome Interpret(Outgoing outgoing, Reply reply, Notice notice, Recipient recipient, Receipt? earlier)
    {
        if (HttpReplies.Failure("Pushover", outgoing, reply) is { } failure) return failure;
        if (JsonReply.Number(reply, "status") != 1) return HttpReplies.NotItsOwn("Pushover");
        return new Delivered(JsonReply.Id(outgoing, reply, "request") is { } id ? Receipt.Of(("request", id)) : Receipt.None);
    }
}
