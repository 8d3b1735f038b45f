using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Notices;

namespace StatusGen.Notify.Ledger;

/// <summary>
/// One event as one line of JSON with its keys in one order and no spaces: the same event has the same bytes. The last key, <c>previous</c>, is the SHA-256 of the
/// line before without its line end, so that no line can be changed or taken out unseen.
/// </summary>
public static class LedgerLine
{
    /// <summary>What the first line of a file names as the line before.</summary>
    public static readonly string Beginning = new('0', HashLength);

    public const int HashLength = 64;

    /// <summary>Between the hashes of a line that follows several: after the ledgers of two runs were merged.</summary>
    public const char HashSeparator = '+';

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly InstantPattern TimePattern = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'fff'Z'");
    private static readonly string[] Words = [.. Enum.GetNames<LedgerEventKind>().Select(n => n.ToLowerInvariant())];

    public static string Word(LedgerEventKind kind) => Words[(int)kind];

    /// <summary>Without a line end.</summary>
    public static byte[] Write(LedgerEvent happened, string previous)
    {
        var buffer = new ArrayBufferWriter<byte>(384);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("time"u8, TimePattern.Format(happened.Time));
            json.WriteString("event"u8, Word(happened.Kind));
            json.WriteString("key"u8, happened.Key.ToString());
            json.WriteString("channel"u8, happened.Key.Channel);
            json.WriteNumber("attempt"u8, happened.Attempt);
            if (happened.Reason is { } reason) json.WriteString("reason"u8, reason);
            if (happened.Receipt is { Values.IsEmpty: false } receipt)
            {
                json.WriteStartObject("receipt"u8);
                foreach ((string name, string value) in receipt.Values) json.WriteString(name, value);
                json.WriteEndObject();
            }
            if (happened.Sha256 is { } hash) json.WriteString("sha256"u8, hash);
            json.WriteString("previous"u8, previous);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    public static string HashOf(ReadOnlySpan<byte> line)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(line, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>Null when it is no line that <see cref="Write"/> could have written.</summary>
    public static (LedgerEvent Event, string Previous)? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            return ReadChecked(line);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static (LedgerEvent Event, string Previous)? ReadChecked(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        string? time = null, word = null, key = null, reason = null, hash = null, previous = null;
        int attempt = 0;
        Receipt? receipt = null;
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject) return null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("time"u8)) time = Text(ref json);
            else if (json.ValueTextEquals("event"u8)) word = Text(ref json);
            else if (json.ValueTextEquals("key"u8)) key = Text(ref json);
            else if (json.ValueTextEquals("channel"u8)) json.Read();
            else if (json.ValueTextEquals("attempt"u8) && json.Read()) attempt = json.GetInt32();
            else if (json.ValueTextEquals("reason"u8)) reason = Text(ref json);
            else if (json.ValueTextEquals("receipt"u8)) receipt = ReadReceipt(ref json);
            else if (json.ValueTextEquals("sha256"u8)) hash = Text(ref json);
            else if (json.ValueTextEquals("previous"u8)) previous = Text(ref json);
            else return null;
        }
        int kind = Array.IndexOf(Words, word);
        if (kind < 0 || time is null || key is null || previous is null || json.BytesConsumed != line.Length) return null;
        ParseResult<Instant> at = TimePattern.Parse(time);
        if (!at.Success || DeliveryKey.Parse(key) is not { } delivery) return null;
        return (new LedgerEvent(at.Value, (LedgerEventKind)kind, delivery, attempt, reason, receipt, hash), previous);
    }

    private static string? Text(ref Utf8JsonReader json) => json.Read() ? json.GetString() : null;

    private static Receipt ReadReceipt(ref Utf8JsonReader json)
    {
        Receipt receipt = Receipt.None;
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = json.GetString()!;
            receipt = receipt.With(name, Text(ref json) ?? "");
        }
        return receipt;
    }
}
