using System.Text.Json;
using StatusGen.Notify.Exchange;

namespace StatusGen.Notify.Channels.Http;

/// <summary>Single values out of a service's JSON, which may be anything. What is not there, or not of the form, is null.</summary>
internal static class JsonReply
{
    /// <summary>Ids of services are short; what is longer is none.</summary>
    public const int LongestId = 300;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    public static string? Text(Reply reply, params ReadOnlySpan<string> path) =>
        Find(reply, path, element => element.ValueKind == JsonValueKind.String ? element.GetString() : null);

    public static long? Number(Reply reply, params ReadOnlySpan<string> path) =>
        Find(reply, path, element => element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out long number) ? (long?)number : null);

    public static double? Fraction(Reply reply, params ReadOnlySpan<string> path) =>
        Find(reply, path, element => element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out double number) ? (double?)number : null);

    public static bool? Flag(Reply reply, params ReadOnlySpan<string> path) =>
        Find(reply, path, element => element.ValueKind switch { JsonValueKind.True => (bool?)true, JsonValueKind.False => false, _ => null });

    /// <summary>An id that may go into the ledger and into later requests: visible ASCII, none of the signs that mean something in an address, no secret.</summary>
    public static string? Id(Outgoing outgoing, Reply reply, params ReadOnlySpan<string> path) => CheckedId(outgoing, Text(reply, path));

    public static string? CheckedId(Outgoing outgoing, string? id)
    {
        if (id is not { Length: > 0 and <= LongestId } || outgoing.Mask(id) != id) return null;
        foreach (char c in id)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.' or '~' or ':' or '$' or '!' or '=' or '+' or '/')) return null;
        return id.Contains("..", StringComparison.Ordinal) ? null : id;
    }

    /// <param name="path">Names of members; a number is an index of a list.</param>
    private static T? Find<T>(Reply reply, ReadOnlySpan<string> path, Func<JsonElement, T?> read)
    {
        if (reply is not HttpReply { Body.IsDefaultOrEmpty: false, IsCut: false } http) return default;
        try
        {
            using JsonDocument document = JsonDocument.Parse(http.Body.AsMemory(), Options);
            JsonElement element = document.RootElement;
            foreach (string step in path)
            {
                if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(step, out JsonElement member)) element = member;
                else if (element.ValueKind == JsonValueKind.Array && int.TryParse(step, out int index) && index >= 0 && index < element.GetArrayLength()) element = element[index];
                else return default;
            }
            return read(element);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON, or a text with half of a character in it: the same as nothing.
            return default;
        }
    }
}
