using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Notify.Channels.Http;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Notices;
using StatusGen.Notify.Secrets;
using StatusGen.Notify.Texts;

namespace StatusGen.Notify.Channels;

/// <summary>The webhook that Statuspage sends to its subscribers, member for member: what listens to Statuspage listens to us.</summary>
internal sealed class StatuspageWebhookChannel(string name, Secret url) : IChannel
{
    private const int MostName = 255;
    private const int MostBody = 25_000;

    private static readonly LimitSource Source = new("Atlassian Statuspage docs, \"Webhook notifications\"");
    private static readonly InstantPattern Time = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fff'Z'");

    public static readonly ChannelKindInfo Info = new(
        "statuspage-webhook",
        "Sends the webhook of Atlassian Statuspage.",
        AddressKind: null,
        new ChannelLimits(
            [new LengthLimit("incident.name", MostName, LengthUnit.Utf16Units, Source), new LengthLimit("body", MostBody, LengthUnit.Utf16Units, Source)],
            Markup.Plain, new RateLimit(10, Duration.FromSeconds(1), new LimitSource("our choice")), Source),
        [SettingForms.SecretUrl("where the webhook goes", "STATUSPAGE_WEBHOOK")],
        reader => SettingForms.WebhookOf(reader) is { } url ? new StatuspageWebhookChannel(reader.Name, url) : null)
    {
        Notes = "Use the address that was registered as a webhook subscriber at Statuspage. The list of updates holds the newest one; all of them stand in the page's API.",
        KeyPlace = "Idempotency-Key",
    };

    public string Name => name;
    public ChannelKindInfo Kind => Info;

    public Outgoing Compose(Notice notice, Recipient recipient, Receipt? earlier)
    {
        var message = new NoticeMessage(notice);
        string page = PageOf(notice.Url);
        var body = Requests.Object(json =>
        {
            json.WriteStartObject("meta");
            json.WriteString("unsubscribe", (notice.UnsubscribeUrl ?? notice.SubscribeUrl ?? new Uri(page)).AbsoluteUri);
            json.WriteString("documentation", page);
            json.WriteEndObject();
            WritePage(json, notice, page);
            WriteIncident(json, message, notice, page);
        });
        return Requests.Json(url.Reveal(), body, SettingForms.SecretsOf(url), new HttpHeader("Idempotency-Key", notice.Key.Id));
    }

    // Statuspage does not look at what a listener answers, only at its status.
    public Outcome Interpret(Outgoing outgoing, Reply reply, Notice notice, Recipient recipient, Receipt? earlier) =>
        HttpReplies.Failure("The webhook's listener", outgoing, reply) ?? new Delivered(Receipt.None);

    private static void WritePage(Utf8JsonWriter json, Notice notice, string page)
    {
        (string indicator, string description) = notice.Affected.IsEmpty ? ("none", "All Systems Operational") : notice.Affected.Max(a => a.Status) switch
        {
            ComponentStatus.MajorOutage => ("critical", "Major System Outage"),
            ComponentStatus.PartialOutage => ("major", "Partial System Outage"),
            ComponentStatus.Degraded => ("minor", "Minor Service Outage"),
            ComponentStatus.Maintenance => ("maintenance", "Service Under Maintenance"),
            _ => ("none", "All Systems Operational"),
        };
        json.WriteStartObject("page");
        json.WriteString("id", IdOf(page));
        json.WriteString("status_indicator", indicator);
        json.WriteString("status_description", description);
        json.WriteString("url", page.TrimEnd('/'));
        json.WriteEndObject();
    }

