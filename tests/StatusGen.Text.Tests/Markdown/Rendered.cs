using System.Collections.Immutable;
using System.Text;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Text.Markdown;
using StatusGen.Text.Sources;

namespace StatusGen.Text.Tests.Markdown;

/// <summary>A text rendered as the first update of an incident on a site below a path.</summary>
internal sealed record Rendered(Prose Text, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<IncidentImage> Images)
{
    public const string BasePath = "/status/";

    public static Rendered Of(string markdown, int topHeading = 4, params string[] files)
    {
        Loaded<MarkdownBody?> body = Read("## Investigating\n" + markdown);
        if (body.Value is null) return new Rendered(Prose.Empty, body.Diagnostics, []);
        var links = new PageLinks(BasePath, "incidents/2026/outage.md", new IncidentId("outage"), new MemorySources(files.Select(f => new SourceFile(f, new byte[1]))));
        Prose text = MarkdownRenderer.Render(body.Value, body.Value.Sections[1], skipFirstBlock: false, topHeading, links);
        return new Rendered(text, links.Diagnostics, links.Images);
    }

    public static string Html(string markdown)
    {
        Rendered rendered = Of(markdown);
        rendered.Diagnostics.ShouldBeEmpty();
        return rendered.Text.Html;
    }

    public static Loaded<MarkdownBody?> Read(string text) =>
        MarkdownBody.Read(TextDecoder.Decode(new SourceFile("incidents/2026/outage.md", Encoding.UTF8.GetBytes(text))).Value!, 0);
}
