using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Settings;

namespace StatusGen.Domain.Incidents;

/// <summary>An incident, maintenance or notice, as its file tells it. What follows from it and the time is derived, never stored.</summary>
/// <param name="Severity">Null for maintenance and notices.</param>
/// <param name="Affected">The impact on each component when it began.</param>
/// <param name="Started">When the effect began (maintenance: its first announcement; see <see cref="Window"/> for the work).</param>
/// <param name="Window">The window as first announced; null unless maintenance. Updates may move it.</param>
/// <param name="Audience">Names of audiences; <c>public</c> alone by default.</param>
/// <param name="Lead">Text before the first update.</param>
/// <param name="Updates">Oldest first, at least one; equal times in the order in which they are told.</param>
/// <param name="Images">Files beside the source that its texts show: path relative to the site's folder, and the name in the output folder.</param>
/// <param name="Internal">Keys that are never published: owner, reportable, filings.</param>
public sealed record Incident(
    IncidentId Id,
    IncidentKind Kind,
    string Title,
    IncidentSeverity? Severity,
    ImmutableArray<AffectedComponent> Affected,
    Instant Started,
    Instant? Detected,
    MaintenanceWindow? Window,
    ImmutableArray<string> Audience,
    string? Summary,
    bool Draft,
    bool Pinned,
    PostmortemDuty PostmortemDuty,
    ImmutableArray<string> Tags,
    ImmutableArray<string> Aliases,
    Prose Lead,
    ImmutableArray<IncidentUpdate> Updates,
    ImmutableArray<RemediationTask> Tasks,
    ImmutableArray<IncidentImage> Images,
    InternalFacts Internal,
    SourceLocation Location)
{
    /// <summary>What the files beside its own say, each in a language of its own.</summary>
    public ImmutableArray<IncidentTranslation> Translations { get; init; } = [];

    /// <summary>BCP 47, for a title that is not in the language of the page that shows it; else null.</summary>
    public string? TitleLanguage { get; init; }

    public const string PublicAudience = "public";

    /// <summary>True when it, or one of its updates, says which components are affected.</summary>
    public bool NamesComponents => !Affected.IsEmpty || Updates.Any(u => !u.Affected.IsEmpty);

    /// <summary>True when everybody may see it.</summary>
    public bool IsPublic => Audience.Contains(PublicAudience);
}

/// <param name="SourcePath">Relative to the site's folder.</param>
/// <param name="Name">Path below the incident's own folder in the output.</param>
public readonly record struct IncidentImage(string SourcePath, string Name);

/// <summary>What the firm keeps to itself. No publisher reads this.</summary>
public sealed record InternalFacts(string? Owner, SettingBag Reportable, SettingBag Filings, SettingBag Checks)
{
    public static readonly InternalFacts None = new(null, SettingBag.Empty, SettingBag.Empty, SettingBag.Empty);
}
