using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Secrets;

namespace StatusGen.Notify.Channels.Webhook;

/// <summary>Proof of who sent a request, and when. Standard Webhooks specification 1.0, "Signature scheme" (symmetric), read 2026-11-22.</summary>
internal static class WebhookSignature
{
    private const string EncodedPrefix = "whsec_";

    public static ImmutableArray<HttpHeader> Headers(Secret secret, string id, Instant at, ImmutableArray<byte> body)
    {
        string timestamp = at.ToUnixTimeSeconds().ToString();
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        return
        [
            new("webhook-id", id),
            new("webhook-timestamp", timestamp),
            new("webhook-signature", "v1," + Convert.ToBase64String(HMACSHA256.HashData(KeyOf(secret.Reveal()), signed))),
        ];
    }

    private static byte[] KeyOf(string secret)
    {
        if (!secret.StartsWith(EncodedPrefix, StringComparison.Ordinal)) return Encoding.UTF8.GetBytes(secret);
        string encoded = secret[EncodedPrefix.Length..];
        var key = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, key, out int length) ? key[..length] : Encoding.UTF8.GetBytes(secret);
    }
}
