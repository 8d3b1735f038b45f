using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Text.Words;

namespace StatusGen.Content.Alerts;

/// <summary>What a page may say by an alert alone: that something is wrong, since when, and that somebody looks into it. Never a cause, never the monitor's own words.</summary>
public static class AlertWords
{
    public static string Title(Component component) => $"Problems with {component.Name}";

    public static string Begin(Component component, Instant since) =>
        $"Since {TimeText.Write(since)} our monitoring sees problems with {component.Name}. Some requests may be slow or fail. We are looking into it.";

    public static string End(Alert alert, Component component, Instant now) =>
        $"Our monitoring sees {component.Name} working again since {TimeText.Write(alert.Until is { } until && until <= now ? until : now)}. We keep watching.";

    /// <summary>A monitor knows how bad a number is, not how bad it is for people: it never makes an incident critical.</summary>
    public static IncidentSeverity SeverityOf(Alert alert) =>
        alert.Severity?.ToLowerInvariant() is "critical" or "page" or "major" or "emergency" or "p1" ? IncidentSeverity.Major : IncidentSeverity.Minor;
}
