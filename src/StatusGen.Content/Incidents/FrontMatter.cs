using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;

namespace StatusGen.Content.Incidents;

/// <summary>What the keys of an incident's file say, as far as they could be read.</summary>
/// <param name="NamesComponents">True when the key <c>affected</c> holds something, even if it is wrong.</param>
/// <param name="Started">Null: the first update's time.</param>
internal sealed record FrontMatter(
    IncidentKind Kind,
    string Title,
    IncidentSeverity? Severity,
    ImmutableArray<AffectedComponent> Affected,
    bool NamesComponents,
    Instant? Started,
    Instant? Detected,
    MaintenanceWindow? Window,
    ImmutableArray<string> Audience,
    string? Summary,
    bool Draft,
    bool Pinned,
    PostmortemDuty PostmortemDuty,
    ImmutableArray<string> Tags,
    ImmutableArray<IncidentAlias> Aliases,
    InternalFacts Internal,
    SourceLocation TitleAt);

/// <param name="Path">From the site's address, begins with a slash.</param>
internal readonly record struct IncidentAlias(string Path, SourceLocation At);
