using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NodaTime;
using StatusGen.Notify.Channels.Http;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Notices;
using StatusGen.Notify.Secrets;
using StatusGen.Notify.Texts;

namespace StatusGen.Notify.Channels;

/// <summary>
/// A post in two requests: a session, then the record. The record's key follows from the delivery and its text from the notice, and putting the same record
/// again changes nothing: sent twice, it is one post. An incident's later posts reply to its first.
/// </summary>
internal sealed class BlueskyChannel(string name, string server, string handle, Secret password) : IChannel
{
    private const string PublicServer = "https://bsky.social";
    private const string Session = "/xrpc/com.atproto.server.createSession";
    private const string Put = "/xrpc/com.atproto.repo.putRecord";
    private const string Collection = "app.bsky.feed.post";
    private const int MostGraphemes = 300;
    private const int MostBytes = 3000;
    private const int MostToken = 8192;

    private static readonly LimitSource Lexicon = new("AT Protocol lexicon app.bsky.feed.post", "2026-11-22");

    public static readonly ChannelKindInfo Info = new(
        "bluesky",
        "Posts to a Bluesky account.",
        AddressKind: null,
        new ChannelLimits(
            [new LengthLimit("text", MostGraphemes, LengthUnit.Graphemes, Lexicon), new LengthLimit("text in bytes", MostBytes, LengthUnit.Utf8Bytes, Lexicon)],
            Markup.Plain,
            new RateLimit(30, Duration.FromMinutes(5), new LimitSource("Bluesky docs, \"Rate Limits\": 30 sessions in five minutes")),
            new LimitSource("Bluesky docs, \"Links, mentions, and rich text\"")),
        [
            new("handle", SettingForm.Text, true, "the account's handle", "status.example.com"),
            new("password", SettingForm.Secret, true, "an app password of the account", "env:BLUESKY_PASSWORD"),
            new("server", SettingForm.Address, false, $"the account's server; {PublicServer} unless said otherwise", "https://pds.example.com"),
        ],
        reader => reader.Secret("password") is { } password
            ? new BlueskyChannel(reader.Name, reader.Address("server") is { } server ? SettingForms.BaseOf(server) : PublicServer, reader.Required("handle").TrimStart('@'), password)
            : null)
    {
        Notes = "In the settings, under *Privacy and security*, make an app password: it can be taken back without changing the account's own.",
    };

    public string Name => name;
    public ChannelKindInfo Kind => Info;

    public Outgoing Compose(Notice notice, Recipient recipient, Receipt? earlier)
    {
        var body = Requests.Object(json =>
        {
            json.WriteString("identifier", handle);
            json.WriteString("password", password.Reveal());
        });
        return Requests.Json(server + Session, body, [password]) with { Told = Requests.Object(json => WriteRecord(json, notice, earlier)) };
    }

    public Outcome Interpret(Outgoing outgoing, Reply reply, Notice notice, Recipient recipient, Receipt? earlier)
    {
        if (HttpReplies.Failure("Bluesky", outgoing, reply, JsonReply.Text(reply, "error"), Rest(reply)) is { } failure) return failure;
        if (outgoing is HttpOutgoing { Address.AbsolutePath: var path } && path.EndsWith(Session, StringComparison.Ordinal)) return Post(outgoing, reply, notice, earlier);
        if (JsonReply.Id(outgoing, reply, "uri") is not { } uri || JsonReply.Id(outgoing, reply, "cid") is not { } cid) return HttpReplies.NotItsOwn("Bluesky");
        return new Delivered(Receipt.Of(("uri", uri), ("cid", cid), ("root-uri", earlier?["root-uri"] ?? uri), ("root-cid", earlier?["root-cid"] ?? cid)));
    }

