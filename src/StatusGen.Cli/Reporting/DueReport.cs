using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using StatusGen.Cli.Terminal;
using StatusGen.Content.Writing;
using StatusGen.Domain.Cadence;
using StatusGen.Text.Words;

namespace StatusGen.Cli.Reporting;

/// <summary>What is owed, for people and for programs.</summary>
internal sealed class DueReport(ImmutableArray<DueItem> items, DateTimeZone zone, Instant now)
{
    public string Text(Paint paint)
    {
        var text = new StringBuilder();
        Append(text, paint.Red("Late"), items.Where(item => item.IsLate(now)));
        Append(text, paint.Bold("To come"), items.Where(item => !item.IsLate(now)));
        return text.Length > 0 ? text.ToString() : "Nothing is owed.\n";
    }

    /// <summary>Times in UTC; <c>late_by_seconds</c> is 0 for what is still to come.</summary>
    public string Json() => JsonText.Compose(json =>
    {
        json.WriteStartObject();
        json.WriteString("now", InstantPattern.General.Format(now));
        json.WriteStartArray("due");
        foreach (DueItem item in items) Write(json, item);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private void Write(Utf8JsonWriter json, DueItem item)
    {
        json.WriteStartObject();
        json.WriteString("kind", Key(item.Kind));
        json.WriteString("incident", item.Incident.Id.Value);
        json.WriteString("title", item.Incident.Title);
        json.WriteString("severity", item.Incident.Severity?.ToString().ToLowerInvariant());
        json.WriteString("due", InstantPattern.General.Format(item.Due));
        json.WriteBoolean("late", item.IsLate(now));
        json.WriteNumber("late_by_seconds", item.IsLate(now) ? (long)(now - item.Due).TotalSeconds : 0);
        json.WriteString("what", Sentence(item));
        json.WriteString("path", item.Incident.Location.Path);
        json.WriteEndObject();
    }

    private void Append(StringBuilder text, string heading, IEnumerable<DueItem> some)
    {
        bool first = true;
        foreach (DueItem item in some)
        {
            if (first) text.Append(text.Length > 0 ? "\n" : "").Append(heading).Append('\n');
            first = false;
            text.Append($"  {Time(item)}, {Distance(item)}: {PrintedText.Safe(Sentence(item))}\n    {item.Incident.Id}\n");
        }
    }

    private static string Sentence(DueItem item) => item.Kind switch
    {
        DueKind.Task => $"task \"{item.What}\" after \"{item.Incident.Title}\"",
        DueKind.MaintenanceNotice => $"announcement of \"{item.Incident.Title}\", still a draft",
        DueKind.MaintenanceReminder => $"reminder of \"{item.Incident.Title}\"",
        DueKind.MaintenanceEnd => $"end of \"{item.Incident.Title}\"",
        DueKind.Postmortem => $"postmortem of \"{item.Incident.Title}\"",
        _ => $"next update of \"{item.Incident.Title}\"{(item.Incident.Severity is { } severity ? $" ({severity.ToString().ToLowerInvariant()})" : "")}",
    };

    private string Distance(DueItem item) => item.IsLate(now) ? $"{Length(now - item.Due)} late" : $"in {Length(item.Due - now)}";

    private string Time(DueItem item) => item.IsWholeDay
        ? LocalDatePattern.Iso.Format(item.Due.InZone(zone).Date)
        : TimeStyle.Default(zone).Write(Instant.FromUnixTimeSeconds(item.Due.ToUnixTimeSeconds() / 60 * 60), zone);

    /// <summary>To the minute, and over two days to the day: nobody plans by seconds.</summary>
    private static string Length(Duration duration) => DurationText.Write(duration >= Duration.FromDays(2)
        ? Duration.FromDays((int)duration.TotalDays)
        : Duration.FromMinutes(Math.Max(1, (long)duration.TotalMinutes)));

    private static string Key(DueKind kind) => kind switch
    {
        DueKind.Update => "update",
        DueKind.MaintenanceNotice => "maintenance-notice",
        DueKind.MaintenanceReminder => "maintenance-reminder",
        DueKind.MaintenanceEnd => "maintenance-end",
        DueKind.Postmortem => "postmortem",
        _ => "task",
    };
}
