using BenchmarkDotNet.Attributes;
using NodaTime;
using StatusGen.Content;
using StatusGen.Content.Configuration;
using StatusGen.Content.Incidents;
using StatusGen.Domain.Incidents;
using StatusGen.Publish;
using StatusGen.Publish.Feeds;
using StatusGen.Publish.Model;
using StatusGen.Publish.Search;
using StatusGen.Publish.StatuspageApi;
using StatusGen.Publish.Theming;
using StatusGen.Text.Sources;

namespace StatusGen.Benchmarks;

/// <summary>What a build does for each incident, on the repository's own site.</summary>
[MemoryDiagnoser]
public class HotSpots
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 8, 0);
    private const string Told = "incidents/2026/2026-11-20-card-payments.md";

    private readonly IOutput _nowhere = new Nowhere();
    private readonly SourceFile _file = Folder.Site.Read(Told);
    private readonly IncidentLoader _loader;
    private readonly SiteModel _model;
    private readonly Theme _theme;

    public HotSpots()
    {
        var options = new LoadOptions(Now);
        LoadedSite site = SiteLoader.Load(Folder.Site, options);
        _loader = new IncidentLoader(ConfigLoader.Load(Folder.Site.Read(ConfigLoader.FileName), options).Value!, Folder.Site, Now);
        _model = new SiteModel(site.Page!, Now);
        _theme = Theme.Load(new BuiltInTemplates(MemorySources.Of()), Folder.Site, site.Page!.Site).Value;
    }

    [Benchmark(Description = "load one incident")]
    public Incident? Load() => _loader.Load(_file).Value;

    [Benchmark(Description = "model of the site")]
    public SiteModel Model() => new(SiteLoader.Load(Folder.Site, new LoadOptions(Now, MaxParallelism: 1)).Page!, Now);

    [Benchmark(Description = "all pages and files")]
    public void Publish() => SitePublisher.Publish(_model, _theme, _nowhere, new PublishOptions(1, "StatusGen"));

    [Benchmark(Description = "feeds")]
    public void Feeds() => FeedFiles.Write(_model, _theme.Languages[0], _nowhere);

    [Benchmark(Description = "API")]
    public void Api() => ApiFiles.Write(_model, _nowhere);

    [Benchmark(Description = "search index")]
    public void Search() => SearchFiles.Write(_model, _nowhere);

    private sealed class Nowhere : IOutput
    {
        public void Add(OutputFile file) { }
    }
}