    private Outcome Post(Outgoing outgoing, Reply reply, Notice notice, Receipt? earlier)
    {
        if (JsonReply.Text(reply, "accessJwt") is not { Length: > 0 and <= MostToken } token || !token.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_')
            || JsonReply.Id(outgoing, reply, "did") is not { } did) return HttpReplies.NotItsOwn("Bluesky");
        var session = new Secret(token);
        var body = Requests.Object(json =>
        {
            json.WriteString("repo", did);
            json.WriteString("collection", Collection);
            json.WriteString("rkey", RecordKey(notice));
            json.WriteStartObject("record");
            WriteRecord(json, notice, earlier);
            json.WriteEndObject();
        });
        return new Continue(Requests.Json(server + Put, body, [password, session], Requests.Bearer(session)) with { Told = Requests.Object(json => WriteRecord(json, notice, earlier)) });
    }

    private static void WriteRecord(Utf8JsonWriter json, Notice notice, Receipt? earlier)
    {
        string text = TextOf(notice), link = notice.Url.AbsoluteUri;
        json.WriteString("$type", Collection);
        json.WriteString("text", text);
        json.WriteString("createdAt", notice.At.At.ToString());
        json.WriteStartArray("langs");
        json.WriteStringValue(notice.Language);
        json.WriteEndArray();
        if (text.LastIndexOf(link, StringComparison.Ordinal) is >= 0 and var at) WriteFacet(json, Encoding.UTF8.GetByteCount(text.AsSpan(0, at)), link);
        if (earlier?["uri"] is not { } uri || earlier["cid"] is not { } cid) return;
        json.WriteStartObject("reply");
        WriteReference(json, "root", earlier["root-uri"] ?? uri, earlier["root-cid"] ?? cid);
        WriteReference(json, "parent", uri, cid);
        json.WriteEndObject();
    }

    private static string TextOf(Notice notice)
    {
        var parts = NoticeParts.Post(new NoticeMessage(notice), notice);
        string text = Shortener.Fit(parts, MostGraphemes, LengthUnit.Graphemes);
        return Shortener.Measure(text, LengthUnit.Utf8Bytes) <= MostBytes ? text : Shortener.Fit(parts, MostBytes, LengthUnit.Utf8Bytes);
    }

    /// <summary>Only what a facet marks is a link or a mention; its places count bytes of UTF-8.</summary>
    private static void WriteFacet(Utf8JsonWriter json, int start, string link)
    {
        json.WriteStartArray("facets");
        json.WriteStartObject();
        json.WriteStartObject("index");
        json.WriteNumber("byteStart", start);
        json.WriteNumber("byteEnd", start + Encoding.UTF8.GetByteCount(link));
        json.WriteEndObject();
        json.WriteStartArray("features");
        json.WriteStartObject();
        json.WriteString("$type", "app.bsky.richtext.facet#link");
        json.WriteString("uri", link);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteReference(Utf8JsonWriter json, string kind, string uri, string cid)
    {
        json.WriteStartObject(kind);
        json.WriteString("uri", uri);
        json.WriteString("cid", cid);
        json.WriteEndObject();
    }

    /// <summary>
    /// A TID ("TID record key", AT Protocol specification): microseconds in 53 bits, then ten bits of the writer, in base 32. The digits below a second come from
    /// the delivery's key, so that two deliveries of one moment differ.
    /// </summary>
    private static string RecordKey(Notice notice)
    {
        const string Alphabet = "234567abcdefghijklmnopqrstuvwxyz";
        uint hash = BinaryPrimitives.ReadUInt32BigEndian(Convert.FromHexString(notice.Key.Id.AsSpan(0, 8)));
        long microseconds = notice.At.At.ToUnixTimeSeconds() * 1_000_000 + hash % 1_000_000;
        long value = ((microseconds & ((1L << 53) - 1)) << 10) | ((hash >> 20) & 0x3FF);
        Span<char> key = stackalloc char[13];
        for (int i = key.Length - 1; i >= 0; i--, value >>= 5) key[i] = Alphabet[(int)(value & 31)];
        return key.ToString();
    }

    // "ratelimit-reset": seconds since 1970.
    private static Duration? Rest(Reply reply) =>
        reply is HttpReply http && long.TryParse(http.Header("ratelimit-reset"), NumberStyles.None, CultureInfo.InvariantCulture, out long reset) && reset < 253_402_300_799
            ? HttpReplies.Until(Instant.FromUnixTimeSeconds(reset), http)
            : null;
}
