using System.Security.Cryptography;
using System.Text;

namespace StatusGen.Notify.Notices;

/// <summary>What makes a delivery the same delivery, in every run: who is told what through which channel.</summary>
/// <param name="Update">The update's anchor, or the name of a notice made from the content: <c>reminder-…</c>, <c>start-…</c>, <c>end-…</c>.</param>
/// <param name="Recipient">A keyed hash of the contact's id, never an address; <see cref="Everybody"/> for a channel that posts to one place.</param>
public readonly record struct DeliveryKey(string Incident, string Update, string Audience, string Channel, string Recipient)
{
    public const string Everybody = "-";

    /// <summary>Length of <see cref="Id"/> and <see cref="ThreadId"/>: 128 bits as hexadecimal digits.</summary>
    public const int IdLength = 32;

    /// <summary>Lower-case hexadecimal, always <see cref="IdLength"/> long: a client nonce, an idempotency key, the left half of a Message-ID.</summary>
    public string Id => Digest(ToString());

    /// <summary>The same for all notices of one incident to one recipient over one channel: the root of a thread.</summary>
    public string ThreadId => Digest((this with { Update = "" }).ToString());

    /// <summary>Five parts with slashes between them; a slash or other special character inside a part is percent-encoded.</summary>
    public override string ToString() =>
        string.Join('/', Part(Incident), Part(Update), Part(Audience), Part(Channel), Part(Recipient));

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static DeliveryKey? Parse(string text)
    {
        string[] parts = text.Split('/');
        return parts.Length == 5
            ? new DeliveryKey(Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts[1]), Uri.UnescapeDataString(parts[2]), Uri.UnescapeDataString(parts[3]), Uri.UnescapeDataString(parts[4]))
            : null;
    }

    private static string Part(string text) => Uri.EscapeDataString(text);

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, IdLength / 2));
}
