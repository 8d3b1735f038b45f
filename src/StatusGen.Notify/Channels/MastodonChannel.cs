using NodaTime;
using StatusGen.Notify.Channels.Http;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Notices;
using StatusGen.Notify.Secrets;
using StatusGen.Notify.Texts;

namespace StatusGen.Notify.Channels;

/// <summary>A post with the delivery's key as its idempotency key; an incident's later posts reply to the one before.</summary>
internal sealed class MastodonChannel(string name, Uri server, Secret token, string visibility) : IChannel
{
    private const int MostText = 500;

    private static readonly LimitSource Source = new("Mastodon docs, \"statuses API methods\" and \"Posting to your profile\"");

    public static readonly ChannelKindInfo Info = new(
        "mastodon",
        "Posts to a Mastodon account.",
        AddressKind: null,
        new ChannelLimits(
            // Mastodon counts every address as 23; we count it whole, which is safe.
            [new LengthLimit("text", MostText, LengthUnit.Characters, Source)],
            Markup.Plain,
            new RateLimit(300, Duration.FromMinutes(5), new LimitSource("Mastodon docs, \"Rate limits\"")),
            Source),
        [
            new("server", SettingForm.Address, true, "the server's address", "https://mastodon.social"),
            new("token", SettingForm.Secret, true, "an access token with the scope write:statuses", "env:MASTODON_TOKEN"),
            new("visibility", SettingForm.Text, false, "who sees the posts; public unless said otherwise", "unlisted", "public", "unlisted", "private", "direct"),
        ],
        reader => reader.Address("server") is { } server && reader.Secret("token") is { } token
            ? new MastodonChannel(reader.Name, server, token, reader.Text("visibility") ?? "public")
            : null)
    {
        Notes = "In the account's preferences, under *Development*, make an application with the scope `write:statuses` and copy its access token.",
        KeyPlace = "Idempotency-Key",
    };

    public string Name => name;
    public ChannelKindInfo Kind => Info;

    public Outgoing Compose(Notice notice, Recipient recipient, Receipt? earlier)
    {
        var message = new NoticeMessage(notice);
        var body = Requests.Object(json =>
        {
            // A name behind @ would be told, and # makes a word a topic: a joiner of words that nobody sees keeps both apart.
            json.WriteString("status", Shortener.Fit(NoticeParts.Post(message, notice), MostText, LengthUnit.Characters, WithoutMentions));
            json.WriteString("visibility", visibility);
            json.WriteString("language", notice.Language);
            if (earlier?["id"] is { } id) json.WriteString("in_reply_to_id", id);
        });
        return Requests.Json($"{SettingForms.BaseOf(server)}/api/v1/statuses", body, [token], Requests.Bearer(token), new HttpHeader("Idempotency-Key", notice.Key.Id));
    }

    public Outcome Interpret(Outgoing outgoing, Reply reply, Notice notice, Recipient recipient, Receipt? earlier)
    {
        if (HttpReplies.Failure("Mastodon", outgoing, reply) is { } failure) return failure;
        return JsonReply.Id(outgoing, reply, "id") is { } id ? new Delivered(Receipt.Of(("id", id))) : HttpReplies.NotItsOwn("Mastodon");
    }

    // The escape sees each part by itself; the link's part holds no mention, and a fragment must stay whole.
    private static string WithoutMentions(string text) =>
        Uri.IsWellFormedUriString(text, UriKind.Absolute) ? text : text.Replace("@", "@\u2060", StringComparison.Ordinal).Replace("#", "#\u2060", StringComparison.Ordinal);
}
