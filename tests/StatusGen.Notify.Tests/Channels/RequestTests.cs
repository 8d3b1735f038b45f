using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StatusGen.Notify.Tests.Channels;

/// <summary>The exact requests of every channel, as files that a person can read; a checksum stands for what cannot be shown.</summary>
public sealed class RequestTests
{
    private const int MostShown = 6000;

    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (ChannelKindInfo info in KnownChannels.All)
                foreach (string notice in NoticeSamples.Names) cases.Add(info.Kind, notice);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_kind_sends_these_requests(string kind, string notice)
    {
        IChannel channel = ChannelSamples.Create(kind);
        Recipient recipient = ChannelSamples.RecipientOf(channel.Kind);
        // What comes later knows what the first message brought back.
        Receipt? earlier = notice is "update" or "resolved" ? ((Delivered)ChannelSamples.Exchange(channel, NoticeSamples.Of("first"), recipient, null).Outcome).Receipt : null;

        (List<Outgoing> requests, Outcome outcome) = ChannelSamples.Exchange(channel, NoticeSamples.Of(notice), recipient, earlier);

        var text = new StringBuilder();
        foreach (Outgoing request in requests) text.Append(Shown(request)).Append('\n');
        text.Append(outcome is Delivered delivered ? "delivered " + string.Join(", ", delivered.Receipt.Values.Select(v => $"{v.Key}={v.Value}")) : outcome.ToString()).Append('\n');
        Golden.Match($"Requests/{kind}/{notice}.txt", text.ToString());
    }

    private static string Shown(Outgoing request) => request switch
    {
        HttpOutgoing http => $"{http.Method} {http.Address.AbsoluteUri}\n{string.Concat(http.Headers.Select(h => $"{h.Name}: {h.Value}\n"))}\n{Bytes(http.Body.AsSpan(), http.Headers[0].Value)}",
        MailOutgoing mail => $"MAIL {mail.Server} {mail.Server.Security}\nFrom {mail.From}\nTo {mail.To}\n\n{Bytes(mail.Message.AsSpan(), "message")}",
        FileOutgoing file => $"FILE {file.Folder}/{file.Name}\n\n{Bytes(file.Bytes.AsSpan(), "text")}",
        CallSheetOutgoing call => $"CALL {call.Number} {call.Name}\n\n{Bytes(call.Words.AsSpan(), "text")}",
        _ => throw new InvalidOperationException("a new form of request"),
    };

    private static string Bytes(ReadOnlySpan<byte> bytes, string type)
    {
        string exact = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        string shown = type switch
        {
            _ when type.Contains("json", StringComparison.Ordinal) => Pretty(exact),
            _ when type.Contains("form", StringComparison.Ordinal) => string.Join('\n', exact.Split('&').Select(Uri.UnescapeDataString)),
            _ => exact.Replace("\r\n", "\n", StringComparison.Ordinal),
        };
        if (shown.Length > MostShown) shown = shown[..(char.IsHighSurrogate(shown[MostShown - 1]) ? MostShown - 1 : MostShown)] + "\n[and so on]";
        return string.Create(CultureInfo.InvariantCulture, $"{shown}\n\n{bytes.Length} bytes, sha256 {Convert.ToHexStringLower(SHA256.HashData(bytes))}\n");
    }

    private static string Pretty(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Indented)) document.RootElement.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
