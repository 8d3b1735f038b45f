using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Notify.Channels.Http;
using StatusGen.Notify.Notices;
using StatusGen.Notify.Texts;
using StatusGen.Text.Templates;

namespace StatusGen.Notify.Channels.Webhook;

/// <summary>All facts of a notice by name: the variables of a webhook's template, and the members of its usual body.</summary>
internal static class WebhookFacts
{
    private static readonly DateTimeZone Utc = DateTimeZone.Utc;

    /// <summary>One with every fact: to try templates with.</summary>
    public static TemplateMap Example => Of(new Notice
    {
        Key = new DeliveryKey("example", "1", "public", "webhook", DeliveryKey.Everybody),
        Kind = NoticeKind.Update,
        SiteName = "Example",
        Title = "Example",
        IncidentKind = IncidentKind.Incident,
        Status = UpdateStatus.Investigating,
        StatusWord = "Investigating",
        Severity = IncidentSeverity.Minor,
        SeverityWord = "Minor",
        Affected = [new AffectedFact("Example", ComponentStatus.Degraded, "Degraded")],
        At = new NoticeTime(Instant.FromUnixTimeSeconds(0), "1 January 1970, 00:00 (UTC)"),
        NextUpdate = new NoticeTime(Instant.FromUnixTimeSeconds(60), "1 January 1970, 00:01 (UTC)"),
        WindowStart = new NoticeTime(Instant.FromUnixTimeSeconds(60), "1 January 1970, 00:01 (UTC)"),
        WindowEnd = new NoticeTime(Instant.FromUnixTimeSeconds(120), "1 January 1970, 00:02 (UTC)"),
        Text = "Example",
        Summary = "Example",
        Url = new Uri("https://status.example.com/"),
        Language = "en",
        Zone = Utc,
    });

    public static IEnumerable<string> Names => Example.MemberNames;

    public static TemplateMap Of(Notice notice)
    {
        var message = new NoticeMessage(notice);
        return new TemplateMap
        {
            ["key"] = notice.Key.Id,
            ["thread"] = notice.Key.ThreadId,
            ["event"] = notice.Kind.Key(),
            ["site"] = message.Site,
            ["incident"] = notice.Key.Incident,
            ["update"] = notice.Key.Update,
            ["kind"] = notice.IncidentKind.ToString().ToLowerInvariant(),
            ["heading"] = message.Heading,
            ["title"] = message.Title,
            ["status"] = notice.StatusWord,
            ["severity"] = notice.Severity?.ToString().ToLowerInvariant(),
            ["affected"] = new TemplateList(notice.Affected.Select(Affected)),
            ["at"] = TimeOf(notice.At),
            ["next_update"] = TimeOf(notice.NextUpdate),
            ["window_start"] = TimeOf(notice.WindowStart),
            ["window_end"] = TimeOf(notice.WindowEnd),
            ["text"] = message.Text,
            ["markdown"] = CleanText.Of(notice.Body.Markdown),
            ["html"] = CleanText.Of(notice.Body.Html),
            ["summary"] = notice.Summary is { } summary ? CleanText.Line(summary) : null,
            ["url"] = message.Url,
            ["language"] = notice.Language,
            ["is_first"] = notice.IsFirst,
            ["is_closing"] = notice.IsClosing,
            ["is_exercise"] = notice.IsExercise,
        };
    }

    /// <summary><c>json</c> and <c>raw</c>: a body is hardly ever HTML, for which the engine escapes.</summary>
    public static TemplateMap Functions() => new()
    {
        ["json"] = TemplateFunction.From(arguments => new SafeHtml(Encoding.UTF8.GetString(Literal(arguments[0])))),
        ["raw"] = TemplateFunction.From(arguments => new SafeHtml(arguments.Text(0))),
    };

    public static ImmutableArray<byte> ToJson(TemplateMap facts) => Requests.Object(json =>
    {
        foreach ((string name, object? value) in facts)
        {
            json.WritePropertyName(name);
            Write(json, value);
        }
    });

    private static TemplateMap Affected(AffectedFact fact) => new()
    {
        ["name"] = CleanText.Line(fact.Name),
        ["status"] = StatusOf(fact.Status),
        ["words"] = CleanText.Line(fact.StatusWord),
    };

    private static string StatusOf(ComponentStatus status) => status switch
    {
        ComponentStatus.Maintenance => "under_maintenance",
        ComponentStatus.Degraded => "degraded_performance",
        ComponentStatus.PartialOutage => "partial_outage",
        ComponentStatus.MajorOutage => "major_outage",
        _ => "operational",
    };

    private static string? TimeOf(NoticeTime? time) => time is { } known ? known.At.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : null;

    private static ReadOnlySpan<byte> Literal(object? value)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) Write(json, value);
        return buffer.WrittenSpan;
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case string text: json.WriteStringValue(CleanText.Of(text)); break;
            case IEnumerable<KeyValuePair<string, object?>> members:
                json.WriteStartObject();
                foreach ((string name, object? member) in members)
                {
                    json.WritePropertyName(name);
                    Write(json, member);
                }
                json.WriteEndObject();
                break;
            case IEnumerable<object?> items:
                json.WriteStartArray();
                foreach (object? item in items) Write(json, item);
                json.WriteEndArray();
                break;
            default: json.WriteStringValue(CleanText.Of(new TemplateArguments(value).Text(0))); break;
        }
    }
}
