using System.Collections.Immutable;
using NodaTime;
using StatusGen.Content.Reading;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Text.Words;

namespace StatusGen.Content.Incidents;

/// <summary>What the updates of one incident must agree on.</summary>
internal static class IncidentRules
{
    public static void Check(FrontMatter facts, ImmutableArray<IncidentUpdate> updates, Instant now, Problems problems)
    {
        if (facts is { Kind: IncidentKind.Incident, NamesComponents: false } && updates.All(update => update.Affected.IsEmpty))
            problems.Warning(DiagnosticCodes.NothingAffected, facts.TitleAt, "No component is affected, so every component stays green.", "Add affected: with the components and their impact.");
        CheckTimes(facts, updates, now, problems);
        CheckOrder(facts.Kind, updates, problems);
    }

    private static void CheckTimes(FrontMatter facts, ImmutableArray<IncidentUpdate> updates, Instant now, Problems problems)
    {
        foreach (IncidentUpdate update in updates)
        {
            if (update.At < facts.Started)
                problems.Error(DiagnosticCodes.UpdateBeforeStart, update.Location, $"The update is of {TimeText.Write(update.At)}, before the start.", $"It started at {TimeText.Write(facts.Started.Value)}; correct one of the two.");
            if (update.At > now + StatusPage.ClockTolerance)
                problems.Warning(DiagnosticCodes.UpdateInFuture, update.Location, $"The update is of {TimeText.Write(update.At)}, which is still to come.", "Nobody sees it before; check day and zone.");
        }
    }

    private static void CheckOrder(IncidentKind kind, ImmutableArray<IncidentUpdate> updates, Problems problems)
    {
        if (updates.Length > 0 && updates[0].Status == UpdateStatus.Update)
            problems.Warning(DiagnosticCodes.NothingToKeep, updates[0].Location, "\"Update\" keeps the status before it, but this is the first update.", $"Use {UpdateStatuses.For(kind)[0].Word()}.");
        UpdateStatus? ended = null;
        foreach (IncidentUpdate update in updates)
        {
            if (ended is { } end && !MayFollow(end, update.Status))
                problems.Error(DiagnosticCodes.UpdateAfterEnd, update.Location, $"\"{update.Status.Word()}\" comes after \"{end.Word()}\".", HintAfter(end));
            if (Ends(update.Status)) ended = update.Status;
            else if (update.Status is UpdateStatus.Reopened or UpdateStatus.Rescheduled) ended = null;
        }
    }

    private static bool Ends(UpdateStatus status) => status is UpdateStatus.Resolved or UpdateStatus.Completed or UpdateStatus.Cancelled or UpdateStatus.Closed;

    private static bool MayFollow(UpdateStatus end, UpdateStatus next) => next switch
    {
        UpdateStatus.Postmortem or UpdateStatus.Update => true,
        UpdateStatus.Reopened => end == UpdateStatus.Resolved,
        UpdateStatus.Rescheduled => end == UpdateStatus.Cancelled,
        _ => false,
    };

    private static string HintAfter(UpdateStatus end) => end switch
    {
        UpdateStatus.Resolved => "Use Reopened when the trouble is back, or Update to add something.",
        UpdateStatus.Cancelled => "Use Rescheduled with a new window, or write a new file.",
        UpdateStatus.Closed => "Use Update to add something, or write a new notice.",
        _ => "Write a new file for new work.",
    };
}
