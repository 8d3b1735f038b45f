using System.Buffers;
using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Notify.Channels;
using StatusGen.Notify.Configuration;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Notices;
using StatusGen.Notify.Planning;
using StatusGen.Notify.Wording;
using StatusGen.Text.Sources;

namespace StatusGen.Cli.Notifying;

/// <summary>The message of one update as a configured channel would send it to somebody of an audience: made by the channel itself, so that it is the text and not an idea of it.</summary>
/// <param name="Channel">Its name in <c>channels:</c>.</param>
/// <param name="Text">What leaves, made readable: JSON indented, forms a line a field, mail without its HTML half. No secret.</param>
internal sealed record ChannelVariant(string Audience, string Channel, string Kind, string Text)
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Of every channel that tells an audience of this update. Empty while statusgen.yml has no channels, or the update is told to nobody.</summary>
    public static ImmutableArray<ChannelVariant> Of(StatusPage page, ISourceTree sources, Incident incident, IncidentUpdate update, Instant now)
    {
        NotifySettings settings = NotifySettingsLoader.Load(page.Site, new AssumedSecrets()).Value;
        if (settings.Channels.IsEmpty) return [];
        Instant then = Instant.Max(now, update.At);
        if (WantedNotices.Of(page.AsOf(then), then).FirstOrDefault(w => w.Incident.Id == incident.Id && w.Key == update.Anchor) is not { IsSuppressed: false } wanted) return [];
        var composer = new NoticeComposer(page.Site, PageWords.Of(sources, page.Site), AudienceTexts.Load(sources, page.Site, settings.Audiences).Value);
        var variants = ImmutableArray.CreateBuilder<ChannelVariant>();
        foreach (Audience audience in settings.Audiences.Where(a => wanted.Audience.Contains(a.Name) || (wanted.Audience.Contains(Incident.PublicAudience) && !a.Private)))
            foreach (ConfiguredChannel channel in settings.Channels.Where(c => audience.Channels.Contains(c.Name) || c.For.Contains(audience.Name)))
                if (channel.Channel is { } own) variants.Add(new ChannelVariant(audience.Name, channel.Name, channel.Kind.Kind, Compose(composer, new NoticePlan(wanted, audience, false, null, [], []), channel, own, page.Site)));
        return variants.DrainToImmutable();
    }

    private static string Compose(NoticeComposer composer, NoticePlan plan, ConfiguredChannel channel, IChannel own, SiteSettings site)
    {
        var recipient = new Recipient(DeliveryKey.Everybody, AddressOf(channel.Kind.AddressKind), null, site.Language, site.Zone);
        Outgoing outgoing = own.Compose(composer.Compose(plan, recipient, channel), recipient, null);
        return outgoing.Mask(Readable(outgoing)).ReplaceLineEndings("\n").TrimEnd('\n');
    }

    /// <summary>Somebody's: example.com is nobody's (RFC 2606), and so is the number (NANP 555-01XX).</summary>
    private static string? AddressOf(string? kind) => kind switch
    {
        null => null,
        "email" => "reader@example.com",
        "sms" or "phone" => "+15550100",
        _ => "reader",
    };

    private static string Readable(Outgoing outgoing)
    {
        string text = Encoding.UTF8.GetString(outgoing.Content.AsSpan());
        if (outgoing is MailOutgoing) return Mail(text);
        if (outgoing is not HttpOutgoing http) return text;
        string type = http.Headers.Where(h => h.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Select(h => h.Value).FirstOrDefault("");
        if (type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
            return string.Join('\n', text.Split('&').Select(field => field.Split('=', 2)).Select(pair => $"{WebUtility.UrlDecode(pair[0])}: {WebUtility.UrlDecode(pair.ElementAtOrDefault(1))}"));
        return type.Contains("json", StringComparison.OrdinalIgnoreCase) ? Json(text) : text;
    }

    /// <summary>Headers and the plain text; the HTML half says the same.</summary>
    private static string Mail(string message)
    {
        int html = message.IndexOf("Content-Type: text/html", StringComparison.OrdinalIgnoreCase);
        string shown = html > 0 ? message[..message.LastIndexOf("\r\n--", html, StringComparison.Ordinal)] : message;
        int body = shown.IndexOf("\r\n\r\n", Math.Max(0, shown.IndexOf("quoted-printable", StringComparison.OrdinalIgnoreCase)), StringComparison.Ordinal);
        return body < 0 ? shown : shown[..body] + Encoding.UTF8.GetString(Decode(shown[body..].Replace("=\r\n", "")));
    }

    /// <summary>RFC 2045, 6.7.</summary>
    private static byte[] Decode(string quoted)
    {
        var bytes = new List<byte>(quoted.Length);
        for (int i = 0; i < quoted.Length; i++)
        {
            if (quoted[i] == '=' && i + 2 < quoted.Length && byte.TryParse(quoted.AsSpan(i + 1, 2), System.Globalization.NumberStyles.HexNumber, null, out byte value))
            {
                bytes.Add(value);
                i += 2;
            }
            else bytes.AddRange(Encoding.UTF8.GetBytes(quoted[i].ToString()));
        }
        return [.. bytes];
    }

    private static string Json(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            var buffer = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(buffer, Indented)) document.RootElement.WriteTo(writer);
            return Encoding.UTF8.GetString(buffer.WrittenSpan);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
