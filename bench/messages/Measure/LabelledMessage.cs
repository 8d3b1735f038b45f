using System.Globalization;
using System.Text.Json;
using NodaTime;
using StatusGen.Content.Messages;
using StatusGen.Domain.Incidents;

namespace StatusGen.Messages.Measure;

/// <summary>A message with the codes that people expect for it. The form: bench/messages/README.md.</summary>
internal sealed record LabelledMessage(string Id, string Text, MessageContext Context, HashSet<string> Expected, HashSet<string> Allowed, bool IsGood)
{
    public static IEnumerable<LabelledMessage> ReadAll(string path) => File.ReadLines(path).Where(line => line.Length > 0).Select(Read);

    private static LabelledMessage Read(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement message = document.RootElement;
        string? severityWord = message.GetProperty("severity").GetString();
        IncidentSeverity? severity = Enum.TryParse(severityWord, ignoreCase: true, out IncidentSeverity read) ? read : null;
        var context = new MessageContext(MessageStages.Read(message.GetProperty("stage").GetString()!)!.Value, severity)
        {
            Audience = message.GetProperty("audience").GetString()!,
            Title = message.TryGetProperty("title", out JsonElement title) ? title.GetString() : null,
        };
        if (message.TryGetProperty("facts", out JsonElement facts)) context = WithFacts(context, facts);
        return new LabelledMessage(message.GetProperty("id").GetString()!, message.GetProperty("text").GetString()!, context,
            Codes(message, "expect"), Codes(message, "may"), message.GetProperty("good").GetBoolean());
    }

    private static MessageContext WithFacts(MessageContext context, JsonElement facts)
    {
        MaintenanceWindow? window = facts.TryGetProperty("window", out JsonElement both)
            ? new MaintenanceWindow(Time(both, "start")!.Value, Time(both, "end")!.Value)
            : null;
        return context with
        {
            Started = Time(facts, "started"),
            NextUpdate = Time(facts, "nextUpdate"),
            PublishedAt = Time(facts, "publishedAt"),
            Window = window,
            ShowsAffected = facts.TryGetProperty("affected", out _),
            ShowsZone = facts.TryGetProperty("timezone", out _),
        };
    }

    private static Instant? Time(JsonElement facts, string name) =>
        facts.TryGetProperty(name, out JsonElement time) ? Instant.FromDateTimeOffset(DateTimeOffset.Parse(time.GetString()!, CultureInfo.InvariantCulture)) : null;

    private static HashSet<string> Codes(JsonElement message, string name) => [.. message.GetProperty(name).EnumerateArray().Select(code => code.GetString()!)];
}
