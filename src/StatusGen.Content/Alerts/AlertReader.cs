using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace StatusGen.Content.Alerts;

/// <summary>
/// The messages of monitors. Alertmanager: https://prometheus.io/docs/alerting/latest/configuration/#webhook_config; Grafana's are the same with more fields:
/// https://grafana.com/docs/grafana/latest/alerting/configure-notifications/manage-contact-points/integrations/webhook-notifier/; UptimeRobot's are what its webhook
/// is told to send, as JSON with its variables' names: https://help.uptimerobot.com/en/articles/11361014-webhook-alert-contact.
/// </summary>
public static class AlertReader
{
    public static readonly IReadOnlyList<string> Kinds = ["alertmanager", "grafana", "uptimerobot", "generic"];

    /// <summary>More alerts in one message are no single cause that a page could tell about.</summary>
    private const int MostAlerts = 50;

    private const int LongestText = 2000;

    private static readonly string[] TellingLabels = ["component", "statuspage_component", "service", "job", "alertname"];

    /// <exception cref="FormatException">It is not what such a monitor sends; the message says what is missing.</exception>
    public static ImmutableArray<Alert> Read(string kind, string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 32 });
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw new FormatException("It is JSON, but not an object in braces.");
            return kind switch
            {
                "alertmanager" or "grafana" => ReadAlertmanager(document.RootElement),
                "uptimerobot" => [ReadUptimeRobot(document.RootElement)],
                _ => [ReadGeneric(document.RootElement)],
            };
        }
        catch (JsonException e)
        {
            throw new FormatException($"It is no JSON: line {(e.LineNumber ?? 0) + 1}, column {(e.BytePositionInLine ?? 0) + 1}.", e);
        }
    }

    private static ImmutableArray<Alert> ReadAlertmanager(JsonElement root)
    {
        if (!root.TryGetProperty("alerts", out JsonElement list) || list.ValueKind != JsonValueKind.Array) throw new FormatException("It has no list \"alerts\".");
        var alerts = ImmutableArray.CreateBuilder<Alert>();
        foreach (JsonElement alert in list.EnumerateArray().Take(MostAlerts))
        {
            Dictionary<string, string> labels = Texts(alert, "labels"), notes = Texts(alert, "annotations");
            string[] names = [.. TellingLabels.Concat(labels.Keys.Order(StringComparer.Ordinal)).Distinct().Select(label => labels.GetValueOrDefault(label)).OfType<string>().Where(name => name.Length > 0)];
            bool isFiring = (Text(alert, "status") ?? Text(root, "status")) switch
            {
                "firing" => true,
                "resolved" => false,
                var other => throw new FormatException($"An alert's status is \"{other}\"; firing and resolved are known."),
            };
            string key = Text(alert, "fingerprint") ?? string.Join('\n', labels.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => $"{l.Key}={l.Value}"));
            string details = string.Join('\n', new[] { labels.GetValueOrDefault("alertname"), notes.GetValueOrDefault("summary"), notes.GetValueOrDefault("description"), Text(alert, "generatorURL") }.OfType<string>());
            alerts.Add(new Alert(KeyOf(key), isFiring, [.. names], labels.GetValueOrDefault("severity"), Time(alert, "startsAt"), isFiring ? null : Time(alert, "endsAt"), Short(details)));
        }
        return alerts.ToImmutable();
    }

    private static Alert ReadUptimeRobot(JsonElement root)
    {
        string name = Text(root, "monitorFriendlyName") ?? throw new FormatException("It has no \"monitorFriendlyName\".");
        bool isFiring = Text(root, "alertType") switch
        {
            "1" => true,
            "2" => false,
            var other => throw new FormatException($"\"alertType\" is \"{other}\"; 1 (down) and 2 (up) are known."),
        };
        Instant? at = Time(root, "alertDateTime");
        Duration? lasted = Text(root, "alertDuration") is { } seconds && long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out long length) && length < 1L << 31 ? Duration.FromSeconds(length) : null;
        string[] names = [.. new[] { name, Text(root, "monitorURL"), Text(root, "monitorID") }.OfType<string>()];
        return new Alert(KeyOf("uptimerobot " + (Text(root, "monitorID") ?? name)), isFiring, [.. names], null, isFiring ? at : at - lasted, isFiring ? null : at,
            Short(string.Join('\n', new[] { name, Text(root, "alertTypeFriendlyName"), Text(root, "alertDetails"), Text(root, "monitorURL") }.OfType<string>())));
    }

    private static Alert ReadGeneric(JsonElement root)
    {
        string component = Text(root, "component") ?? throw new FormatException("It has no \"component\".");
        bool isFiring = Text(root, "status") switch
        {
            "firing" or "down" => true,
            "resolved" or "up" => false,
            var other => throw new FormatException($"\"status\" is \"{other}\"; firing (or down) and resolved (or up) are known."),
        };
        return new Alert(KeyOf("generic " + (Text(root, "id") ?? component)), isFiring, [component], Text(root, "severity"), Time(root, "since"), isFiring ? null : Time(root, "until"), Short(Text(root, "details") ?? ""));
    }

    /// <summary>Also of numbers, which some tools send where others send texts.</summary>
    private static string? Text(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out JsonElement value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
    }

    private static Dictionary<string, string> Texts(JsonElement element, string name)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out JsonElement all) || all.ValueKind != JsonValueKind.Object) return texts;
        foreach (JsonProperty property in all.EnumerateObject())
            if (property.Value.ValueKind == JsonValueKind.String) texts[property.Name] = property.Value.GetString()!;
        return texts;
    }

    /// <summary>RFC 3339, or seconds since 1970. Alertmanager writes the year 1 for what has not happened.</summary>
    private static Instant? Time(JsonElement element, string name)
    {
        if (Text(element, name) is not { } text) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) && seconds is > 0 and < 1L << 34) return Instant.FromUnixTimeSeconds(seconds);
        ParseResult<OffsetDateTime> parsed = OffsetDateTimePattern.Rfc3339.Parse(text);
        if (!parsed.Success || parsed.Value.Year < 2000) return null;
        return Instant.FromUnixTimeSeconds(parsed.Value.ToInstant().ToUnixTimeSeconds());
    }

    private static string Short(string text) => text.Length <= LongestText ? text : text[..LongestText] + "…";

    /// <summary>Monitors' own keys may be anything; ours are sixteen digits that stand for them.</summary>
    private static string KeyOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
