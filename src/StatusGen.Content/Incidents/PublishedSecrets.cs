using System.Collections.Immutable;
using StatusGen.Content.Messages;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Text.Sources;
using StatusGen.Text.Yaml;

namespace StatusGen.Content.Incidents;

/// <summary>Looks through all that an incident's file publishes for secrets and personal data.</summary>
internal static class PublishedSecrets
{
    public static ImmutableArray<Diagnostic> Find(IncidentText file, Incident incident)
    {
        // Most files hold nothing of the kind, not even in what is not published.
        if (!NeverPublished.IsIn(file.Source.Text)) return [];

        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        found.AddRange(NeverPublished.FindAt(incident.Location, incident.Title));
        if (file.FrontMatter.Find("summary")?.Value is YamlScalar text) found.AddRange(NeverPublished.FindAt(text.At, text.Text));
        SourceText published = file.Published();
        foreach ((int start, int end) in file.Sections) found.AddRange(NeverPublished.Find(published, start, end));
        return found.ToImmutable();
    }
}
