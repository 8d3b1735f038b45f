using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using StatusGen.Content.Reading;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Text.Markdown;
using StatusGen.Text.Words;

namespace StatusGen.Content.Incidents;

/// <summary>Sections of an incident's text to its updates.</summary>
internal sealed class UpdateLoader(SiteWords words, DateTimeZone zone, PageLinks links, Problems problems)
{
    // On the page the update's own heading is h3 and the postmortem's h2; what people write goes below.
    private const int HeadingsOfUpdate = 4, HeadingsOfPostmortem = 3;

    /// <summary>Oldest first; updates of one time in the order in which the file tells them.</summary>
    public ImmutableArray<IncidentUpdate> Load(MarkdownBody body, IncidentKind kind)
    {
        var updates = new List<IncidentUpdate>(body.Sections.Count);
        for (int i = 1; i < body.Sections.Count; i++)
            if (!body.Sections[i].IsInternal && LoadOne(body, body.Sections[i], kind) is { } update) updates.Add(update);
        // A file may tell its updates from the newest to the oldest.
        if (updates.Count > 1 && updates[0].At > updates[^1].At) updates.Reverse();
        return WithAnchors(InOrder(updates));
    }

    private IncidentUpdate? LoadOne(MarkdownBody body, MarkdownSection section, IncidentKind kind)
    {
        if (UpdateHeading.Read(body, section, kind, problems) is not { } heading) return null;
        TimeReading time = TimeText.Read(heading.Time, zone);
        if (time.Trouble != TimeTrouble.None) problems.AddTime(time, body.LocationAt(heading.TimeStart, heading.Time.Length));
        if (!time.HasValue) return null;

        var loader = new UpdateFieldsLoader(words, zone, problems);
        ImmutableArray<MarkdownItem> items = body.LeadingBullets(section);
        bool hasFields = items.Length > 0 && loader.IsFieldList(body, items);
        UpdateFields fields = hasFields ? loader.Load(body, items, kind, heading.Status, time.Value) : UpdateFields.None;
        SourceLocation at = body.LocationAt(section.HeadingStart, section.Heading!.Length);
        if (heading.Status == UpdateStatus.Rescheduled && !fields.NamesWindow)
            problems.Error(DiagnosticCodes.RescheduledWithoutWindow, at, "The maintenance is rescheduled, but to when?", "Add a first item \"- Window: 2026-12-01 22:00 UTC – 2026-12-02 02:00 UTC\" below the heading.");
        int topHeading = heading.Status == UpdateStatus.Postmortem ? HeadingsOfPostmortem : HeadingsOfUpdate;
        Prose text = MarkdownRenderer.Render(body, section, hasFields, topHeading, links);
        return new IncidentUpdate(heading.Status, time.Value, "", text, fields.NextUpdate, fields.Affected, fields.Window, fields.Audience, fields.Notify, at);
    }

    // Insertion sort: stable, and files are almost always in order.
    private static List<IncidentUpdate> InOrder(List<IncidentUpdate> updates)
    {
        if (updates.Count > 64) return [.. updates.OrderBy(update => update.At)];
        for (int i = 1; i < updates.Count; i++)
        {
            IncidentUpdate update = updates[i];
            int at = i;
            for (; at > 0 && updates[at - 1].At > update.At; at--) updates[at] = updates[at - 1];
            updates[at] = update;
        }
        return updates;
    }

    private static ImmutableArray<IncidentUpdate> WithAnchors(List<IncidentUpdate> updates)
    {
        var anchored = ImmutableArray.CreateBuilder<IncidentUpdate>(updates.Count);
        int sameTime = 0;
        for (int i = 0; i < updates.Count; i++)
        {
            sameTime = i > 0 && updates[i].At == updates[i - 1].At ? sameTime + 1 : 0;
            anchored.Add(updates[i] with { Anchor = Anchor(updates[i].At, sameTime) });
        }
        return anchored.MoveToImmutable();
    }

    /// <summary><c>u20261120-1410</c>, in UTC; seconds and a counter only where they are needed.</summary>
    private static string Anchor(Instant at, int counter)
    {
        DateTime time = at.ToDateTimeUtc();
        string anchor = time.ToString(time.Ticks % TimeSpan.TicksPerMinute == 0 ? "'u'yyyyMMdd-HHmm" : "'u'yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        return counter == 0 ? anchor : $"{anchor}-{counter + 1}";
    }
}
