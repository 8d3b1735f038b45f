using System.Text;
using System.Text.Json;
using NodaTime;
using StatusGen.Notify.Channels.Http;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Notices;
using StatusGen.Notify.Secrets;
using StatusGen.Notify.Texts;

namespace StatusGen.Notify.Channels;

/// <summary>An Adaptive Card through a Workflows webhook. Texts are runs, which a card shows letter by letter: nothing in them is markup or a mention.</summary>
internal sealed class TeamsChannel(string name, Secret url) : IChannel
{
    // The whole message may have 28 KB; a card outside of its texts needs less than the rest.
    private const int MostMessage = 28 * 1024;
    private const int MostBody = 22 * 1024;
    private const int MostTitle = 300;

    private static readonly LimitSource Source = new("Microsoft Teams docs, \"Limits and specifications\": about 28 KB a post", "2026-11-22");

    public static readonly ChannelKindInfo Info = new(
        "teams",
        "Posts to a Microsoft Teams channel or chat.",
        AddressKind: null,
        new ChannelLimits(
            [new LengthLimit("message", MostMessage, LengthUnit.Utf8Bytes, Source), new LengthLimit("body", MostBody, LengthUnit.Utf8Bytes, new LimitSource("our choice: what the card itself leaves"))],
            Markup.AdaptiveCard,
            new RateLimit(4, Duration.FromSeconds(1), new LimitSource("Microsoft Teams docs, \"Rate limiting for connectors\"")),
            new LimitSource("Adaptive Cards schema 1.5, \"RichTextBlock\"")),
        [SettingForms.SecretUrl("the address of the workflow", "TEAMS_WEBHOOK")],
        reader => SettingForms.WebhookOf(reader) is { } url ? new TeamsChannel(reader.Name, url) : null)
    {
        Notes = "In the channel's menu choose *Workflows*, then *Send webhook alerts to a channel*, and copy the address that it ends with. The older connectors are switched off.",
    };

    public string Name => name;
    public ChannelKindInfo Kind => Info;

    public Outgoing Compose(Notice notice, Recipient recipient, Receipt? earlier)
    {
        var message = new NoticeMessage(notice);
        RichText text = message.Body.Fit(MostBody, t => Encoding.UTF8.GetByteCount(Blocks(t))) ?? new RichText([]);
        return Requests.Json(url.Reveal(), Requests.Object(json => WriteMessage(json, message, text)), SettingForms.SecretsOf(url));
    }

    public Outcome Interpret(Outgoing outgoing, Reply reply, Notice notice, Recipient recipient, Receipt? earlier) =>
        // A workflow answers 202 without a body, or with one that its maker chose.
        HttpReplies.Failure("Teams", outgoing, reply, JsonReply.Text(reply, "error", "code")) ?? new Delivered(Receipt.None);

    private static void WriteMessage(Utf8JsonWriter json, NoticeMessage message, RichText text)
    {
        json.WriteString("type", "message");
        json.WriteStartArray("attachments");
        json.WriteStartObject();
        json.WriteString("contentType", "application/vnd.microsoft.card.adaptive");
        json.WriteStartObject("content");
        json.WriteString("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        json.WriteString("type", "AdaptiveCard");
        json.WriteString("version", "1.5");
        json.WriteString("fallbackText", message.HeadingOf(MostTitle));
        json.WriteStartObject("msteams");
        json.WriteString("width", "Full");
        json.WriteEndObject();
        json.WriteStartArray("body");
        WriteHeading(json, message);
        WriteFacts(json, message);
        WriteBlocks(json, text);
        json.WriteEndArray();
        json.WriteStartArray("actions");
        json.WriteStartObject();
        json.WriteString("type", "Action.OpenUrl");
        json.WriteString("title", message.DetailsLabel);
        json.WriteString("url", message.Url);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteHeading(Utf8JsonWriter json, NoticeMessage message)
    {
        json.WriteStartObject();
        json.WriteString("type", "Container");
        json.WriteString("style", message.Tone switch
        {
            MessageTone.Critical or MessageTone.Major => "attention",
            MessageTone.Minor => "warning",
            MessageTone.Resolved => "good",
            MessageTone.Maintenance => "accent",
            _ => "emphasis",
        });
        json.WriteBoolean("bleed", true);
        json.WriteStartArray("items");
        WriteRuns(json, [new RichRun(message.HeadingOf(MostTitle), RunStyle.Strong)], "large");
        WriteRuns(json, [new RichRun(Shortener.Cut(message.Site, MostTitle, LengthUnit.Utf16Units))], "small");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // A FactSet's values may hold markup; runs may not.
    private static void WriteFacts(Utf8JsonWriter json, NoticeMessage message)
    {
        foreach (MessageFact fact in message.Facts)
            WriteRuns(json, [new RichRun(fact.Label + ": ", RunStyle.Strong), new RichRun(Shortener.Cut(fact.Value, 600, LengthUnit.Utf16Units))]);
    }

    private static string Blocks(RichText text) => Encoding.UTF8.GetString(Requests.Object(json =>
    {
        json.WriteStartArray("body");
        WriteBlocks(json, text);
        json.WriteEndArray();
    }).AsSpan());

    private static void WriteBlocks(Utf8JsonWriter json, RichText text)
    {
        foreach (RichBlock block in text.Blocks)
        {
            if (block.Kind == BlockKind.Rule) continue;
            string lead = block.Kind != BlockKind.Item ? "" : new string('\u00A0', Math.Clamp(block.Depth - 1, 0, 8) * 4) + (block.Number > 0 ? $"{block.Number}. " : "• ");
            WriteRuns(json, lead.Length == 0 ? block.Runs : block.Runs.Insert(0, new RichRun(lead)), block.Kind == BlockKind.Heading ? "medium" : null, block.Kind == BlockKind.Code);
        }
    }

    private static void WriteRuns(Utf8JsonWriter json, IEnumerable<RichRun> runs, string? size = null, bool isCode = false)
    {
        json.WriteStartObject();
        json.WriteString("type", "RichTextBlock");
        json.WriteStartArray("inlines");
        foreach (RichRun run in runs)
        {
            json.WriteStartObject();
            json.WriteString("type", "TextRun");
            json.WriteString("text", run.Text);
            if (size is not null) json.WriteString("size", size);
            if (run.Style.HasFlag(RunStyle.Strong) || size == "medium") json.WriteString("weight", "bolder");
            if (run.Style.HasFlag(RunStyle.Emphasis)) json.WriteBoolean("italic", true);
            if (run.Style.HasFlag(RunStyle.Deleted)) json.WriteBoolean("strikethrough", true);
            if (isCode || run.Style.HasFlag(RunStyle.Code)) json.WriteString("fontType", "monospace");
            if (TextFlavour.SafeAddress(run.Link) is { } address)
            {
                json.WriteStartObject("selectAction");
                json.WriteString("type", "Action.OpenUrl");
                json.WriteString("url", address);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
