using System.Collections.Concurrent;
using StatusGen.Domain.Diagnostics;
using StatusGen.Publish.Views;
using StatusGen.Text.Templates;
using StatusGen.Text.Words;

namespace StatusGen.Publish.Theming;

/// <summary>Turns views into pages. What is the same on all pages is rendered once and inserted as it is.</summary>
public sealed class PageRenderer
{
    private readonly Theme _theme;
    private readonly TemplateMap _site;
    private readonly ConcurrentDictionary<Diagnostic, bool> _problems = new();

    public PageRenderer(Theme theme, Scene scene, string generator)
    {
        _theme = theme;
        string? logo = theme.Assets.Logo is { } name ? scene.Addresses.Base + theme.Assets.PathOf(name) : null;
        _site = new TemplateMap
        {
            { "site", SiteView.Shape.Wrap(SiteView.Project(scene, logo, generator)) },
            { "t", TemplateFunction.From(arguments => Say(scene, arguments)) },
            { "days_clip", UptimeBars.Clip(ComponentRow.Days) },
            { "weeks_clip", UptimeCalendar.Clip() },
            { "asset", TemplateFunction.From(arguments => AddressOf(scene, arguments)) },
        };
        foreach (string chunk in (ReadOnlySpan<string>)["site-head", "site-follow", "site-footer", "site-live"])
            _site[chunk.Replace('-', '_')] = Chunk(chunk);
    }

    /// <summary>What was wrong in templates, each problem once, in order.</summary>
    public IEnumerable<Diagnostic> Problems => _problems.Keys.Order(Diagnostic.ByPlace);

    /// <summary>Adds the page to the output. False when the template failed: the problem is then recorded, and the output as it was.</summary>
    public bool Render(string layout, ITemplateObject view, Utf8Output output)
    {
        if (_theme.Layout(layout) is { } template) return Render(template, view, output);
        _problems.TryAdd(Diagnostic.Error(DiagnosticCodes.TemplateMissing, SourceLocation.StartOf($"theme/layouts/{layout}.html"), "The theme has no such layout."), true);
        return false;
    }

    /// <summary>Renders a partial on its own, to be inserted in several pages.</summary>
    public SafeHtml Partial(string name, ITemplateObject? view, Utf8Output output)
    {
        output.Clear();
        if (_theme.Find(name) is not { } template || !Render(template, view, output)) return SafeHtml.Empty;
        var html = new SafeHtml(output.ToString());
        output.Clear();
        return html;
    }

    private SafeHtml Chunk(string name) => Partial(name, null, new Utf8Output());

    private bool Render(Template template, ITemplateObject? view, Utf8Output output)
    {
        if (template.HasErrors)
        {
            foreach (TemplateError error in template.Errors) _problems.TryAdd(ThemeProblem.Of(error), true);
            return false;
        }
        bool rendered = true;
        foreach (TemplateError error in template.TryRender(new TemplateContext(_site, view) { Loader = _theme }, output))
        {
            _problems.TryAdd(ThemeProblem.Of(error), true);
            rendered = false;
        }
        return rendered;
    }

    /// <summary><c>t "incident.next-update" time: incident.next_update</c></summary>
    private static SafeHtml Say(Scene scene, TemplateArguments arguments)
    {
        string key = arguments.Text(0);
        IReadOnlyList<string> names = arguments.Names;
        long? count = arguments.Named("count") is { } given ? Convert.ToInt64(given) : null;
        Languages.Phrase phrase = scene.Language.Find(key, count)
            ?? throw new TemplateFunctionException($"there is no text \"{key}\" in theme/i18n/{scene.Language.Code}.yml");
        if (phrase.Plain is { } plain) return plain;
        var values = new (string, object?)[names.Count];
        for (int i = 0; i < values.Length; i++) values[i] = (names[i], arguments.Named(names[i]));
        return phrase.Fill(values);
    }

    /// <summary><c>asset "style.css"</c></summary>
    private string AddressOf(Scene scene, TemplateArguments arguments)
    {
        string name = arguments.Text(0);
        if (_theme.Assets.PathOf(name) is { } path) return scene.Addresses.File(path);
        string? nearest = NearestWord.Of(name, _theme.Assets.Names);
        throw new TemplateFunctionException($"there is no theme/assets/{name}" + (nearest is null ? "" : $"; did you mean \"{nearest}\"?"));
    }
}
