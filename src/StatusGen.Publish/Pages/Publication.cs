using System.Collections.Immutable;
using StatusGen.Domain.Diagnostics;
using StatusGen.Publish.Languages;
using StatusGen.Publish.Model;
using StatusGen.Publish.Theming;
using StatusGen.Publish.Views;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Pages;

/// <summary>One run of publishing in one language: what is published, where to, and what all its stages share. Safe to use from many threads.</summary>
public sealed class Publication
{
    /// <summary>Below this many items threads cost more than they save.</summary>
    private const int FewestForThreads = 24;

    private readonly PublishOptions _options;
    private readonly PageRenderer _renderer;
    private readonly SafeHtml?[] _lines;

    /// <param name="language">Of the model.</param>
    /// <param name="languages">All languages of the site; empty when it has only this one.</param>
    public Publication(SiteModel model, Theme theme, Language language, IReadOnlyList<LanguageLink> languages, IOutput output, PublishOptions options)
    {
        Output = output;
        _options = options;
        Model = model;
        Theme = theme;
        Scene = new Scene(model, language) { Languages = languages };
        _renderer = new PageRenderer(theme, Scene, options.Generator);
        _lines = new SafeHtml?[model.Incidents.Length];
    }

    public SiteModel Model { get; }
    public Theme Theme { get; }
    public Scene Scene { get; }
    /// <summary>Takes paths below the address of the model's language.</summary>
    public IOutput Output { get; }
    public SiteAddresses Addresses => Model.Addresses;
    public SentenceView Sentence => field ??= SentenceView.Project(Scene);

    /// <summary>The mark of the whole site, for pages on which any news matters.</summary>
    public NewsView News => field ??= new NewsView(NewsFile.SiteKey, NewsVersion.Of(Model));

    public ImmutableArray<Diagnostic> Problems => [.. _renderer.Problems];

    /// <summary>Runs the work for 0, 1, … <paramref name="count"/> − 1, in any order and perhaps on several threads. Each has a buffer of its own.</summary>
    public void ForEach(int count, Action<int, Utf8Output> work)
    {
        if (_options.Parallelism <= 1 || count < FewestForThreads)
        {
            var buffer = new Utf8Output();
            for (int i = 0; i < count; i++) work(i, buffer);
            return;
        }
        Parallel.For(
            0, count, new ParallelOptions { MaxDegreeOfParallelism = _options.Parallelism }, static () => new Utf8Output(),
            (i, _, buffer) =>
            {
                work(i, buffer);
                return buffer;
            },
            static _ => { });
    }

    /// <summary>Renders a page and hands it over at its address; nothing is handed over when its template failed.</summary>
    public void AddPage(string layout, string address, ITemplateObject view, Utf8Output buffer) => AddPageFile(layout, PathOf(address) + "index.html", view, buffer);

    public void AddPageFile(string layout, string path, ITemplateObject view, Utf8Output buffer)
    {
        buffer.Clear();
        if (_renderer.Render(layout, view, buffer)) Output.Add(new OutputFile(path, buffer.WrittenMemory));
    }

    public void Add(OutputFile file) => Output.Add(file);

    /// <summary>An incident as one entry of a list, by the theme's partial <c>line</c>. Made once, because several lists hold it.</summary>
    public SafeHtml Line(PublishedIncident incident)
    {
        // Two threads may both make it; the results are equal.
        return _lines[incident.Position] ??= _renderer.Partial("line", IncidentLine.Shape.Wrap(IncidentLine.Project(Scene, incident)), new Utf8Output(1024));
    }

    public SafeHtml[] Lines(IReadOnlyList<PublishedIncident> incidents)
    {
        var lines = new SafeHtml[incidents.Count];
        for (int i = 0; i < lines.Length; i++) lines[i] = Line(incidents[i]);
        return lines;
    }

    /// <summary>What the frame of a page needs.</summary>
    /// <param name="name">What the page is about: the first part of its title.</param>
    /// <param name="address">Null for a page that has none of its own.</param>
    public PageView Page(
        string kind, object name, SafeHtml description, string? address, string? mood = null, NewsView? news = null, IReadOnlyList<FeedLink>? feeds = null)
    {
        SafeHtml title = Scene.Language.Say("titles.page", ("page", name), ("site", Model.Site.Name));
        return new PageView(
            kind, title, description, address, address is null ? null : PathOf(address), address is null ? null : Addresses.Absolute(address), mood, news, feeds ?? []);
    }

    private string PathOf(string address) => address[Addresses.Base.Length..];
}
