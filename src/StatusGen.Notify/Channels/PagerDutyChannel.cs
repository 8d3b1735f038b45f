using NodaTime;
using StatusGen.Domain.Incidents;
using StatusGen.Notify.Channels.Http;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Notices;
using StatusGen.Notify.Secrets;
using StatusGen.Notify.Texts;

namespace StatusGen.Notify.Channels;

/// <summary>Events v2: the first notice triggers, work on it acknowledges, the end resolves; one alert for one incident.</summary>
internal sealed class PagerDutyChannel(string name, Secret key, string host) : IChannel
{
    private const int MostSummary = 1024;
    private const int MostDetails = 20_000;

    private static readonly LimitSource Source = new("PagerDuty developer docs, \"Send an alert event\": PD-CEF, 512 KB");

    public static readonly ChannelKindInfo Info = new(
        "pagerduty",
        "Triggers, acknowledges and resolves an alert in PagerDuty.",
        AddressKind: null,
        new ChannelLimits(
            [new LengthLimit("summary", MostSummary, LengthUnit.Utf16Units, new LimitSource("PagerDuty developer docs, \"Send an alert event\"", "2026-11-22")), new LengthLimit("details", MostDetails, LengthUnit.Utf8Bytes, Source)],
            Markup.Plain,
            new RateLimit(120, Duration.FromMinutes(1), new LimitSource("PagerDuty developer docs, \"Events API rate limits\"")),
            Source),
        [
            new("key", SettingForm.Secret, true, "the integration key of the service", "env:PAGERDUTY_KEY"),
            new("region", SettingForm.Text, false, "where the account is; us unless said otherwise", "eu", "us", "eu"),
        ],
        reader => reader.Secret("key") is { } key ? new PagerDutyChannel(reader.Name, key, reader.Text("region") == "eu" ? "events.eu.pagerduty.com" : "events.pagerduty.com") : null)
    {
        Notes = "On the service, under *Integrations*, add *Events API V2* and copy its integration key.",
        KeyPlace = "custom_details.delivery_key",
    };

    public string Name => name;
    public ChannelKindInfo Kind => Info;

    public Outgoing Compose(Notice notice, Recipient recipient, Receipt? earlier)
    {
        var message = new NoticeMessage(notice);
        var body = Requests.Object(json =>
        {
            json.WriteString("routing_key", key.Reveal());
            json.WriteString("event_action", ActionOf(notice));
            json.WriteString("dedup_key", notice.Key.ThreadId);
            json.WriteString("client", Shortener.Cut(message.Site, MostSummary, LengthUnit.Utf16Units));
            json.WriteString("client_url", message.Url);
            json.WriteStartObject("payload");
            json.WriteString("summary", message.HeadingOf(MostSummary));
            json.WriteString("source", notice.Url.Host);
            json.WriteString("severity", message.Tone switch { MessageTone.Critical => "critical", MessageTone.Major => "error", MessageTone.Minor => "warning", _ => "info" });
            json.WriteString("timestamp", notice.At.At.ToString());
            json.WriteString("component", Shortener.Cut(message.Effect ?? message.Site, MostSummary, LengthUnit.Utf16Units));
            json.WriteStartObject("custom_details");
            json.WriteString("text", Shortener.Fit(NoticeParts.Post(message, notice), MostDetails, LengthUnit.Utf8Bytes));
            json.WriteString("delivery_key", notice.Key.Id);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartArray("links");
            json.WriteStartObject();
            json.WriteString("href", message.Url);
            json.WriteString("text", message.DetailsLabel);
            json.WriteEndObject();
            json.WriteEndArray();
        });
        return Requests.Json($"https://{host}/v2/enqueue", body, [key]);
    }

    public Outcome Interpret(Outgoing outgoing, Reply reply, Notice notice, Recipient recipient, Receipt? earlier)
    {
        if (HttpReplies.Failure("PagerDuty", outgoing, reply) is { } failure) return failure;
        return JsonReply.Text(reply, "status") == "success" ? new Delivered(Receipt.Of(("alert", notice.Key.ThreadId))) : HttpReplies.NotItsOwn("PagerDuty");
    }

    private static string ActionOf(Notice notice) => notice switch
    {
        { IsClosing: true } or { Status: UpdateStatus.Resolved or UpdateStatus.Completed or UpdateStatus.Cancelled or UpdateStatus.Postmortem or UpdateStatus.Closed } => "resolve",
        { IsFirst: false, Status: UpdateStatus.Identified or UpdateStatus.Monitoring } => "acknowledge",
        _ => "trigger",
    };
}
