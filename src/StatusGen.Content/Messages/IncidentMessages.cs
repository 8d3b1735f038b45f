using System.Collections.Immutable;
using NodaTime;
using StatusGen.Content.Messages.Analysis;
using StatusGen.Content.Messages.History;
using StatusGen.Content.Messages.Language;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Text.Sources;
using StatusGen.Text.Words;

namespace StatusGen.Content.Messages;

/// <summary>Judges the messages of incidents: each one, and how they follow each other.</summary>
public static class IncidentMessages
{
    /// <summary>Below this number of incidents, starting threads takes longer than judging.</summary>
    private const int WorthSharing = 16;

    private static readonly Duration UsualMessagesFrom = Duration.FromDays(14);

    /// <param name="textOf">The decoded file of a path; null for one that cannot be read. Must be safe to call from many threads.</param>
    /// <param name="options">May differ from file to file, because each has changed lines of its own.</param>
    /// <returns>Sorted by place.</returns>
    public static ImmutableArray<Diagnostic> Check(StatusPage page, Func<string, SourceText?> textOf, Instant now, Func<string, MessageOptions> options)
    {
        var found = new List<Diagnostic>?[page.Incidents.Length];
        var names = new ComponentNames(page.Site.Components);
        void CheckOne(int i)
        {
            Incident incident = page.Incidents[i];
            if (textOf(incident.Location.Path) is { } source) found[i] = Judge(incident, page.Site, source, now, options(source.Path), names);
        }
        if (found.Length < WorthSharing)
            for (int i = 0; i < found.Length; i++) CheckOne(i);
        else
            Parallel.For(0, found.Length, CheckOne);
        var all = new List<Diagnostic>();
        foreach (List<Diagnostic>? one in found)
            if (one is { Count: > 0 }) all.AddRange(one);
        all.Sort(Diagnostic.ByPlace);
        return [.. all];
    }

    /// <summary>The messages of one incident.</summary>
    public static ImmutableArray<Diagnostic> Check(Incident incident, SiteSettings site, SourceText source, Instant now, MessageOptions options)
    {
        List<Diagnostic> found = Judge(incident, site, source, now, options, new ComponentNames(site.Components));
        found.Sort(Diagnostic.ByPlace);
        return [.. found];
    }

    /// <summary>True when no update is recent enough to be judged: then the file's text need not be read.</summary>
    internal static bool AreOld(Incident incident, SiteSettings site, Instant now) => IsOld(incident, now - MessagesFromOf(site));

    /// <summary>The update is recent enough, and somebody has just changed it where only changes count.</summary>
    internal static bool IsWanted(Incident incident, int index, UpdateRange range, SiteSettings site, Instant now, MessageOptions options) =>
        incident.Updates[index].At >= now - (options.MessagesFrom ?? MessagesFromOf(site)) && (options.ChangedLines is not { } lines || Overlaps(lines, range));

    private static bool IsOld(Incident incident, Instant from) => incident.Updates[^1].At < from && !IsOwedStill(incident, from);

    private static List<Diagnostic> Judge(Incident incident, SiteSettings site, SourceText source, Instant now, MessageOptions options, ComponentNames names)
    {
        Instant from = now - (options.MessagesFrom ?? MessagesFromOf(site));
        var found = new List<Diagnostic>();
        if (IsOld(incident, from)) return found;
        ImmutableArray<UpdateRange> ranges = UpdateRanges.Of(incident, source);
        var story = new IncidentStory(incident, site, now);
        MessageLanguage? language = MessageLanguage.Of(site.Language);
        bool all = true;
        for (int i = 0; i < ranges.Length; i++)
        {
            MessageContext context = story.ContextOf(i);
            bool isWanted = IsWanted(incident, i, ranges[i], site, now, options);
            all &= isWanted;
            MessageText text = MessageReader.Read(source, ranges[i].Start, ranges[i].End, language, names);
            if (isWanted) found.AddRange(MessageChecker.Judge(context, text, language, names));
            if (isWanted) HistoryRules.CheckUpdate(story, i, text, found);
            story.Remember(text);
        }
        if (ranges.Length > 0 && (options.ChangedLines is not { } changed || Overlaps(changed, ranges[^1]))) HistoryRules.CheckIncident(story, from, found);
        return MessageSeverities.Apply(found, site.Checks, incident.Internal.Checks, site.Zone, now, reportUnused: all);
    }

    // An open incident and an unwritten review are owed even when the last word about them is old.
    private static bool IsOwedStill(Incident incident, Instant from) => incident.Kind == IncidentKind.Incident && incident.Updates[^1].Status is not (UpdateStatus.Resolved or UpdateStatus.Postmortem) && incident.Updates[^1].At >= from - UsualMessagesFrom;

    private static Duration MessagesFromOf(SiteSettings site) => site.Checks.Find("messages-from")?.Text is { } text && DurationText.Read(text) is { } read ? read : UsualMessagesFrom;

    private static bool Overlaps(IReadOnlyList<(int First, int Last)> lines, UpdateRange range)
    {
        foreach ((int first, int last) in lines)
            if (first <= range.LastLine && last >= range.FirstLine) return true;
        return false;
    }
}
