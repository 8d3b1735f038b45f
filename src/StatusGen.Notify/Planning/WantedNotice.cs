using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Incidents;
using StatusGen.Notify.Notices;

namespace StatusGen.Notify.Planning;

/// <summary>Something that somebody should be told, before anybody asks who and how.</summary>
/// <param name="Key">The update's anchor, or the name of a notice made from the content.</param>
/// <param name="At">When it became due to be told.</param>
/// <param name="Said">The update whose text is told; for notices made from the content the last one before it.</param>
/// <param name="Audience">Names, as the content writes them.</param>
/// <param name="Rises">It raises severity or scope, or is the first word: no limit per person holds it back.</param>
/// <param name="IsSuppressed">The text says <c>Notify: no</c>.</param>
public sealed record WantedNotice(
    Incident Incident,
    NoticeKind Kind,
    string Key,
    UpdateStatus Status,
    Instant At,
    IncidentUpdate Said,
    MaintenanceWindow? Window,
    ImmutableArray<string> Audience,
    bool IsFirst,
    bool IsClosing,
    bool Rises,
    bool IsSuppressed);
