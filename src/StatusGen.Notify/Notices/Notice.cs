using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;

namespace StatusGen.Notify.Notices;

/// <summary>A component that is affected, as one says it.</summary>
/// <param name="StatusWord">In the notice's language: <c>Major outage</c>.</param>
public sealed record AffectedFact(string Name, ComponentStatus Status, string StatusWord);

/// <summary>A moment of the notice, as one says it in the recipient's zone and language: <c>20 November 2026, 15:30 (CET)</c>.</summary>
public readonly record struct NoticeTime(Instant At, string Text)
{
    public override string ToString() => Text;
}

/// <summary>
/// All the facts of one message to one recipient over one channel, already in the recipient's language and time zone. A channel chooses, arranges and
/// shortens; it looks nothing up. Texts are plain unless they say otherwise: each channel escapes for its own markup.
/// </summary>
public sealed record Notice
{
    public required DeliveryKey Key { get; init; }
    public required NoticeKind Kind { get; init; }
    public required string SiteName { get; init; }
    public required string Title { get; init; }

    /// <summary>Incident, maintenance or notice.</summary>
    public required IncidentKind IncidentKind { get; init; }

    /// <summary>Which status; for colours, icons and the choice of words.</summary>
    public required UpdateStatus Status { get; init; }

    /// <summary>The status in the notice's language: <c>Investigating</c>.</summary>
    public required string StatusWord { get; init; }

    /// <summary>Null for maintenance and notices.</summary>
    public IncidentSeverity? Severity { get; init; }

    /// <summary>Null when <see cref="Severity"/> is.</summary>
    public string? SeverityWord { get; init; }

    /// <summary>What is affected at this moment, worst first.</summary>
    public ImmutableArray<AffectedFact> Affected { get; init; } = [];

    /// <summary>When the update was made.</summary>
    public required NoticeTime At { get; init; }

    /// <summary>When the incident was first told; null: with this notice.</summary>
    public Instant? FirstAt { get; init; }

    /// <summary>The moment of the run that sends it: the date of a mail, the time in a signature. Null: when the update was made.</summary>
    public Instant? SendingAt { get; init; }

    /// <summary>The time by which the next word was promised; null when none is owed.</summary>
    public NoticeTime? NextUpdate { get; init; }

    /// <summary>Null unless maintenance.</summary>
    public NoticeTime? WindowStart { get; init; }

    public NoticeTime? WindowEnd { get; init; }

    /// <summary>The update's text. Links in its HTML are absolute.</summary>
    public Prose Body { get; init; } = Prose.Empty;

    /// <summary>The same as plain text, paragraphs separated by an empty line. Never empty.</summary>
    public required string Text { get; init; }

    /// <summary>One sentence about the whole incident; null when nobody wrote one.</summary>
    public string? Summary { get; init; }

    /// <summary>The incident's page, at this update.</summary>
    public required Uri Url { get; init; }

    /// <summary>Where one subscribes.</summary>
    public Uri? SubscribeUrl { get; init; }

    /// <summary>Where one asks not to be told any more: an address of the web or a <c>mailto:</c>.</summary>
    public Uri? UnsubscribeUrl { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    public required DateTimeZone Zone { get; init; }

    public NoticeLabels Labels { get; init; } = NoticeLabels.English;

    /// <summary>True for the first message about this incident.</summary>
    public bool IsFirst { get; init; }

    /// <summary>True when the incident is over with this message.</summary>
    public bool IsClosing { get; init; }

    /// <summary>True in a drill: the text says so too.</summary>
    public bool IsExercise { get; init; }

    /// <summary>Where and how the recipient says that it was read; null when nobody asks.</summary>
    public Uri? AcknowledgeUrl { get; init; }
}
