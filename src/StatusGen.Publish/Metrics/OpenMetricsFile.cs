using System.Globalization;
using System.Text;
using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Uptime;
using StatusGen.Publish.Model;

namespace StatusGen.Publish.Metrics;

/// <summary>
/// <c>/metrics</c> in the OpenMetrics text format, version 1.0.0 (github.com/OpenObservability/OpenMetrics, read 2026-11): the state at the moment of the build. A static host that
/// serves it as text is enough for a scraper.
/// </summary>
public static class OpenMetricsFile
{
    private static readonly int[] UptimeDays = [1, 7, 30, 90, 365];

    public static void Write(SiteModel model, IOutput output) =>
        output.Add(new OutputFile("metrics", Encoding.UTF8.GetBytes(Text(model))));

    public static string Text(SiteModel model)
    {
        var text = new StringBuilder();
        Family(text, "statusgen_build_timestamp_seconds", "gauge", "When the site was built.", "seconds");
        Sample(text, "statusgen_build_timestamp_seconds", "", model.Now.ToUnixTimeSeconds());
        Family(text, "statusgen_page_status", "stateset", "The state of the whole page.");
        foreach (ComponentStatus status in Enum.GetValues<ComponentStatus>())
            Sample(text, "statusgen_page_status", $"statusgen_page_status=\"{Word(status)}\"", model.Status.Level == status ? 1 : 0);
        Family(text, "statusgen_component_status", "stateset", "The state of each component.");
        foreach (ComponentTimeline timeline in model.Timelines)
            foreach (ComponentStatus status in Enum.GetValues<ComponentStatus>())
                Sample(text, "statusgen_component_status", $"component=\"{timeline.Component.Id}\",statusgen_component_status=\"{Word(status)}\"", timeline.Current == status ? 1 : 0);
        Family(text, "statusgen_component_uptime_ratio", "gauge", "Uptime of each component over the last days, from 0 to 1.", "ratio");
        foreach (ComponentTimeline timeline in model.Timelines)
            foreach (int days in UptimeDays)
                if (UptimeFigure.Over(timeline, model.Now - Duration.FromDays(days), model.Now, model.Site.Weights) is { } figure)
                    Sample(text, "statusgen_component_uptime_ratio", $"component=\"{timeline.Component.Id}\",days=\"{days}\"", figure.Fraction);
        Family(text, "statusgen_incidents_open", "gauge", "Open incidents by severity.");
        BySeverity(text, model, open: true);
        Family(text, "statusgen_incidents", "counter", "Incidents ever reported, by severity.");
        BySeverity(text, model, open: false);
        Family(text, "statusgen_maintenance_under_way", "gauge", "Maintenance that is in progress.");
        Sample(text, "statusgen_maintenance_under_way", "", model.Status.MaintenanceUnderWay.Length);
        Family(text, "statusgen_maintenance_upcoming", "gauge", "Maintenance that is planned.");
        Sample(text, "statusgen_maintenance_upcoming", "", model.Status.MaintenanceUpcoming.Length);
        Family(text, "statusgen_next_update_timestamp_seconds", "gauge", "When the next update of each open incident is owed.", "seconds");
        foreach (PublishedIncident published in model.Incidents)
            if (published.NextUpdate is { } next)
                Sample(text, "statusgen_next_update_timestamp_seconds", $"incident=\"{published.Incident.Id}\"", next.Due.ToUnixTimeSeconds());
        return text.Append("# EOF\n").ToString();
    }

    private static void BySeverity(StringBuilder text, SiteModel model, bool open)
    {
        foreach (IncidentSeverity severity in Enum.GetValues<IncidentSeverity>())
            Sample(text, open ? "statusgen_incidents_open" : "statusgen_incidents_total", $"severity=\"{Word(severity)}\"",
                model.Incidents.Count(i => i.Incident.Severity == severity && (!open || i.State.IsOpen)));
    }

    private static void Family(StringBuilder text, string name, string type, string help, string? unit = null)
    {
        text.Append("# TYPE ").Append(name).Append(' ').Append(type).Append('\n');
        if (unit is not null) text.Append("# UNIT ").Append(name).Append(' ').Append(unit).Append('\n');
        text.Append("# HELP ").Append(name).Append(' ').Append(help).Append('\n');
    }

    private static void Sample(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0) text.Append('{').Append(labels).Append('}');
        text.Append(' ').Append(value.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
    }

    private static string Word<T>(T value) where T : struct, Enum
    {
        var text = new StringBuilder();
        foreach (char c in value.ToString()) text.Append(char.IsUpper(c) && text.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(c));
        return text.ToString();
    }
}
