using System.Text.RegularExpressions;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Settings;
using StatusGen.Text.Yaml;

namespace StatusGen.Notify.Tests.Channels;

/// <summary>Every channel of the register, made from the very settings that its documentation shows, with secrets that are easy to find again.</summary>
internal static partial class ChannelSamples
{
    public const string SecretMark = "s3cr3t";

    public static TheoryData<string> Kinds => [.. KnownChannels.All.Select(info => info.Kind)];

    public static ChannelKindInfo Info(string kind) => KnownChannels.Find(kind)!;

    /// <summary>What the documentation shows: all that is required, or the first setting when nothing is.</summary>
    public static string Config(ChannelKindInfo info, bool withOptional = false)
    {
        var lines = new List<string> { $"kind: {info.Kind}" };
        bool nothingRequired = !info.Settings.Any(s => s.IsRequired);
        foreach (ChannelSetting setting in info.Settings)
            if (setting.IsRequired || withOptional || (nothingRequired && setting == info.Settings[0])) lines.Add($"{setting.Name}: {setting.Example}");
        return string.Join('\n', lines) + "\n";
    }

    public static IChannel Create(string kind, string? config = null)
    {
        Loaded<IChannel?> loaded = Load(kind, config ?? Config(Info(kind)));
        string.Join('\n', loaded.Diagnostics.Select(d => $"{d.At} {d.Message} {d.Hint}")).ShouldBe("");
        return loaded.Value!;
    }

    public static Loaded<IChannel?> Load(string kind, string config, ISecretSource? secrets = null) => Info(kind).Read(kind, Bag(config), secrets ?? Secrets(config));

    public static SettingBag Bag(string yaml) => BagOf(YamlReader.Read("statusgen.yml", yaml, 1).Value!);

    /// <summary>A made-up value for every variable that the settings name: an address behind <c>url</c>, a token behind all else.</summary>
    public static KnownSecrets Secrets(string config) => new(Variable().Matches(config).ToDictionary(
        m => m.Groups["name"].Value,
        m => m.Groups["key"].Value == "url" ? $"https://hooks.example.net/services/T0001/{SecretMark}-{m.Groups["name"].Value.ToLowerInvariant()}-0123456789" : $"{SecretMark}-{m.Groups["name"].Value.ToLowerInvariant()}-0123456789"));

    public static Recipient RecipientOf(ChannelKindInfo info) => Sample.Ada with { Address = info.AddressKind switch { null => null, "email" => "ada@example.com", _ => "+15550123" } };

