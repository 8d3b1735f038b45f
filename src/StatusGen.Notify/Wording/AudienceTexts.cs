using System.Collections.Immutable;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Notify.Configuration;
using StatusGen.Notify.Notices;
using StatusGen.Notify.Texts.Flavours;
using StatusGen.Text.Markdown;
using StatusGen.Text.Sources;
using StatusGen.Text.Templates;

namespace StatusGen.Notify.Wording;

/// <summary>
/// The texts that audiences get instead of the update as it was written: Markdown in <c>comms/messages/NAME.md</c>, or <c>NAME.STATUS.md</c> for one status, with
/// the notice's facts filled in. Heading, effect, next update and link stand around every text, whatever a template leaves out.
/// </summary>
public sealed class AudienceTexts
{
    public const string Folder = "comms/messages";

    public static readonly AudienceTexts None = new([], MemorySources.Of(), "/");

    private readonly Dictionary<string, Template> _templates;
    private readonly ISourceTree _sources;
    private readonly string _basePath;

    private AudienceTexts(Dictionary<string, Template> templates, ISourceTree sources, string basePath) => (_templates, _sources, _basePath) = (templates, sources, basePath);

    public static Loaded<AudienceTexts> Load(ISourceTree sources, SiteSettings site, ImmutableArray<Audience> audiences)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var templates = new Dictionary<string, Template>(StringComparer.Ordinal);
        string[] names = [.. audiences.Select(a => a.Template).OfType<string>().Distinct()];
        if (names.Length == 0) return new Loaded<AudienceTexts>(None, []);
        foreach (string path in sources.List(Folder))
        {
            string stem = path[(path.LastIndexOf('/') + 1)..];
            if (!stem.EndsWith(".md", StringComparison.Ordinal) || !names.Contains(stem.Split('.')[0])) continue;
            Loaded<SourceText?> text = TextDecoder.Decode(sources.Read(path));
            problems.AddRange(text.Diagnostics);
            if (text.Value is null) continue;
            Template template = Template.Compile(path, text.Value.Text);
            foreach (TemplateError error in template.Errors)
                problems.Add(Diagnostic.Error(DiagnosticCodes.BadMessageTemplate, new SourceLocation(error.Path, error.Line, error.Column), error.Message, "docs/templates.md tells how templates are written."));
            if (!template.HasErrors) templates[stem[..^3]] = template;
        }
        foreach (Audience audience in audiences)
            if (audience.Template is { } name && !templates.Keys.Any(known => known.Split('.')[0] == name) && problems.Count == 0)
                problems.Add(Diagnostic.Warning(DiagnosticCodes.MessageTemplateMissing, audience.Location, $"The audience \"{audience.Name}\" has the template \"{name}\", but there is no {Folder}/{name}.md.",
                    "Write it, or take template: out; until then the audience gets the update as it is written."));
        return new Loaded<AudienceTexts>(new AudienceTexts(templates, sources, site.BasePath), [.. problems.Order(Diagnostic.ByPlace)]);
    }

    /// <summary>Null when there is no template, when it fails, or when it says nothing: the update is then told as it was written, because silence would be worse.</summary>
    /// <param name="notice">With the update as it was written.</param>
    public Prose? Fill(string name, Notice notice)
    {
        if (!_templates.TryGetValue($"{name}.{notice.Status.Key()}", out Template? template) && !_templates.TryGetValue(name, out template)) return null;
        var output = new Utf8Output();
        if (!template.TryRender(new TemplateContext(null, Facts(notice)), output).IsEmpty) return null;
        var text = new SourceText(template.Path, output.ToString());
        if (MarkdownBody.Read(text, 0).Value is not { } body) return null;
        Prose filled = MarkdownRenderer.RenderWhole(body, 2, new PageLinks(_basePath, template.Path, "", _sources));
        return filled.IsEmpty ? null : filled;
    }

    private static TemplateMap Facts(Notice notice) => new()
    {
        { "site", Words(notice.SiteName) },
        { "title", Words(notice.Title) },
        { "summary", Words(notice.Summary) },
        { "text", new SafeHtml(notice.Body.IsEmpty ? MarkdownFlavour.GitHub.Escape(notice.Text) : notice.Body.Markdown) },
        { "status", Words(notice.StatusWord) },
        { "status_key", notice.Status.Key() },
        { "severity", Words(notice.SeverityWord) },
        { "severity_key", notice.Severity?.ToString().ToLowerInvariant() },
        { "kind", notice.Kind.Key() },
        { "affected", new TemplateList(notice.Affected.Select(a => (object?)new TemplateMap { { "name", Words(a.Name) }, { "status", Words(a.StatusWord) } })) },
        { "at", Words(notice.At.Text) },
        { "next_update", Words(notice.NextUpdate?.Text) },
        { "window_start", Words(notice.WindowStart?.Text) },
        { "window_end", Words(notice.WindowEnd?.Text) },
        { "url", notice.Url.AbsoluteUri },
        { "is_first", notice.IsFirst },
        { "is_closing", notice.IsClosing },
    };

    /// <summary>Nothing in a name or title becomes markup.</summary>
    private static SafeHtml? Words(string? text) => text is null ? null : new SafeHtml(MarkdownFlavour.Discord.Escape(text));
}
