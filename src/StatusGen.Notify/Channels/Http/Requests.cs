using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Secrets;

namespace StatusGen.Notify.Channels.Http;

/// <summary>Requests as channels make them: JSON or a form, exact to the byte.</summary>
internal static class Requests
{
    public static readonly HttpHeader JsonType = new("Content-Type", "application/json; charset=utf-8");
    public static readonly HttpHeader FormType = new("Content-Type", "application/x-www-form-urlencoded");

    // The bodies are read by services, never by a browser as HTML: letters stay letters.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>POST of a JSON object.</summary>
    public static HttpOutgoing Json(string address, ImmutableArray<byte> body, ImmutableArray<Secret> secrets, params ReadOnlySpan<HttpHeader> headers) =>
        Json("POST", address, body, secrets, headers);

    public static HttpOutgoing Json(string method, string address, ImmutableArray<byte> body, ImmutableArray<Secret> secrets, params ReadOnlySpan<HttpHeader> headers) =>
        new(method, AddressOf(address), [JsonType, .. headers], body) { Secrets = secrets };

    public static HttpOutgoing Form(string address, IEnumerable<(string Name, string Value)> fields, ImmutableArray<Secret> secrets, params ReadOnlySpan<HttpHeader> headers) =>
        new("POST", AddressOf(address), [FormType, .. headers],
            [.. Encoding.ASCII.GetBytes(string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(f.Value)}")))]) { Secrets = secrets };

    /// <summary>A JSON object whose members <paramref name="write"/> writes.</summary>
    public static ImmutableArray<byte> Object(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(buffer.WrittenSpan.ToArray());
    }

    public static HttpHeader Bearer(Secret token) => new("Authorization", "Bearer " + token.Reveal());

    public static HttpHeader Basic(string user, Secret password) =>
        new("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password.Reveal()}")));

    /// <summary>True for a secret that is an address one can send to.</summary>
    public static bool IsAddress(Secret secret) => Uri.TryCreate(secret.Reveal().Trim(), UriKind.Absolute, out Uri? address) && address.Scheme is "https" or "http";

    // A secret that is no address is reported before any channel is made; a request to nowhere is refused by the transport.
    private static Uri AddressOf(string address) => Uri.TryCreate(address.Trim(), UriKind.Absolute, out Uri? uri) ? uri : new Uri("https://invalid./");
}
