using NodaTime;
using StatusGen.Domain.Incidents;

namespace StatusGen.Domain.Cadence;

/// <summary>What can be owed, in the order of lists.</summary>
public enum DueKind { Update, MaintenanceNotice, MaintenanceReminder, MaintenanceEnd, Postmortem, Task }

/// <summary>Something promised or owed that is not done yet.</summary>
/// <param name="Incident">The incident, maintenance or notice that it belongs to.</param>
/// <param name="Due">The last moment at which it is in time.</param>
/// <param name="What">A task's own text; else empty.</param>
public sealed record DueItem(DueKind Kind, Incident Incident, Instant Due, string What = "")
{
    /// <summary>True when a day was promised and no time of day.</summary>
    public bool IsWholeDay => Kind == DueKind.Task;

    public bool IsLate(Instant now) => now > Due;
}
