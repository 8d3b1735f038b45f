using System.Collections.Immutable;
using StatusGen.Content.Checking;
using StatusGen.Content.Configuration;
using StatusGen.Content.Incidents;
using StatusGen.Content.Pages;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Text.Sources;

namespace StatusGen.Content;

/// <summary>The whole way from files to the domain. A bad file never hides the others.</summary>
public static class SiteLoader
{
    /// <summary>Below this number of files, starting threads takes longer than loading.</summary>
    private const int WorthSharing = 48;

    public static LoadedSite Load(ISourceTree sources, LoadOptions options)
    {
        Loaded<SiteSettings?> settings = ConfigLoader.Load(sources.Read(ConfigLoader.FileName), options);
        SiteSettings site = settings.Value ?? FallbackSettings.Value;
        IReadOnlyList<string> paths = sources.List(IncidentFileName.Folder);
        var loader = new IncidentLoader(site, sources, options.Now, knowsComponents: settings.Value is not null && !settings.Diagnostics.Any(MayHideComponents),
            options.Messages is { } scope ? new MessageChecks(site, scope, options.Now) : null);

        LoadedFile[] files = LoadAll(loader, sources, paths.Where(path => IsShown(path, sources)).ToArray(), options.MaxParallelism);
        IReadOnlyList<Diagnostic> translations = Translations.AddTo(files, paths, site, sources);
        SitePageFiles pages = SitePageFiles.Load(site, sources);
        var diagnostics = new List<Diagnostic>(settings.Diagnostics);
        foreach (LoadedFile file in files)
            if (file.Diagnostics.Length > 0) diagnostics.AddRange(CheckSeverities.Apply(file.Diagnostics, site.Checks, file.Checks, site.Zone, options.Now));
        ImmutableArray<Diagnostic> ofSite = [.. translations, .. pages.Diagnostics, .. SiteRules.Check(site, paths, files, pages, sources)];
        diagnostics.AddRange(CheckSeverities.Apply(ofSite, site.Checks, null, site.Zone, options.Now));
        if (options.Messages is not null) diagnostics.AddRange(Exceptions.Ended(site.Checks, site.Zone, options.Now));
        diagnostics.Sort(Diagnostic.ByPlace);

        ImmutableArray<string> broken = BrokenFiles(diagnostics);
        bool settingsAreWhole = settings.Value is not null && !settings.HasErrors;
        StatusPage? page = settingsAreWhole ? new StatusPage(site, Shown(files, broken, options.Drafts)) { Pages = pages.Without(broken) } : null;
        return new LoadedSite(page, [.. diagnostics], broken);
    }

    private static bool IsShown(string path, ISourceTree sources) =>
        IncidentFileName.IsIncident(path) && !IncidentFileName.IsIgnored(path) && IncidentFileName.LanguageOfTranslation(path, sources.Exists) is null;

    private static bool MayHideComponents(Diagnostic diagnostic) => diagnostic.Code is DiagnosticCodes.WrongSettingShape or DiagnosticCodes.MissingSetting;

    private static LoadedFile[] LoadAll(IncidentLoader loader, ISourceTree sources, string[] paths, int? maxParallelism)
    {
        var files = new LoadedFile[paths.Length];
        if (paths.Length < WorthSharing || maxParallelism == 1)
            for (int i = 0; i < paths.Length; i++) files[i] = loader.LoadFile(sources.Read(paths[i]));
        else
            Parallel.For(0, paths.Length, new ParallelOptions { MaxDegreeOfParallelism = maxParallelism ?? -1 }, i => files[i] = loader.LoadFile(sources.Read(paths[i])));
        return files;
    }

    private static ImmutableArray<string> BrokenFiles(List<Diagnostic> diagnostics)
    {
        var broken = new SortedSet<string>(StringComparer.Ordinal);
        foreach (Diagnostic diagnostic in diagnostics)
            if (diagnostic.Severity == DiagnosticSeverity.Error && CheckSeverities.StopsBuild(diagnostic.Code)) broken.Add(diagnostic.At.Path);
        return [.. broken];
    }

    private static ImmutableArray<Incident> Shown(LoadedFile[] files, ImmutableArray<string> broken, bool drafts)
    {
        var incidents = ImmutableArray.CreateBuilder<Incident>(files.Length);
        foreach (LoadedFile file in files)
            if (file.Incident is { } incident && (drafts || !incident.Draft) && broken.BinarySearch(file.Path, StringComparer.Ordinal) < 0) incidents.Add(incident);
        incidents.Sort(StatusPage.NewestFirst);
        return incidents.DrainToImmutable();
    }
}
