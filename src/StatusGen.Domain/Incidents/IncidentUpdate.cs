using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Diagnostics;

namespace StatusGen.Domain.Incidents;

/// <summary>From the update's time on, this component has this status.</summary>
public readonly record struct AffectedComponent(ComponentId Component, ComponentStatus Status);

/// <summary>One message about an incident.</summary>
/// <param name="Anchor">Stable id of the update within its incident, unique there; made from its time (and a counter for equal times).</param>
/// <param name="Affected">Changes from this moment on; empty: nothing changes.</param>
/// <param name="Audience">Names of audiences; empty: the incident's own.</param>
/// <param name="Notify">False when the text says <c>Notify: no</c>.</param>
public sealed record IncidentUpdate(
    UpdateStatus Status,
    Instant At,
    string Anchor,
    Prose Body,
    Instant? NextUpdate,
    ImmutableArray<AffectedComponent> Affected,
    MaintenanceWindow? Window,
    ImmutableArray<string> Audience,
    bool Notify,
    SourceLocation Location);
