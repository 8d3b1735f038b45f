using System.Collections.Immutable;
using NodaTime;
using StatusGen.Content.Messages;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;

namespace StatusGen.Content.Incidents;

/// <summary>Judges the messages of incident files. Safe to call from many threads.</summary>
internal sealed class MessageChecks(SiteSettings site, MessageScope scope, Instant now)
{
    /// <summary>What a change touches is judged however old it is.</summary>
    private static readonly Duration AnyAge = Duration.FromDays(365_000);

    /// <summary>Without what <see cref="PublishedSecrets"/> finds in every file.</summary>
    public ImmutableArray<Diagnostic> Check(IncidentText file, Incident incident)
    {
        MessageOptions options = MessageOptions.Default;
        if (scope.ChangedLines is { } linesOf)
        {
            options = new MessageOptions { MessagesFrom = AnyAge, ChangedLines = linesOf(file.Source.Path) };
            if (options.ChangedLines.Count == 0) return [];
        }
        // A draft is nobody's message yet.
        else if (incident.Draft || IncidentMessages.AreOld(incident, site, now)) return [];
        return IncidentMessages.Check(incident, site, file.Published(), now, options).RemoveAll(finding => NeverPublished.Stops(finding.Code));
    }
}
