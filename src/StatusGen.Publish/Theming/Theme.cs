using System.Collections.Concurrent;
using System.Collections.Immutable;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Pages;
using StatusGen.Publish.Languages;
using StatusGen.Text.Sources;
using StatusGen.Text.Templates;
using StatusGen.Text.Words;

namespace StatusGen.Publish.Theming;

/// <summary>
/// What a site looks like and says: templates, texts and assets. A file of the site's own <c>theme/</c> takes the place of the built-in one of the same path. Files are
/// read and compiled when they are first needed.
/// </summary>
public sealed class Theme : ITemplateLoader
{
    private readonly BuiltInTemplates _builtInTemplates;
    private readonly ISourceTree _site;
    private readonly ConcurrentDictionary<string, Template?> _templates = new(StringComparer.Ordinal);
    // Pages include a dozen partials each: their paths are not put together again every time.
    private readonly ConcurrentDictionary<string, Template?> _partials = new(StringComparer.Ordinal);

    private Theme(BuiltInTemplates builtIn, ISourceTree site, ThemeAssets assets, ImmutableArray<Language> languages)
    {
        _builtInTemplates = builtIn;
        _site = site;
        Assets = assets;
        Languages = languages;
    }

    private ISourceTree BuiltIn => _builtInTemplates.Files;

    public ThemeAssets Assets { get; }
    /// <summary>The site's own first, then the others that it is built in, in their order.</summary>
    public ImmutableArray<Language> Languages { get; }

    /// <param name="builtIn">Of the theme that travels in the program.</param>
    /// <param name="site">The site's folder; paths begin with <c>theme/</c>.</param>
    public static Loaded<Theme> Load(BuiltInTemplates builtIn, ISourceTree site, SiteSettings settings)
    {
        Loaded<ThemeAssets> assets = ThemeAssets.Load(builtIn.Files, site, settings);
        Loaded<Language>[] languages = [.. settings.OtherLanguages.Prepend(settings.Language).Select(code => LanguageLoader.Load(builtIn.Files, site, code, settings.Location))];
        var theme = new Theme(builtIn, site, assets.Value, [.. languages.Select(l => l.Value)]);
        ImmutableArray<Diagnostic> diagnostics = [.. assets.Diagnostics, .. languages.SelectMany(l => l.Diagnostics), .. theme.CheckOwnTemplates()];
        return new Loaded<Theme>(theme, diagnostics.IsEmpty ? diagnostics : [.. diagnostics.Order(Diagnostic.ByPlace)]);
    }

    /// <summary>The template of a kind of page; null when the theme has none of this name.</summary>
    public Template? Layout(string name) => Compiled($"theme/layouts/{name}.html");

    /// <summary>A partial as <c>include</c> names it: <c>head</c>, <c>custom/footer</c>.</summary>
    public Template? Find(string path) => _partials.GetOrAdd(path, static (path, theme) => theme.Compiled($"theme/partials/{path}.html"), this);

    /// <summary>A file that is published as it is, by its path below <c>theme/</c>; empty when neither layer has it.</summary>
    public ReadOnlyMemory<byte> File(string path) => ThemeAssets.ReadLayer(BuiltIn, _site, "theme/" + path).Bytes;

    public IEnumerable<string> Paths
    {
        get
        {
            const string Folder = "theme/partials";
            IEnumerable<string> all = BuiltIn.List(Folder).Concat(_site.List(Folder)).Where(p => p.EndsWith(".html", StringComparison.Ordinal));
            return all.Select(p => p[(Folder.Length + 1)..^".html".Length]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        }
    }

    private Template? Compiled(string path) => _templates.GetOrAdd(path, static (path, theme) =>
    {
        SourceFile own = theme._site.Read(path);
        return own.Problem == ReadProblem.Missing ? theme._builtInTemplates.Find(path) : Template.Compile(path, TextDecoder.Decode(own).Value?.Text ?? "");
    }, this);

    /// <summary>A site's own templates are all checked, used or not, and a file that can never be used is reported: most likely its name is a slip.</summary>
    private IEnumerable<Diagnostic> CheckOwnTemplates()
    {
        foreach (string path in _site.List("theme/layouts").Concat(_site.List("theme/partials")))
        {
            if (!path.EndsWith(".html", StringComparison.Ordinal)) continue;
            Loaded<SourceText?> text = TextDecoder.Decode(_site.Read(path));
            foreach (Diagnostic diagnostic in text.Diagnostics) yield return diagnostic;
            if (text.Value is null) continue;
            if (path.StartsWith("theme/layouts/", StringComparison.Ordinal) && !BuiltIn.Exists(path))
            {
                string[] known = [.. BuiltIn.List("theme/layouts")];
                yield return Diagnostic.Warning(DiagnosticCodes.TemplateMissing, SourceLocation.StartOf(path), "No page uses this layout.", NearestWord.Hint(path, known));
            }
            foreach (TemplateError error in Compiled(path)!.Errors) yield return ThemeProblem.Of(error);
        }
    }
}

/// <summary>Template errors as diagnostics.</summary>
public static class ThemeProblem
{
    public static Diagnostic Of(TemplateError error)
    {
        string? hint = error.IncludedFrom.IsEmpty ? null
            : "Included from " + string.Join(", ", error.IncludedFrom.Select(p => $"{p.Path}({p.Line},{p.Column})")) + ".";
        return Diagnostic.Error(DiagnosticCodes.TemplateError, new SourceLocation(error.Path, error.Line, error.Column, error.Length), error.Message, hint);
    }
}
