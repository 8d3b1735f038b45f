using System.Collections.Immutable;
using NodaTime;
using StatusGen.Content.MessageTemplates;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Text.Markdown;

namespace StatusGen.Content.Variants;

/// <summary>The facts of one update, from which every text about it is made: so that no two of them can differ.</summary>
/// <param name="Body">The update's text without markup.</param>
/// <param name="Affected">Names of components.</param>
public sealed record VariantFacts(
    string Title, string Status, IncidentSeverity? Severity, string Body, string? Summary, ImmutableArray<string> Affected, string Started, string? Detected, string? NextUpdate, string? Window, string Link)
{
    public static VariantFacts Of(Incident incident, IncidentUpdate update, SiteSettings site)
    {
        string Write(Instant moment) => MomentWords.Write(moment, site.Zone, update.At);
        string[] affected = [.. site.Components.Where(component => !component.Hidden && IsAffected(incident, update, component.Id)).Select(component => component.Name)];
        MaintenanceWindow? window = IncidentState.At(incident, update.At).Window;
        return new VariantFacts(
            incident.Title, update.Status == UpdateStatus.Update ? IncidentState.At(incident, update.At).Status.Word() : update.Status.Word(), incident.Severity,
            PlainText.Of(update.Body.Html).Trim(), incident.Summary, [.. affected], Write(incident.Started), incident.Detected is { } detected ? Write(detected) : null,
            update.NextUpdate is { } next ? Write(next) : null, window is { } w ? $"{Write(w.Start)} to {Write(w.End)}" : null, new Uri(site.Url, $"incidents/{incident.Id}/").AbsoluteUri);
    }

    private static bool IsAffected(Incident incident, IncidentUpdate until, ComponentId component)
    {
        ComponentStatus? status = null;
        foreach (AffectedComponent affected in incident.Affected)
            if (affected.Component == component) status = affected.Status;
        foreach (IncidentUpdate update in incident.Updates)
        {
            if (update.At > until.At) break;
            foreach (AffectedComponent affected in update.Affected)
                if (affected.Component == component) status = affected.Status;
        }
        return status is not null and not ComponentStatus.Operational;
    }
}