    private static void WriteIncident(Utf8JsonWriter json, NoticeMessage message, Notice notice, string page)
    {
        string at = Time.Format(notice.At.At), first = Time.Format(notice.FirstAt ?? notice.At.At), status = StatusOf(notice.Status);
        json.WriteStartObject("incident");
        json.WriteBoolean("backfilled", false);
        json.WriteString("created_at", first);
        json.WriteString("impact", ImpactOf(notice));
        json.WriteNull("impact_override");
        WriteWhen(json, "monitoring_at", status == "monitoring", at);
        foreach (string none in (string[])["postmortem_body", "postmortem_body_last_updated_at"]) json.WriteNull(none);
        json.WriteBoolean("postmortem_ignored", false);
        json.WriteBoolean("postmortem_notified_subscribers", false);
        json.WriteBoolean("postmortem_notified_twitter", false);
        WriteWhen(json, "postmortem_published_at", status == "postmortem", at);
        WriteWhen(json, "resolved_at", status is "resolved" or "completed", at);
        json.WriteBoolean("scheduled_auto_transition", false);
        WriteWhen(json, "scheduled_for", notice.WindowStart is not null, notice.WindowStart is { } start ? Time.Format(start.At) : "");
        json.WriteBoolean("scheduled_remind_prior", false);
        json.WriteNull("scheduled_reminded_at");
        WriteWhen(json, "scheduled_until", notice.WindowEnd is not null, notice.WindowEnd is { } end ? Time.Format(end.At) : "");
        json.WriteString("shortlink", message.Url);
        json.WriteString("started_at", first);
        json.WriteString("status", status);
        json.WriteString("updated_at", at);
        json.WriteString("id", notice.Key.Incident);
        json.WriteString("organization_id", IdOf(page));
        json.WriteString("page_id", IdOf(page));
        json.WriteStartArray("incident_updates");
        WriteUpdate(json, message, notice, status, at);
        json.WriteEndArray();
        json.WriteString("name", Shortener.Cut(message.Title, MostName, LengthUnit.Utf16Units));
        json.WriteEndObject();
    }

    private static void WriteUpdate(Utf8JsonWriter json, NoticeMessage message, Notice notice, string status, string at)
    {
        json.WriteStartObject();
        json.WriteString("body", Shortener.Cut(message.Text, MostBody, LengthUnit.Utf16Units));
        json.WriteString("created_at", at);
        json.WriteString("display_at", at);
        json.WriteString("status", status);
        json.WriteNull("twitter_updated_at");
        json.WriteString("updated_at", at);
        json.WriteBoolean("wants_twitter_update", false);
        json.WriteString("id", $"{notice.Key.Incident}#{notice.Key.Update}");
        json.WriteString("incident_id", notice.Key.Incident);
        json.WriteEndObject();
    }

    private static void WriteWhen(Utf8JsonWriter json, string name, bool isKnown, string at)
    {
        if (isKnown) json.WriteString(name, at);
        else json.WriteNull(name);
    }

    // The words of the page's own API, docs/api.md.
    private static string StatusOf(UpdateStatus status) => status switch
    {
        UpdateStatus.Identified => "identified",
        UpdateStatus.Monitoring or UpdateStatus.Notice => "monitoring",
        UpdateStatus.Resolved or UpdateStatus.Closed => "resolved",
        UpdateStatus.Postmortem => "postmortem",
        UpdateStatus.Scheduled or UpdateStatus.Rescheduled or UpdateStatus.Reminder => "scheduled",
        UpdateStatus.InProgress => "in_progress",
        UpdateStatus.Verifying => "verifying",
        UpdateStatus.Completed or UpdateStatus.Cancelled => "completed",
        _ => "investigating",
    };

    private static string ImpactOf(Notice notice) => (notice.IncidentKind, notice.Severity) switch
    {
        (IncidentKind.Maintenance, _) => "maintenance",
        (IncidentKind.Notice, _) => "none",
        (_, IncidentSeverity.Critical) => "critical",
        (_, IncidentSeverity.Major) => "major",
        _ => "minor",
    };

    /// <summary>The site's own address: what stands before <c>incidents/</c>.</summary>
    private static string PageOf(Uri incident)
    {
        string address = incident.GetLeftPart(UriPartial.Path);
        int at = address.IndexOf("/incidents/", StringComparison.Ordinal);
        return at < 0 ? incident.GetLeftPart(UriPartial.Authority) + "/" : address[..(at + 1)];
    }

    private static string IdOf(string page) => page[(page.IndexOf("://", StringComparison.Ordinal) + 3)..].TrimEnd('/');
}