    /// <summary>What the service answers when all is well.</summary>
    public static Reply Good(string kind, Outgoing outgoing) => (kind, outgoing) switch
    {
        (_, MailOutgoing) => new MailReply(250, "2.0.0 Ok: queued", MailStage.Message),
        (_, FileOutgoing or CallSheetOutgoing) => new FileReply(null),
        ("slack" or "mattermost", _) => Http(200, "ok"),
        ("teams", _) => Http(202, ""),
        ("discord", _) => Http(200, """{"id":"1180000000000000001","channel_id":"1"}"""),
        ("google-chat", _) => Http(200, """{"name":"spaces/AAAA/messages/BBBB.BBBB"}"""),
        ("telegram", _) => Http(200, """{"ok":true,"result":{"message_id":4711,"chat":{"id":-100}}}"""),
        ("matrix", _) => Http(200, """{"event_id":"$143273582443PhrSn:example.org"}"""),
        ("mastodon", _) => Http(200, """{"id":"103704874086360371","url":"https://mastodon.social/@s/1"}"""),
        ("bluesky", HttpOutgoing { Address.AbsolutePath: "/xrpc/com.atproto.server.createSession" }) =>
            Http(200, $$"""{"did":"did:plc:abcdefghijklmnopqrstuvwx","handle":"status.example.com","accessJwt":"{{SecretMark}}.session.token","refreshJwt":"r"}"""),
        ("bluesky", _) => Http(200, """{"uri":"at://did:plc:abcdefghijklmnopqrstuvwx/app.bsky.feed.post/3kabc","cid":"bafyreiabc"}"""),
        ("ntfy", _) => Http(200, """{"id":"sPs71M8A2T","event":"message"}"""),
        ("pushover", _) => Http(200, """{"status":1,"request":"647d2300-702c-4b38-8b2f-d56326ae460b"}"""),
        ("twilio-sms" or "twilio-voice", _) => Http(201, """{"sid":"SM00000000000000000000000000000000","status":"queued"}"""),
        ("pagerduty", _) => Http(202, """{"status":"success","message":"Event processed","dedup_key":"x"}"""),
        ("opsgenie", _) => Http(202, """{"result":"Request will be processed","took":0.3,"requestId":"43a29c5c-3dbf-4fa4-9c26-f4f71023e120"}"""),
        ("github-issues", HttpOutgoing { Method: "PATCH" }) => Http(200, """{"number":42,"state":"closed"}"""),
        ("github-issues", _) => Http(201, """{"id":1,"number":42}"""),
        ("github-discussions", HttpOutgoing http) when Body(http).Contains("createDiscussion", StringComparison.Ordinal) => Http(200, """{"data":{"createDiscussion":{"discussion":{"id":"D_kwDOABC","number":7}}}}"""),
        ("github-discussions", HttpOutgoing http) when Body(http).Contains("addDiscussionComment", StringComparison.Ordinal) => Http(200, """{"data":{"addDiscussionComment":{"comment":{"id":"DC_kwDOABC"}}}}"""),
        ("github-discussions", _) => Http(200, """{"data":{"repository":{"id":"R_kgDOABC","discussionCategory":{"id":"DIC_kwDOABC"}}}}"""),
        _ => Http(200, ""),
    };

    public static HttpReply Http(int status, string body, params HttpHeader[] headers) => new(status, [.. headers], [.. System.Text.Encoding.UTF8.GetBytes(body)]);

    public static string Body(Outgoing outgoing) => System.Text.Encoding.UTF8.GetString(outgoing switch { HttpOutgoing http => http.Body.AsSpan(), _ => outgoing.Content.AsSpan() });

    /// <summary>All requests of one message, and what became of it, when the service answers as it should.</summary>
    public static (List<Outgoing> Requests, Outcome Outcome) Exchange(IChannel channel, Notice notice, Recipient recipient, Receipt? earlier, Func<Outgoing, Reply>? answer = null)
    {
        var requests = new List<Outgoing> { channel.Compose(notice, recipient, earlier) };
        while (true)
        {
            Reply reply = answer?.Invoke(requests[^1]) ?? Good(channel.Kind.Kind, requests[^1]);
            Outcome outcome = channel.Interpret(requests[^1], reply, notice, recipient, earlier);
            if (outcome is not Continue more) return (requests, outcome);
            requests.Add(more.Following);
            requests.Count.ShouldBeLessThanOrEqualTo(Continue.MostSteps);
        }
    }

    private static SettingBag BagOf(YamlMapping mapping) => new([.. mapping.Entries.Select(e => SettingOf(e.Key, e.KeyAt, e.Value))], mapping.At);

    private static Setting SettingOf(string name, SourceLocation at, YamlNode node) => node switch
    {
        YamlMapping mapping => new Setting(name, null, null, BagOf(mapping), at, node.At),
        YamlSequence sequence => new Setting(name, null, [.. sequence.Items.Select(i => SettingOf("", i.At, i))], null, at, node.At),
        YamlScalar { IsNull: false } scalar => new Setting(name, scalar.Text, null, null, at, node.At),
        _ => new Setting(name, null, null, null, at, node.At),
    };

    [GeneratedRegex(@"^\s*(?<key>[\w-]+): env:(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Variable();
}
