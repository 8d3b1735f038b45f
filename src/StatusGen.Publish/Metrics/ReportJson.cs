using System.Text.Json;

namespace StatusGen.Publish.Metrics;

/// <summary>The report for programs. Durations are whole seconds; what there is no figure for is null.</summary>
public static class ReportJson
{
    public static ReadOnlyMemory<byte> Of(SiteReport report) => JsonBytes.Of(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("site", report.SiteName);
        writer.WriteString("at", report.Now.ToString());
        writer.WritePropertyName("total");
        Write(writer, report.Total);
        writer.WriteStartArray("months");
        foreach (PeriodReport month in report.Months) Write(writer, month);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, PeriodReport period)
    {
        writer.WriteStartObject();
        writer.WriteString("period", period.Period.Label);
        writer.WriteString("from", period.Period.Start.ToString());
        writer.WriteString("to", period.Period.End.ToString());
        writer.WriteStartObject("incidents");
        writer.WriteNumber("critical", period.Critical);
        writer.WriteNumber("major", period.Major);
        writer.WriteNumber("minor", period.Minor);
        writer.WriteEndObject();
        writer.WriteNumber("maintenance", period.Maintenance);
        Write(writer, "time_to_first_notice", period.FirstNotice);
        Write(writer, "time_to_identify", period.Identify);
        Write(writer, "time_to_resolve", period.Resolve);
        Write(writer, "updates", period.UpdatesOwed, period.UpdatesKept);
        Write(writer, "postmortems", period.PostmortemsOwed, period.PostmortemsInTime);
        writer.WriteStartObject("uptime");
        foreach (ComponentUptime uptime in period.Uptime)
            if (uptime.Fraction is { } fraction) writer.WriteNumber(uptime.Component.Id.Value, fraction);
            else writer.WriteNull(uptime.Component.Id.Value);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, Spread? spread)
    {
        if (spread is not { } s)
        {
            writer.WriteNull(name);
            return;
        }
        writer.WriteStartObject(name);
        writer.WriteNumber("count", s.Count);
        writer.WriteNumber("median_seconds", (long)s.Median.TotalSeconds);
        writer.WriteNumber("longest_seconds", (long)s.Longest.TotalSeconds);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, int owed, int inTime)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("owed", owed);
        writer.WriteNumber("in_time", inTime);
        writer.WriteEndObject();
    }
}
