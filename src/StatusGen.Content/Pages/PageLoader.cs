using System.Globalization;
using StatusGen.Content.Incidents;
using StatusGen.Content.Reading;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Pages;
using StatusGen.Text.Markdown;
using StatusGen.Text.Sources;
using StatusGen.Text.Yaml;

namespace StatusGen.Content.Pages;

/// <summary>One file of <c>pages/</c> to a page of the site's own, or to its translation.</summary>
internal sealed class PageLoader(SiteSettings site, ISourceTree sources)
{
    public const string Folder = "pages";

    // Below the page's title there is no other heading yet.
    private const int TopHeading = 2;

    private static readonly string[] Keys = ["title", "summary", "nav", "order"];
    private static readonly string[] TranslatedKeys = ["title", "summary"];

    /// <summary>No value when the file has an error.</summary>
    public Loaded<MarkdownPage?> Load(SourceFile file)
    {
        var problems = new Problems();
        string? name = IncidentFileName.Read(file.Path, problems)?.Value;
        PageText? text = Read(file, name ?? "", "", Keys, problems);
        MarkdownPage? page = problems.HasErrors || text is null || name is null ? null
            : new MarkdownPage(name, text.Title, text.Summary, text.Keys.Flag("nav"), ReadOrder(text.Keys, problems), text.Body, text.Links.Images, SourceLocation.StartOf(file.Path));
        return new Loaded<MarkdownPage?>(problems.HasErrors ? null : page, problems.Sorted);
    }

    /// <summary>The page with its translation added; as it was when the file has an error.</summary>
    public Loaded<MarkdownPage> Translate(MarkdownPage page, SourceFile file, string language)
    {
        var problems = new Problems();
        PageText? text = Read(file, page.Name, SiteSettings.FolderOf(language), TranslatedKeys, problems);
        if (text is null || problems.HasErrors) return new Loaded<MarkdownPage>(page, problems.Sorted);
        MarkdownPage translated = page with
        {
            Translations = page.Translations.Add(new PageTranslation(language, text.Title, text.Summary, text.Body)),
            Images = [.. page.Images.Union(text.Links.Images)],
        };
        return new Loaded<MarkdownPage>(translated, problems.Sorted);
    }

    private sealed record PageText(KeyReader Keys, string Title, string? Summary, Domain.Incidents.Prose Body, PageLinks Links);

    private PageText? Read(SourceFile file, string name, string languageFolder, string[] known, Problems problems)
    {
        Loaded<SourceText?> source = TextDecoder.Decode(file);
        problems.AddRange(source.Diagnostics);
        if (source.Value is not { } text || FrontMatterSplit.Of(text, problems) is not { } split) return null;
        Loaded<YamlMapping?> yaml = YamlReader.Read(text.Path, text.Text[split.YamlStart..split.YamlEnd], FrontMatterSplit.YamlLine);
        problems.AddRange(yaml.Diagnostics);
        Loaded<MarkdownBody?> body = MarkdownBody.Read(text, split.BodyStart);
        problems.AddRange(body.Diagnostics);
        if (yaml.Value is not { } mapping || body.Value is not { } markdown) return null;

        var keys = new KeyReader(mapping, KeyCodes.FrontMatter, problems);
        keys.RefuseUnknown(known);
        string title = keys.Text("title") ?? "";
        if (title.Length == 0 && (keys.Entry("title") is null or { Value: YamlScalar })) keys.Missing("title", "Add the page's heading, such as title: About this page.");
        var links = new PageLinks(site.BasePath, file.Path, name, sources) { LanguageFolder = languageFolder };
        Domain.Incidents.Prose prose = MarkdownRenderer.RenderWhole(markdown, TopHeading, links);
        problems.AddRange(links.Diagnostics);
        return new PageText(keys, title, keys.Text("summary"), prose, links);
    }

    private static int ReadOrder(KeyReader keys, Problems problems)
    {
        if (keys.Scalar("order") is not { } value) return 0;
        if (int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int order)) return order;
        problems.Error(DiagnosticCodes.WrongValueShape, value.At, $"The order \"{value.Text}\" is not a whole number.", "Smaller numbers come first, such as order: 10.");
        return 0;
    }
}
