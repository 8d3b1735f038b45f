using System.Collections.Immutable;
using System.Text.Json;
using StatusGen.Cli.Commands;
using StatusGen.Cli.Folders;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;

namespace StatusGen.Cli.GitHub;

/// <summary>OC907: what is said about a critical incident needs the approval of a second person, or a recorded break-glass.</summary>
internal static class ApprovalRule
{
    /// <summary>A line of the break-glass log that the change adds counts as the record.</summary>
    public static bool HasRecord(GitChanges changes) => changes.LinesOf(PublishAnywayLog.Path).Count > 0;

    /// <summary>The critical incidents that a change says something about.</summary>
    public static IEnumerable<Incident> Critical(IEnumerable<Incident> incidents, GitChanges changes) =>
        incidents.Where(incident => incident.Severity == IncidentSeverity.Critical && changes.LinesOf(incident.Location.Path).Count > 0);

    /// <summary>Those whose last review is an approval and who wrote nothing of the change themselves.</summary>
    /// <param name="mayApprove">Asked only for somebody who approved.</param>
    public static ImmutableArray<string> Approvers(JsonElement pullRequest, IEnumerable<JsonElement> commits, IEnumerable<JsonElement> reviews, Func<string, bool> mayApprove)
    {
        var authors = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (GitHubApi.TextOf(pullRequest, "user", "login") is { } opener) authors.Add(opener);
        foreach (JsonElement commit in commits)
            if (GitHubApi.TextOf(commit, "author", "login") is { } author) authors.Add(author);

        var last = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (JsonElement review in reviews)
            if (GitHubApi.TextOf(review, "user", "login") is { } reviewer && GitHubApi.TextOf(review, "state") is { } state && state != "COMMENTED") last[reviewer] = state;
        return [.. last.Where(review => review.Value == "APPROVED" && !authors.Contains(review.Key) && mayApprove(review.Key)).Select(review => review.Key).Order(StringComparer.Ordinal)];
    }

    public static Diagnostic Missing(Incident incident) => new(
        DiagnosticCodes.ApprovalMissing, DiagnosticSeverity.Error, SourceLocation.StartOf(incident.Location.Path),
        "This incident is critical, and nobody but its authors has approved what is said about it.",
        $"Ask a second person for an approving review, or record a break-glass: statusgen github break-glass --reason \"…\" adds a line to {PublishAnywayLog.Path}.");
}
