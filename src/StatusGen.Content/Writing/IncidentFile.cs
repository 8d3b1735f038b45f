using System.Collections.Immutable;
using System.Text;
using NodaTime;
using StatusGen.Content.Incidents;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;

namespace StatusGen.Content.Writing;

/// <param name="Status">Null: the impact that the severity says.</param>
public readonly record struct NamedComponent(ComponentId Component, ComponentStatus? Status);

/// <summary>An incident, maintenance or notice that is about to be written.</summary>
/// <param name="Severity">Incidents only.</param>
/// <param name="Started">Null: when the first update is made.</param>
/// <param name="Window">Maintenance only.</param>
public sealed record NewIncident(
    IncidentKind Kind, string Title, IncidentSeverity? Severity, ImmutableArray<NamedComponent> Affected, Instant? Started, MaintenanceWindow? Window, NewUpdate First)
{
    /// <summary>Nobody sees it until a person takes the line away.</summary>
    public bool IsDraft { get; init; }
}

/// <summary>Writes a new incident's file in the form in which a person would.</summary>
public static class IncidentFile
{
    /// <summary>The whole file, with <c>\n</c> line ends.</summary>
    public static string Compose(NewIncident incident, HeadingStyle style, DateTimeZone site)
    {
        var text = new StringBuilder($"---\ntitle: {YamlScalar.Write(incident.Title)}\n");
        if (incident.Kind != IncidentKind.Incident) text.Append($"kind: {incident.Kind.ToString().ToLowerInvariant()}\n");
        if (incident.Severity is { } severity) text.Append($"severity: {severity.ToString().ToLowerInvariant()}\n");
        AppendAffected(text, incident);
        if (incident.Started is { } started) text.Append($"started: {style.Time.Write(started, site)}\n");
        if (incident.Window is { } window)
            text.Append($"window:\n  start: {style.Time.Write(window.Start, site)}\n  end: {style.Time.Write(window.End, site)}\n");
        if (incident.IsDraft) text.Append("draft: true\n");
        return text.Append("---\n\n").Append(incident.First.Compose(style, site)).Append('\n').ToString();
    }

    private static void AppendAffected(StringBuilder text, NewIncident incident)
    {
        if (incident.Affected.IsEmpty) return;
        if (incident.Affected.All(a => a.Status is null))
        {
            text.Append("affected: [").AppendJoin(", ", incident.Affected.Select(a => a.Component.Value)).Append("]\n");
            return;
        }
        text.Append("affected:\n");
        ComponentStatus usual = ImpactWords.Default(incident.Kind, incident.Severity);
        foreach (NamedComponent affected in incident.Affected) text.Append($"  {affected.Component}: {ImpactWord.Of(affected.Status ?? usual)}\n");
    }
}
