using NodaTime;
using StatusGen.Publish.Utf8;

namespace StatusGen.Publish.StatuspageApi;

/// <summary>The API's fields, one after the other. Every field but the first of an object begins with a comma.</summary>
internal static class ApiJson
{
    /// <param name="name">With quotation marks, colon and, unless it comes first, a comma: <c>,"id":</c>.</param>
    public static Utf8Buffer Field(this Utf8Buffer buffer, ReadOnlySpan<byte> name, string? value) => buffer.Add(name).AddJsonOrNull(value);

    public static Utf8Buffer Field(this Utf8Buffer buffer, ReadOnlySpan<byte> name, Instant? at) =>
        at is { } time ? buffer.Add(name).Add((byte)'"').AddStatuspage(time).Add((byte)'"') : buffer.Add(name).Add("null"u8);

    public static Utf8Buffer Field(this Utf8Buffer buffer, ReadOnlySpan<byte> name, bool value) => buffer.Add(name).Add(value ? "true"u8 : "false"u8);

    public static Utf8Buffer Field(this Utf8Buffer buffer, ReadOnlySpan<byte> name, int value) => buffer.Add(name).AddNumber(value);
}
