using System.Collections.Immutable;
using StatusGen.Content.Incidents;
using StatusGen.Content.Messages;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Text.Sources;
using StatusGen.Text.Yaml;

namespace StatusGen.Content.Checking;

/// <summary>Looks through all that an incident's file publishes for secrets and personal data.</summary>
internal static class PublishedSecrets
{
    public static ImmutableArray<Diagnostic> Find(IncidentText file, Incident incident)
    {
        bool isInText = NeverPublished.IsIn(incident.Lead.Markdown);
        foreach (IncidentUpdate update in incident.Updates) isInText |= NeverPublished.IsIn(update.Body.Markdown);
        bool isInKeys = NeverPublished.IsIn(incident.Title) || (incident.Summary is { } summary && NeverPublished.IsIn(summary));
        if (!isInText && !isInKeys) return [];

        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        found.AddRange(NeverPublished.FindAt(incident.Location, incident.Title));
        if (file.FrontMatter.Find("summary")?.Value is YamlScalar text) found.AddRange(NeverPublished.FindAt(text.At, text.Text));
        if (isInText)
        {
            SourceText published = file.Published();
            foreach ((int start, int end) in file.Sections) found.AddRange(NeverPublished.Find(published, start, end));
        }
        return found.ToImmutable();
    }
}
