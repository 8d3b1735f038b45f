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
    /// <summary>Without what <see cref="PublishedSecrets"/> finds in every file.</summary>
    public ImmutableArray<Diagnostic> Check(IncidentText file, Incident incident)
    {
        MessageOptions options = MessageScope.Of(scope.ChangedLines?.Invoke(file.Source.Path));
        if (options.ChangedLines is { } lines)
        {
            if (lines.Count == 0) return [];
        }
        // A draft is nobody's message yet.
        else if (incident.Draft || IncidentMessages.AreOld(incident, site, now)) return [];
        return IncidentMessages.Check(incident, site, file.Published(), now, options).RemoveAll(finding => NeverPublished.Stops(finding.Code));
    }
}
