using NodaTime;
using StatusGen.Notify.Channels.Http;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Notices;
using StatusGen.Notify.Secrets;
using StatusGen.Notify.Texts;
using StatusGen.Notify.Texts.Flavours;

namespace StatusGen.Notify.Channels;

/// <summary>A bot writes to a channel or group; later messages reply to the incident's first. News of small things make no sound.</summary>
internal sealed class TelegramChannel(string name, Secret token, string chat) : IChannel
{
    private const int MostText = 4096;

    public static readonly ChannelKindInfo Info = new(
        "telegram",
        "Writes to a Telegram channel or group.",
        AddressKind: null,
        new ChannelLimits(
            // Telegram counts without the markup; we count with it, which is safe.
            [new LengthLimit("text", MostText, LengthUnit.Utf16Units, new LimitSource("Telegram Bot API, \"sendMessage\"", "2026-11-22"))],
            Markup.TelegramHtml,
            new RateLimit(1, Duration.FromSeconds(3), new LimitSource("Telegram Bots FAQ: 20 messages a minute to one group")),
            new LimitSource("Telegram Bot API, \"HTML style\"")),
        [
            new("token", SettingForm.Secret, true, "the bot's token", "env:TELEGRAM_TOKEN"),
            new("chat", SettingForm.Text, true, "the channel's @name, or the number of the chat", "\"@example_status\""),
        ],
        Create)
    {
        Notes = "Ask @BotFather for a bot and its token, and make the bot an administrator of your channel.",
    };

    public string Name => name;
    public ChannelKindInfo Kind => Info;

    public Outgoing Compose(Notice notice, Recipient recipient, Receipt? earlier)
    {
        var message = new NoticeMessage(notice);
        var body = Requests.Object(json =>
        {
            if (long.TryParse(chat, out long number)) json.WriteNumber("chat_id", number);
            else json.WriteString("chat_id", chat);
            json.WriteString("text", MarkedMessage.Fit(message, LineHtmlFlavour.Telegram, MostText, LengthUnit.Utf16Units));
            json.WriteString("parse_mode", "HTML");
            json.WriteStartObject("link_preview_options");
            json.WriteBoolean("is_disabled", true);
            json.WriteEndObject();
            json.WriteBoolean("disable_notification", message.Tone is MessageTone.Minor or MessageTone.Notice);
            if (!long.TryParse(earlier?["message"], out long first)) return;
            json.WriteStartObject("reply_parameters");
            json.WriteNumber("message_id", first);
            json.WriteBoolean("allow_sending_without_reply", true);
            json.WriteEndObject();
        });
        return Requests.Json($"https://api.telegram.org/bot{token.Reveal()}/sendMessage", body, [token]);
    }

    public Outcome Interpret(Outgoing outgoing, Reply reply, Notice notice, Recipient recipient, Receipt? earlier)
    {
        Duration? rest = HttpReplies.OfSeconds(JsonReply.Number(reply, "parameters", "retry_after") ?? -1);
        if (HttpReplies.Failure("Telegram", outgoing, reply, after: rest) is { } failure) return failure;
        if (JsonReply.Flag(reply, "ok") != true || JsonReply.Number(reply, "result", "message_id") is not { } id) return HttpReplies.NotItsOwn("Telegram");
        return new Delivered(earlier?["message"] is not null ? earlier : Receipt.Of(("message", id.ToString())));
    }

    private static TelegramChannel? Create(ChannelReader reader)
    {
        string chat = reader.Required("chat");
        if (chat.StartsWith('@') || long.TryParse(chat, out _)) return reader.Secret("token") is { } token ? new TelegramChannel(reader.Name, token, chat) : null;
        reader.Wrong("chat", $"\"chat\" of the channel \"{reader.Name}\" is neither an @name nor a number.", "Write chat: \"@example_status\", or the number of the chat, such as chat: -1001234567890.");
        return null;
    }
}
