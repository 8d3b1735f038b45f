using NodaTime;
using StatusGen.Content.Reading;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Text.Words;
using StatusGen.Text.Yaml;

namespace StatusGen.Content.Incidents;

/// <summary>A maintenance window, from the key <c>window</c> or an update's field <c>Window</c>.</summary>
internal sealed class WindowLoader(DateTimeZone zone, Problems problems)
{
    private const string Form = "Write it as 2026-12-01 22:00 UTC – 2026-12-02 02:00 UTC.";
    private static readonly string[] Keys = ["start", "end"];
    private static readonly string[] Separators = ["–", "—", " - ", " to ", " until "];

    /// <summary>A mapping with <c>start</c> and <c>end</c>, or the field's form.</summary>
    public MaintenanceWindow? FromKey(KeyReader keys)
    {
        YamlEntry? entry = keys.Entry("window");
        if (entry is null)
        {
            problems.Error(DiagnosticCodes.WindowMissing, keys.HasKey("window") ? keys.PlaceOf("window") : keys.At, "The maintenance has no window.", "Add window: with start: and end: below.");
            return null;
        }
        if (entry.Value is YamlScalar text) return FromText(text.Text, text.At);
        if (keys.Keys("window") is not { } window) return null;
        window.RefuseUnknown(Keys);
        YamlScalar? start = window.Scalar("start"), end = window.Scalar("end");
        foreach (string key in Keys)
            if (window.Entry(key) is null) window.Missing(key, $"Add {key}: 2026-12-01 22:00 UTC.");
        return start is null || end is null ? null : Join(start.Text, start.At, end.Text, end.At);
    }

    /// <summary><c>start – end</c>, <c>start to end</c> or <c>start/end</c>.</summary>
    public MaintenanceWindow? FromText(string text, SourceLocation at)
    {
        foreach (string separator in Separators)
        {
            int split = text.IndexOf(separator, StringComparison.Ordinal);
            if (split > 0) return Join(text, split, separator.Length, at);
        }
        // A slash also stands in names such as Europe/Berlin: the first one that leaves two times is meant.
        for (int slash = text.IndexOf('/'); slash > 0; slash = text.IndexOf('/', slash + 1))
            if (TimeText.Read(text.AsSpan(0, slash), zone).HasValue) return Join(text, slash, 1, at);
        problems.Error(DiagnosticCodes.BadWindow, at, $"\"{text}\" is not a window.", Form);
        return null;
    }

    private MaintenanceWindow? Join(string text, int split, int separatorLength, SourceLocation at)
    {
        string end = text[(split + separatorLength)..];
        string trimmed = end.Trim();
        int endAt = at.Column + text.Length - end.TrimStart().Length;
        return Join(text[..split].TrimEnd(), at with { Length = Math.Max(1, split) }, trimmed, at with { Column = endAt, Length = Math.Max(1, trimmed.Length) });
    }

    private MaintenanceWindow? Join(string startText, SourceLocation startAt, string endText, SourceLocation endAt)
    {
        // "22:00 – 02:00 UTC" means UTC for both.
        ReadOnlySpan<char> zoneOfEnd = TimeText.ZoneOf(endText);
        string startInZone = TimeText.ZoneOf(startText).IsEmpty && !zoneOfEnd.IsEmpty ? $"{startText} {zoneOfEnd}" : startText;
        TimeReading start = TimeText.Read(startInZone, zone);
        problems.AddTime(start, startAt);
        if (!start.HasValue) return null;
        TimeReading end = ReadEnd(endText, start.Value);
        problems.AddTime(end, endAt);
        if (!end.HasValue) return null;
        if (end.Value > start.Value) return new MaintenanceWindow(start.Value, end.Value);
        problems.Error(DiagnosticCodes.WindowEndsBeforeStart, endAt, "The window ends before it starts.", $"It starts at {TimeText.Write(start.Value)}; check day and zone of the end.");
        return null;
    }

    /// <summary>A time, a time of day after the start, or a length such as <c>4h</c>.</summary>
    private TimeReading ReadEnd(string text, Instant start) =>
        DurationText.Read(text) is { } length ? new TimeReading(start + length) : TimeText.ReadAfter(text, zone, start);
}
