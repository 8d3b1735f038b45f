using System.Collections.Immutable;
using NodaTime;
using StatusGen.Content.Reading;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Text.Markdown;
using StatusGen.Text.Words;

namespace StatusGen.Content.Incidents;

/// <summary>The values of an update's field list.</summary>
/// <param name="NamesWindow">True when the field is there, even if it is wrong.</param>
internal sealed record UpdateFields(Instant? NextUpdate, ImmutableArray<AffectedComponent> Affected, MaintenanceWindow? Window, ImmutableArray<string> Audience, bool Notify, bool NamesWindow)
{
    public static readonly UpdateFields None = new(null, [], null, [], Notify: true, NamesWindow: false);
}

/// <summary>Reads the list of fields below an update's heading.</summary>
internal sealed class UpdateFieldsLoader(SiteWords words, DateTimeZone zone, Problems problems)
{
    private static readonly string[] Names = ["Next update", "Affected", "Window", "Audience", "Notify"];

    /// <summary>True when the section's first block is a list in which every item reads <c>Known field: value</c>.</summary>
    public bool IsFieldList(MarkdownBody body, ImmutableArray<MarkdownItem> items)
    {
        int known = 0, unknown = -1;
        for (int i = 0; i < items.Length; i++)
        {
            if (IndexOfName(items[i].Text) >= 0) known++;
            else
            {
                unknown = unknown < 0 ? i : unknown;
                ReportIfMisspelt(body, items[i]);
            }
        }
        if (known == 0 || known == items.Length) return known > 0;
        problems.Warning(DiagnosticCodes.FieldsMixedWithText, body.LocationAt(items[unknown].Start, items[unknown].Text.Length),
            "This item is no field, so the whole list is shown as text.", "Put text below the list, after an empty line.");
        return false;
    }

    public UpdateFields Load(MarkdownBody body, ImmutableArray<MarkdownItem> items, IncidentKind kind, UpdateStatus status, Instant at)
    {
        UpdateFields fields = UpdateFields.None;
        int seen = 0;
        foreach (MarkdownItem item in items)
        {
            int name = IndexOfName(item.Text);
            int colon = item.Text.IndexOf(':');
            string value = item.Text[(colon + 1)..].Trim();
            int valueStart = item.Text.Length - item.Text[(colon + 1)..].TrimStart().Length;
            SourceLocation nameAt = body.LocationAt(item.Start, colon);
            SourceLocation valueAt = nameAt with { Column = nameAt.Column + valueStart, Length = Math.Max(1, value.Length) };
            if ((seen & (1 << name)) != 0) problems.Error(DiagnosticCodes.DuplicateField, nameAt, $"The field \"{Names[name]}\" is given twice.", "Keep one of the two.");
            else if (value.Length == 0) problems.Error(DiagnosticCodes.BadFieldValue, nameAt, $"The field \"{Names[name]}\" has no value.", "Write a value after the colon, or remove the item.");
            else fields = Apply(fields, name, value, nameAt, valueAt, kind, status, at);
            seen |= 1 << name;
        }
        return fields;
    }

    private UpdateFields Apply(UpdateFields fields, int name, string value, SourceLocation nameAt, SourceLocation valueAt, IncidentKind kind, UpdateStatus status, Instant at) => name switch
    {
        0 => fields with { NextUpdate = ReadNextUpdate(value, valueAt, at) },
        1 => fields with { Affected = new AffectedLoader(words, problems).FromField(value, valueAt) },
        2 => fields with { Window = ReadWindow(value, nameAt, valueAt, kind, status), NamesWindow = true },
        3 => fields with { Audience = ReadAudience(value, valueAt) },
        _ => fields with { Notify = ReadNotify(value, valueAt) },
    };

    private Instant? ReadNextUpdate(string value, SourceLocation valueAt, Instant at)
    {
        TimeReading time = TimeText.ReadAfter(value, zone, at);
        problems.AddTime(time, valueAt);
        if (!time.HasValue) return null;
        if (time.Value > at) return time.Value;
        problems.Error(DiagnosticCodes.NextUpdateNotLater, valueAt, "The next update is promised for a time that is not after this update.", $"This update is of {TimeText.Write(at)}.");
        return null;
    }

    private MaintenanceWindow? ReadWindow(string value, SourceLocation nameAt, SourceLocation valueAt, IncidentKind kind, UpdateStatus status)
    {
        if (kind != IncidentKind.Maintenance)
            problems.Error(DiagnosticCodes.WindowNotRescheduled, nameAt, "Only maintenance has a window.", "Remove the field, or add kind: maintenance to the front matter.");
        else if (status != UpdateStatus.Rescheduled)
            problems.Error(DiagnosticCodes.WindowNotRescheduled, nameAt, $"The status \"{status.Word()}\" does not move the window.", "Use the status Rescheduled; the first window stands in the front matter.");
        else return new WindowLoader(zone, problems).FromText(value, valueAt);
        return null;
    }

    private ImmutableArray<string> ReadAudience(string value, SourceLocation at)
    {
        var audience = ImmutableArray.CreateBuilder<string>();
        int offset = 0;
        foreach (string part in value.Split(','))
        {
            string name = part.Trim();
            SourceLocation nameAt = at with { Column = at.Column + offset + (part.Length - part.TrimStart().Length), Length = Math.Max(1, name.Length) };
            offset += part.Length + 1;
            if (name.Length == 0) problems.Error(DiagnosticCodes.BadFieldValue, nameAt, "An audience is missing here.", "Write the names with commas between them.");
            else if (words.Audience(name, nameAt, problems) && !audience.Contains(name)) audience.Add(name);
        }
        return audience.ToImmutable();
    }

    private bool ReadNotify(string value, SourceLocation at)
    {
        if (value.Equals("no", StringComparison.OrdinalIgnoreCase)) return false;
        if (!value.Equals("yes", StringComparison.OrdinalIgnoreCase))
            problems.Error(DiagnosticCodes.BadFieldValue, at, $"\"Notify\" is \"{value}\".", "Use yes or no.");
        return true;
    }

    private static int IndexOfName(string item)
    {
        int colon = item.IndexOf(':');
        if (colon <= 0) return -1;
        ReadOnlySpan<char> name = item.AsSpan(0, colon).TrimEnd();
        for (int i = 0; i < Names.Length; i++)
            if (name.Equals(Names[i], StringComparison.OrdinalIgnoreCase)) return i;
        return -1;
    }

    private void ReportIfMisspelt(MarkdownBody body, MarkdownItem item)
    {
        int colon = item.Text.IndexOf(':');
        if (colon is < 3 or > 24) return;
        string name = item.Text[..colon].Trim('*', '_', '`', ' ');
        // "Windows: …" is a platform.
        if (name.Equals("Windows", StringComparison.OrdinalIgnoreCase)) return;
        foreach (string known in Names)
        {
            if (!NearestWord.IsNear(name, known)) continue;
            problems.Warning(DiagnosticCodes.FieldMisspelt, body.LocationAt(item.Start, colon), $"\"{item.Text[..colon]}\" is no field and is shown as text.", $"Did you mean \"{known}: …\"?");
            return;
        }
    }
}
