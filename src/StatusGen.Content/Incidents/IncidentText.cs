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
    private const string Suppressions = "<!-- statusgen-";

    /// <summary>Where the text of each section begins and ends in the file.</summary>
    public IEnumerable<(int Start, int End)> Sections => Body.Sections.Where(section => !section.IsInternal).Select(Body.RangeOf);

    /// <summary>The file with spaces for all that is not published; what suppresses a rule stays.</summary>
    public SourceText Published() => Body.Published(HasFields, Suppressions);

    private bool HasFields(MarkdownSection section)
    {
        if (section.Heading is null) return false;
        ImmutableArray<MarkdownItem> items = Body.LeadingBullets(section);
        return items.Length > 0 && new UpdateFieldsLoader(Words, DateTimeZone.Utc, new Problems()).IsFieldList(Body, items);
    }
}
