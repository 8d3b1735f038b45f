using System.Collections.Immutable;
using NodaTime;
using StatusGen.Content.Reading;
using StatusGen.Text.Markdown;
using StatusGen.Text.Sources;
using StatusGen.Text.Yaml;

namespace StatusGen.Content.Incidents;

/// <summary>An incident's file as text, for rules about its words.</summary>
internal sealed record IncidentText(SourceText Source, YamlMapping FrontMatter, MarkdownBody Body, SiteWords Words)
{
    /// <summary>True when a section begins with a list of fields, which is no part of its message.</summary>
    public bool HasFields(MarkdownSection section)
    {
        if (section.Heading is null) return false;
        ImmutableArray<MarkdownItem> items = Body.LeadingBullets(section);
        return items.Length > 0 && new UpdateFieldsLoader(Words, DateTimeZone.Utc, new Problems()).IsFieldList(Body, items);
    }
}
