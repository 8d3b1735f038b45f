using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;

namespace StatusGen.Content.Messages;

/// <summary>What is known about a message besides its text. What the page itself shows next to the text need not be said in it again.</summary>
/// <param name="Stage">Null for messages that belong to no stage, such as notices: only the rules of all stages judge them.</param>
/// <param name="Severity">Null for maintenance.</param>
public sealed record MessageContext(MessageStage? Stage, IncidentSeverity? Severity)
{
    public const string Customers = "customers";

    /// <summary>Who reads it: <c>customers</c>, <c>developers</c>, <c>employees</c>, <c>executives</c>, <c>regulators</c> or <c>support</c>.</summary>
    public string Audience { get; init; } = Customers;

    /// <summary>BCP 47. Rules about words run only for languages that have lists of words.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The incident's title; null when it is not judged with this message.</summary>
    public string? Title { get; init; }

    /// <summary>Where the title stands; null: it stands in no file yet.</summary>
    public SourceLocation? TitleAt { get; init; }

    /// <summary>The parts of the service: their names count as what customers know.</summary>
    public ImmutableArray<Component> Components { get; init; } = [];

    /// <summary>The page shows which parts are affected.</summary>
    public bool ShowsAffected { get; init; }

    /// <summary>Some part is in a major outage.</summary>
    public bool HasFullLoss { get; init; }

    /// <summary>Shown on the page.</summary>
    public Instant? Started { get; init; }

    public Instant? Detected { get; init; }

    /// <summary>Shown on the page.</summary>
    public Instant? NextUpdate { get; init; }

    /// <summary>Shown on the page.</summary>
    public MaintenanceWindow? Window { get; init; }

    public Instant? PublishedAt { get; init; }

    /// <summary>The page shows how long it lasted.</summary>
    public bool ShowsDuration { get; init; }

    /// <summary>The page says in which zone all its times are.</summary>
    public bool ShowsZone { get; init; }

    /// <summary>Every page ends with how to reach the firm.</summary>
    public bool ShowsContact { get; init; }

    /// <summary>An earlier message of the incident has told the reader that the loss is understood.</summary>
    public bool HasShownEmpathy { get; init; }

    /// <summary>An earlier message of the incident has told what customers can do meanwhile.</summary>
    public bool HasToldWorkaround { get; init; }

    /// <summary>Least notice before maintenance.</summary>
    public Duration LeastNotice { get; init; } = Duration.FromDays(7);

    /// <summary>The incident goes on.</summary>
    internal bool IsOpen => Stage is { } stage && stage.IsOpen();

    /// <summary>Everybody can read it.</summary>
    internal bool IsPublic => Audience is Customers or "public" or "developers";

    /// <summary>Short enough after the start that the first word counts more than its form: only few rules may hold it back.</summary>
    internal bool IsFirstWord => Stage == MessageStage.Acknowledge
        || (Severity == IncidentSeverity.Critical && IsOpen && PublishedAt is { } at && (Detected ?? Started) is { } began && at - began < Duration.FromMinutes(10));
}
