using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;

namespace StatusGen.Notify.Configuration;

/// <summary>A group of readers, and how they are reached.</summary>
/// <param name="Channels">Names, in the order in which one takes another's place.</param>
/// <param name="AlwaysFrom">Told of every incident from this severity on; null: from major.</param>
/// <param name="Template">Which message texts it gets; null: the update as it is written.</param>
/// <param name="AcknowledgeWithin">How long a recipient may take to say that it was read; null: nobody asks.</param>
/// <param name="Tags">A contact with one of these belongs to it.</param>
/// <param name="Private">Told only of what is addressed to it by name.</param>
public sealed record Audience(
    string Name,
    string? Description,
    ImmutableArray<string> Channels,
    IncidentSeverity? AlwaysFrom,
    string? Template,
    Duration? AcknowledgeWithin,
    ImmutableArray<string> Tags,
    bool Private,
    SourceLocation Location)
{
    public IncidentSeverity Threshold => AlwaysFrom ?? IncidentSeverity.Major;

    public bool IsPublic => Name == Incident.PublicAudience;
}
