using System.Collections.Immutable;
using System.Text.Json;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Commands;
using StatusGen.Cli.Folders;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;

namespace StatusGen.Cli.GitHub;

/// <summary>OC907: what is said about a critical incident needs the approval of a second person, or a recorded break-glass.</summary>
internal static class ApprovalRule
{
    /// <summary>The critical incidents that a change says something about without a recorded break-glass.</summary>
    /// <param name="since">What was there before the change.</param>
    public static ImmutableArray<Incident> NeededFor(Session session, string since)
    {
        GitChanges changes = GitChanges.Since(session.SiteFolder, since);
        if (HasRecord(session, changes) || ReadSite.Of(session, drafts: true).Loaded.Page is not { } page) return [];
        return [.. page.Incidents.Where(incident => incident.Severity == IncidentSeverity.Critical && changes.LinesOf(incident.Location.Path).Count > 0)];
    }

    /// <summary>True when the change adds a line to the log; changing or removing one is no record.</summary>
    private static bool HasRecord(Session session, GitChanges changes)
    {
        IReadOnlyList<LineRange> ranges = changes.LinesOf(PublishAnywayLog.Path);
        string log = Path.Combine(session.SiteFolder, PublishAnywayLog.Path);
        if (ranges.Count == 0 || !File.Exists(log)) return false;
        string[] lines = File.ReadAllLines(log);
        return ranges.Any(range => Enumerable.Range(range.First, Math.Max(0, Math.Min(range.Last, lines.Length) - range.First + 1)).Any(line => PublishAnywayLog.IsRecord(lines[line - 1])));
    }

    /// <summary>Those whose last review is an approval of the newest commit, and who wrote nothing of the change themselves.</summary>
    /// <param name="mayApprove">Asked only for somebody who approved.</param>
    public static ImmutableArray<string> Approvers(JsonElement pullRequest, IEnumerable<JsonElement> commits, IEnumerable<JsonElement> reviews, Func<string, bool> mayApprove)
    {
        var authors = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (GitHubApi.TextOf(pullRequest, "user", "login") is { } opener) authors.Add(opener);
        foreach (JsonElement commit in commits)
            if (GitHubApi.TextOf(commit, "author", "login") is { } author) authors.Add(author);

        string? head = GitHubApi.TextOf(pullRequest, "head", "sha");
        var last = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (JsonElement review in reviews)
            if (GitHubApi.TextOf(review, "user", "login") is { } reviewer && GitHubApi.TextOf(review, "state") is { } state && state != "COMMENTED")
                last[reviewer] = GitHubApi.TextOf(review, "commit_id") == head ? state : "OF_OLDER_WORDS";
        return [.. last.Where(review => review.Value == "APPROVED" && !authors.Contains(review.Key) && mayApprove(review.Key)).Select(review => review.Key).Order(StringComparer.Ordinal)];
    }

    public static Diagnostic Missing(Incident incident) => new(
        DiagnosticCodes.ApprovalMissing, DiagnosticSeverity.Error, SourceLocation.StartOf(incident.Location.Path),
        "This incident is critical, and nobody but its authors has approved what is said about it.",
        $"Ask a second person for an approving review, or record a break-glass: statusgen github break-glass --reason \"…\" adds a line to {PublishAnywayLog.Path}.");
}
