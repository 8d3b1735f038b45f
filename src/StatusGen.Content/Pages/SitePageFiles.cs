using System.Collections.Immutable;
using StatusGen.Content.Incidents;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Pages;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Pages;

/// <summary>The files below <c>pages/</c>: the site's own pages, in the order of navigation.</summary>
internal sealed record SitePageFiles(IReadOnlyList<string> Paths, ImmutableArray<MarkdownPage> Pages, ImmutableArray<Diagnostic> Diagnostics)
{
    public static SitePageFiles Load(SiteSettings site, ISourceTree sources)
    {
        IReadOnlyList<string> paths = sources.List(PageLoader.Folder);
        if (paths.Count == 0) return new SitePageFiles(paths, [], []);
        var loader = new PageLoader(site, sources);
        var pages = new Dictionary<string, MarkdownPage>(StringComparer.Ordinal);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        string[] texts = [.. paths.Where(path => IncidentFileName.IsIncident(path) && !IncidentFileName.IsIgnored(path))];
        foreach (string path in texts)
        {
            if (IncidentFileName.LanguageOfTranslation(path, sources.Exists) is not null) continue;
            Loaded<MarkdownPage?> page = loader.Load(sources.Read(path));
            diagnostics.AddRange(page.Diagnostics);
            if (page.Value is { } read) pages[path] = read;
        }
        foreach (string path in texts)
        {
            if (Translations.LanguageOf(path, site, sources) is not { } language || !pages.TryGetValue(IncidentFileName.OriginalOf(path), out MarkdownPage? original)) continue;
            Loaded<MarkdownPage> translated = loader.Translate(original, sources.Read(path), language);
            diagnostics.AddRange(translated.Diagnostics);
            pages[IncidentFileName.OriginalOf(path)] = translated.Value;
        }
        return new SitePageFiles(paths, [.. pages.Values.OrderBy(page => page.Order).ThenBy(page => page.Name, StringComparer.Ordinal)], diagnostics.ToImmutable());
    }

    public ImmutableArray<MarkdownPage> Without(ImmutableArray<string> broken) => Pages.RemoveAll(page => broken.Contains(page.Location.Path));
}
