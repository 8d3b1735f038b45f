using System.Text;
using System.Text.Json;

namespace StatusGen.Notify.Tests.Channels;

/// <summary>Finds the texts in requests again, by the names that the channels' limits give them.</summary>
internal static class MessageTexts
{
    /// <summary>Limits of what only some requests hold.</summary>
    public static readonly string[] OnlySometimes = ["note", "url", "one segment"];

    public static IEnumerable<(string Part, string Text)> Of(string kind, Outgoing request) => (kind, request) switch
    {
        (_, MailOutgoing mail) => Encoding.UTF8.GetString(mail.Message.AsSpan()).Split("\r\n").Select(line => ("line", line)),
        (_, FileOutgoing or CallSheetOutgoing) => [("words", ChannelSamples.Body(request))],
        ("slack", _) => [("text", Text(request, "text")), ("header", Text(request, "blocks", 0, "text", "text")), ("section", Text(request, "blocks", 1, "text", "text"))],
        ("teams", _) => [("message", ChannelSamples.Body(request)), ("body", Texts(request))],
        ("discord", _) => [("title", Text(request, "embeds", 0, "title")), ("description", Text(request, "embeds", 0, "description"))],
        ("google-chat", _) => [("message", ChannelSamples.Body(request)), ("paragraph", Text(request, "cardsV2", 0, "card", "sections", 0, "widgets", 0, "textParagraph", "text"))],
        ("mattermost" or "telegram", _) => [("text", Text(request, "text"))],
        ("matrix", _) => [("event", ChannelSamples.Body(request)), ("body", Text(request, "body")), ("formatted_body", Text(request, "formatted_body"))],
        ("mastodon", _) => [("text", Text(request, "status"))],
        ("bluesky", HttpOutgoing { Address.AbsolutePath: "/xrpc/com.atproto.repo.putRecord" }) => [("text", Text(request, "record", "text")), ("text in bytes", Text(request, "record", "text"))],
        ("ntfy", _) => [("message", Text(request, "message")), ("title", Text(request, "title"))],
        ("pushover", _) => [("message", Field(request, "message")), ("title", Field(request, "title")), ("url", Field(request, "url"))],
        ("twilio-sms", _) => Sms(Field(request, "Body")),
        ("twilio-voice", _) => [("Twiml", Field(request, "Twiml"))],
        ("pagerduty", _) => [("summary", Text(request, "payload", "summary")), ("details", Text(request, "payload", "custom_details", "text"))],
        ("opsgenie", HttpOutgoing http) when http.Address.Query.Length > 0 => [("note", Text(request, "note"))],
        ("opsgenie", _) => [("message", Text(request, "message")), ("description", Text(request, "description"))],
        ("github-issues", HttpOutgoing { Method: "POST" }) => [("title", Text(request, "title")), ("body", Text(request, "body"))],
        ("github-discussions", _) when ChannelSamples.Body(request).Contains("createDiscussion", StringComparison.Ordinal) => [("title", Text(request, "variables", "input", "title")), ("body", Text(request, "variables", "input", "body"))],
        ("statuspage-webhook", _) => [("incident.name", Text(request, "incident", "name")), ("body", Text(request, "incident", "incident_updates", 0, "body"))],
        ("webhook", _) => [("text", Text(request, "text")), ("title", Text(request, "title"))],
        _ => [],
    };

    /// <summary>Where brackets would make a link.</summary>
    public static bool IsMarkdown(string kind, string part) => (kind, part) is
        ("discord", "description") or ("mattermost", "text") or ("github-issues" or "github-discussions", "body");

    /// <summary>Where the service looks for mentions and markup. All else it shows letter by letter.</summary>
    public static bool IsMarked(string kind, string part) => IsMarkdown(kind, part) || (kind, part) is
        ("slack", "text" or "section") or ("google-chat", "paragraph") or ("mastodon" or "telegram", "text") or ("matrix", "formatted_body") or ("twilio-voice", "Twiml");

    /// <summary>All that a person could read of it, without the service's own escapes.</summary>
    public static string Told(Outgoing request) => request switch
    {
        HttpOutgoing http when http.Headers[0].Value.Contains("form", StringComparison.Ordinal) => string.Join('\n', ChannelSamples.Body(http).Split('&').Select(f => Uri.UnescapeDataString(f))),
        HttpOutgoing http => string.Join('\n', Strings(JsonDocument.Parse(ChannelSamples.Body(http)).RootElement)),
        MailOutgoing mail => Encoding.UTF8.GetString(mail.Message.AsSpan()).Replace("=\r\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal),
        _ => ChannelSamples.Body(request),
    };

    // A message of one segment has more room in each of its letters than the parts of a long one.
    private static IEnumerable<(string, string)> Sms(string text)
    {
        yield return ("body", text);
        yield return Shortener.IsGsm(text) ? ("one segment", text) : ("two segments of UCS-2", text);
    }

    private static string Texts(Outgoing request) => string.Concat(Strings(JsonDocument.Parse(ChannelSamples.Body(request)).RootElement));

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Strings(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    private static string Text(Outgoing request, params object[] path)
    {
        JsonElement element = JsonDocument.Parse(ChannelSamples.Body(request)).RootElement;
        foreach (object step in path) element = step is int index ? element[index] : element.GetProperty((string)step);
        return element.GetString()!;
    }

    private static string Field(Outgoing request, string name) =>
        ChannelSamples.Body(request).Split('&').Select(f => f.Split('=')).Where(f => f[0] == name).Select(f => Uri.UnescapeDataString(f[1])).FirstOrDefault() ?? "";
}
