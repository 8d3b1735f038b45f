using System.Collections.Immutable;
using System.Text;
using NodaTime;
using StatusGen.Cli.Arguments;
using StatusGen.Content.MessageTemplates;
using StatusGen.Content.Writing;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Text.Sources;
using StatusGen.Text.Words;

namespace StatusGen.Cli.Commands;

/// <summary>An update as it was typed, on its way into a file. A file that cannot be loaded is left alone, and so is one that could not be loaded afterwards.</summary>
/// <param name="Message">Null: a template makes it.</param>
internal sealed record AppendedUpdate(string? Message, string? Status, string? NextUpdate, string[] Affected, string? Start, string? End)
{
    // How far an incident is; a template never takes it back.
    private static readonly UpdateStatus[] Progress = [UpdateStatus.Investigating, UpdateStatus.Identified, UpdateStatus.Monitoring, UpdateStatus.Resolved, UpdateStatus.Postmortem];

    public string? Template { get; init; }

    /// <summary>Facts for the template: <c>NAME=VALUE</c>.</summary>
    public string[] Set { get; init; } = [];

    /// <param name="usualStatus">When none is named.</param>
    public int Write(Session session, string id, Func<Incident, IncidentState, UpdateStatus> usualStatus)
    {
        var files = new IncidentFiles(session);
        string path = files.Find(id);
        SourceFile file = files.Sources.Read(path);
        Loaded<Incident?> before = files.Load(file);
        if (before.Value is not { } incident) return files.Refuse(file, before, "nothing was written: the file has these errors, and an update on top of them would not be seen. Mend them first.");

        string text = Encoding.UTF8.GetString(file.Bytes.Span);
        NewUpdate update = Read(session, files, incident, text, usualStatus);
        string changed = IncidentEdit.AppendUpdate(text, update, files.Site.Zone);
        byte[] bytes = Encoding.UTF8.GetBytes(changed);
        Loaded<Incident?> after = files.Load(new SourceFile(path, bytes));
        if (after.Value is null) return files.Refuse(new SourceFile(path, bytes), after, "nothing was written, because the file would then have these errors.");
        if (!AddsExactly(incident, after.Value, update))
            return files.Refuse(new SourceFile(path, bytes), after, "nothing was written: this message would change what the file says elsewhere. It may hold a level-two heading, or the file a comment or code block that is never closed.");

        files.Write(path, changed);
        session.Print(path + "\n");
        session.Say($"Added: {update.Status.Word()} · {TimeText.Write(update.At)}");
        foreach (Diagnostic warning in after.Diagnostics.Except(before.Diagnostics).Where(d => before.Diagnostics.All(b => b.Message != d.Message)))
            session.Say($"Note: {warning.Message} {warning.Hint}".TrimEnd());
        return ExitCodes.Done;
    }

    private NewUpdate Read(Session session, IncidentFiles files, Incident incident, string text, Func<Incident, IncidentState, UpdateStatus> usualStatus)
    {
        DateTimeZone zone = files.Site.Zone;
        Instant at = MomentOf(files.Now, incident, IncidentEdit.StyleOf(text, zone) ?? HeadingStyle.Default(zone));
        TypedTemplate? template = TypedTemplate.Read(Template, Set, files.Sources);
        IncidentState state = IncidentState.At(incident, files.Now);
        UpdateStatus status = Status is { } word ? TypedValues.Status(word, incident.Kind) : StatusOf(template, incident, state) ?? usualStatus(incident, state);
        Instant? next = (NextUpdate ?? template?.NextUpdate) is { } promise ? TypedValues.After("--next-update", promise, zone, at) : null;
        ImmutableArray<AffectedComponent> affected =
            [.. TypedValues.Affected(Affected, files.Site).Select(a => new AffectedComponent(a.Component, a.Status ?? incident.Severity.UsualImpact()))];
        MaintenanceWindow? window = WindowOf(status, zone, at);
        string message = template is null ? TypedValues.Message(session, Message!) : template.Message(FactsOf(files, incident, state, at, next, window), ask: null);
        return new NewUpdate(status, at, next, affected, message) { Window = window };
    }

    private static TemplateFacts FactsOf(IncidentFiles files, Incident incident, IncidentState state, Instant at, Instant? next, MaintenanceWindow? window) => new(files.Site, at)
    {
        Affected = [.. incident.Affected.Select(affected => affected.Component)],
        Severity = incident.Severity,
        Started = incident.Started,
        Detected = incident.Detected,
        Ended = state.EndedAt ?? at,
        LastUpdate = incident.Updates[^1].At,
        NextUpdate = next,
        Window = window ?? state.Window,
    };

    private static UpdateStatus? StatusOf(TypedTemplate? template, Incident incident, IncidentState state)
    {
        if (template?.Status is not { } status || !UpdateStatuses.For(incident.Kind).Contains(status)) return null;
        return incident.Kind != IncidentKind.Incident || Array.IndexOf(Progress, status) > Array.IndexOf(Progress, state.Status) ? status : null;
    }

    private MaintenanceWindow? WindowOf(UpdateStatus status, DateTimeZone zone, Instant at)
    {
        if (status == UpdateStatus.Rescheduled)
            return Start is { } start && End is { } end
                ? TypedWindow.Read(start, end, zone, at)
                : throw new UsageException("Rescheduled needs the new window: --start \"2026-12-01 22:00 UTC\" --end 2h.");
        return Start is null && End is null ? null : throw new UsageException("--start and --end belong to --status Rescheduled.");
    }

    /// <summary>Now, as exact as the file writes its times; never before the update that is there.</summary>
    private static Instant MomentOf(Instant now, Incident incident, HeadingStyle style)
    {
        Instant last = incident.Updates[^1].At;
        if (now < last) throw new UsageException($"The last update is of {TimeText.Write(last)}, later than now, {TimeText.Write(now)}. --now names another time.");
        Instant minute = Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds() / 60 * 60);
        return style.Time.Seconds || minute < last ? now : minute;
    }

    private static bool AddsExactly(Incident before, Incident after, NewUpdate added) =>
        after.Updates.Length == before.Updates.Length + 1
        && before.Updates.All(old => after.Updates.Any(u => u.At == old.At && u.Status == old.Status && u.Body.Html == old.Body.Html))
        && after.Updates.Count(u => u.At == added.At && u.Status == added.Status) == before.Updates.Count(u => u.At == added.At && u.Status == added.Status) + 1
        && after.Lead == before.Lead && after.Title == before.Title;
}
