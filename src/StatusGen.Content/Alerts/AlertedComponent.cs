using System.Collections.Immutable;
using StatusGen.Domain.Components;

namespace StatusGen.Content.Alerts;

/// <summary>Which component an alert is about.</summary>
public static class AlertedComponent
{
    /// <summary>By the component's <c>monitors:</c>, then by its id, then by its name; null when none of the alert's names is known.</summary>
    public static Component? Of(Alert alert, ImmutableArray<Component> components)
    {
        foreach (string name in alert.Names)
            if (components.FirstOrDefault(c => c.Monitors.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } monitored) return monitored;
        foreach (string name in alert.Names)
            if (components.FirstOrDefault(c => c.Id.Value.Equals(name, StringComparison.OrdinalIgnoreCase) || c.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } named) return named;
        return null;
    }
}
