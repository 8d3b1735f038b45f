using static StatusGen.Domain.Diagnostics.DiagnosticSeverity;

namespace StatusGen.Domain.Diagnostics.Cards;

/// <summary>SG03: maintenance windows.</summary>
internal static class MaintenanceCards
{
    public static DiagnosticCard[] All() =>
    [
        new(DiagnosticCodes.WindowMissing, Error, "Maintenance without a window",
            "Readers plan around it: they must know from when to when.",
            "kind: maintenance", "kind: maintenance\nwindow:\n  start: 2026-12-01 22:00 UTC\n  end: 2026-12-02 02:00 UTC",
            "Add window: with start and end."),
        new(DiagnosticCodes.WindowEndsBeforeStart, Error, "A window that ends before it starts",
            "Calendars refuse such an event, and readers cannot plan with it.",
            "start: 2026-12-01 22:00 UTC\nend: 2026-12-01 02:00 UTC", "start: 2026-12-01 22:00 UTC\nend: 2026-12-02 02:00 UTC",
            "Check day and zone of the end."),
        new(DiagnosticCodes.RescheduledWithoutWindow, Error, "Rescheduled, but to when?",
            "Readers who kept the night free must learn which night to keep now.",
            "## Rescheduled · 2026-11-28 09:00 UTC", "## Rescheduled · 2026-11-28 09:00 UTC\n- Window: 2026-12-08 22:00 UTC – 2026-12-09 02:00 UTC",
            "Add the field Window below the heading."),
        new(DiagnosticCodes.WindowNotRescheduled, Error, "A window in an update that does not move it",
            "Readers would see a new time, and the calendar the old one.",
            "## Reminder · 2026-11-30 09:00 UTC\n- Window: 2026-12-08 22:00 UTC – 02:00 UTC", "## Rescheduled · 2026-11-30 09:00 UTC\n- Window: 2026-12-08 22:00 UTC – 02:00 UTC",
            "Use the status Rescheduled."),
        new(DiagnosticCodes.BadWindow, Error, "Not a window",
            "Readers plan around it: they must know from when to when.",
            "- Window: Tuesday night", "- Window: 2026-12-01 22:00 UTC – 2026-12-02 02:00 UTC",
            "Write start and end with a dash, \"to\" or a slash between them. The end may be a time of day or a length: 02:00 UTC, 4h."),
    ];
}
