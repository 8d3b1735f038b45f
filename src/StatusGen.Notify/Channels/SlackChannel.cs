using NodaTime;
using StatusGen.Notify.Channels.Http;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Notices;
using StatusGen.Notify.Secrets;
using StatusGen.Notify.Texts;
using StatusGen.Notify.Texts.Flavours;

namespace StatusGen.Notify.Channels;

/// <summary>A message in blocks, with a plain text for notifications and screen readers. With a token, an incident's later messages are replies to its first.</summary>
internal sealed class SlackChannel(string name, SlackTarget target) : IChannel
{
    private const int MostHeader = 150;
    private const int MostSection = 3000;
    private const int MostText = 4000;
    private const string PostMessage = "https://slack.com/api/chat.postMessage";

    private static readonly LimitSource Blocks = new("Slack developer docs, \"Header block\" and \"Section block\"", "2026-11-22");

    public static readonly ChannelKindInfo Info = new(
        "slack",
        "Posts to a Slack channel.",
        AddressKind: null,
        new ChannelLimits(
            [
                new LengthLimit("header", MostHeader, LengthUnit.Utf16Units, Blocks),
                new LengthLimit("section", MostSection, LengthUnit.Utf16Units, Blocks),
                new LengthLimit("text", MostText, LengthUnit.Utf16Units, new LimitSource("Slack developer docs, \"chat.postMessage\"")),
            ],
            Markup.SlackMrkdwn,
            new RateLimit(1, Duration.FromSeconds(1), new LimitSource("Slack developer docs, \"Rate limits\"")),
            new LimitSource("Slack developer docs, \"Formatting text for app surfaces\"")),
        [
            new("url", SettingForm.Secret, false, "the address of the incoming webhook; either this, or token and channel", "env:SLACK_WEBHOOK"),
            new("token", SettingForm.Secret, false, "a bot token with the scope chat:write; incidents become threads", "env:SLACK_TOKEN"),
            new("channel", SettingForm.Text, false, "the id of the channel, with a token only", "C0123456789"),
        ],
        Create)
    {
        Notes = "Create an app for your workspace, switch on *Incoming Webhooks* and add one for the channel: its address is the secret. "
            + "Or give the app a bot token with `chat:write`, invite it to the channel, and set `token` and `channel`: then an incident is one thread.",
    };

    public string Name => name;
    public ChannelKindInfo Kind => Info;

    public Outgoing Compose(Notice notice, Recipient recipient, Receipt? earlier)
    {
        var message = new NoticeMessage(notice);
        var body = Requests.Object(json =>
        {
            if (target.Channel is { } channel) json.WriteString("channel", channel);
            if (target.Token is not null && earlier?["thread"] is { } thread) json.WriteString("thread_ts", thread);
            // A reply that ends the incident is also shown in the channel itself.
            if (target.Token is not null && earlier?["thread"] is not null && notice.IsClosing) json.WriteBoolean("reply_broadcast", true);
            json.WriteString("text", Shortener.Fit(NoticeParts.Post(message, notice), MostText, LengthUnit.Utf16Units, SlackFlavour.Instance.Escape));
            json.WriteStartArray("blocks");
            Block(json, "header", "plain_text", message.HeadingOf(MostHeader));
            Block(json, "section", "mrkdwn", MarkedMessage.Fit(message, SlackFlavour.Instance, MostSection, LengthUnit.Utf16Units, withHeading: false));
            json.WriteEndArray();
            json.WriteBoolean("unfurl_links", false);
            json.WriteBoolean("unfurl_media", false);
        });
        return target.Token is { } token
            ? Requests.Json(PostMessage, body, [token], Requests.Bearer(token))
            : Requests.Json(target.Url!.Reveal(), body, SettingForms.SecretsOf(target.Url));
    }

    public Outcome Interpret(Outgoing outgoing, Reply reply, Notice notice, Recipient recipient, Receipt? earlier)
    {
        string? word = target.Token is not null ? JsonReply.Text(reply, "error") : (reply as HttpReply)?.Text is { Length: < 60 } text ? text : null;
        if (HttpReplies.Failure("Slack", outgoing, reply, word) is { } failure) return failure;
        if (target.Token is null) return word == "ok" ? new Delivered(Receipt.None) : HttpReplies.NotItsOwn("Slack");
        return JsonReply.Flag(reply, "ok") switch
        {
            true => new Delivered(earlier?["thread"] is not null ? earlier : JsonReply.Id(outgoing, reply, "ts") is { } thread ? Receipt.Of(("thread", thread)) : Receipt.None),
            false => OfError(outgoing, word ?? ""),
            null => HttpReplies.NotItsOwn("Slack"),
        };
    }

    // Slack's Web API answers 200 for failures too ("Evaluating responses").
    private static Outcome OfError(Outgoing outgoing, string word) => word switch
    {
        "not_authed" or "invalid_auth" or "account_inactive" or "token_revoked" or "token_expired" or "missing_scope" or "not_in_channel" or "access_denied" =>
            new Refused(FailureReason.Auth, $"Slack does not accept the token or its rights ({word})."),
        "channel_not_found" or "is_archived" => new Refused(FailureReason.Address, $"Slack has no such channel to write to ({word})."),
        "ratelimited" or "rate_limited" => new RetryLater(FailureReason.RateLimit, "Slack had too many messages."),
        "internal_error" or "fatal_error" or "service_unavailable" or "request_timeout" => new RetryLater(FailureReason.Server, $"Slack could not do it ({word})."),
        _ => HttpReplies.Failure("Slack", outgoing, new HttpReply(400, [], []), word)!,
    };

    private static SlackChannel? Create(ChannelReader reader)
    {
        if (reader.Secret("token") is { } token)
        {
            if (reader.Text("channel") is { } channel) return new SlackChannel(reader.Name, new SlackTarget(null, token, channel));
            reader.Wrong("token", $"The channel \"{reader.Name}\" has a token, but no \"channel\".", "Add the id of the channel, such as channel: C0123456789.");
        }
        else if (reader.Text("url") is null) reader.Wrong("kind", $"The channel \"{reader.Name}\" does not say where to post.", "Add url: env:SLACK_WEBHOOK, or a token and a channel.");
        return SettingForms.WebhookOf(reader) is { } url ? new SlackChannel(reader.Name, new SlackTarget(url, null, null)) : null;
    }

    private static void Block(System.Text.Json.Utf8JsonWriter json, string kind, string type, string text)
    {
        json.WriteStartObject();
        json.WriteString("type", kind);
        json.WriteStartObject("text");
        json.WriteString("type", type);
        json.WriteString("text", text);
        // Otherwise Slack would look for names of channels and people, and for addresses, by itself.
        if (type == "mrkdwn") json.WriteBoolean("verbatim", true);
        else json.WriteBoolean("emoji", false);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

/// <summary>Either the webhook's address, or a token and the channel's id.</summary>
internal sealed record SlackTarget(Secret? Url, Secret? Token, string? Channel);
