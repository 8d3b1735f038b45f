using System.Collections.Immutable;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Folders;
using StatusGen.Cli.Reporting;
using StatusGen.Content.Messages;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Publish;
using StatusGen.Publish.Model;
using StatusGen.Publish.Theming;
using StatusGen.Text.Sources;

namespace StatusGen.Cli.Commands;

/// <summary>A site that was read and checked, ready to be published.</summary>
/// <param name="Theme">Null when the settings have an error.</param>
/// <param name="Findings">Of the content and the theme.</param>
internal sealed record SiteBuild(ReadSite Site, Theme? Theme, Findings Findings)
{
    /// <param name="prepare">Called before anything of the site is read.</param>
    public static SiteBuild Read(Session session, bool drafts = false, string? baseUrl = null, Action<SourceFolder>? prepare = null, MessageScope? messages = null)
    {
        ReadSite site = ReadSite.Of(session, drafts, baseUrl, prepare, messages);
        return site.Loaded.Page is null ? new SiteBuild(site, null, site.Findings) : With(site, site.Sources);
    }

    /// <summary>The same site without some files of its theme: the built-in ones take their places.</summary>
    public SiteBuild WithoutThemeFiles(IReadOnlySet<string> hidden) => With(Site, new SourcesWithout(Site.Sources, hidden));

    public bool HasErrors => Findings.Count(DiagnosticSeverity.Error) > 0;

    /// <returns>What was wrong in templates; pages that depend on them are then missing.</returns>
    public ImmutableArray<Diagnostic> PublishTo(IOutput output, string audience = Incident.PublicAudience)
    {
        // Drafts that are not wanted were left out when the site was read.
        var model = new SiteModel(Site.Loaded.Page!, Site.Now, audience, drafts: true);
        ImmutableArray<Diagnostic> problems = SitePublisher.Publish(model, Theme!, output, new PublishOptions(Environment.ProcessorCount, $"StatusGen {ProgramVersion.Text}"));
        foreach (PublishedIncident published in model.Incidents)
            foreach (IncidentImage image in published.Incident.Images) AddImage(output, published.Incident.Id, image);
        return problems;
    }

    private static SiteBuild With(ReadSite site, ISourceTree theme)
    {
        Loaded<Theme> loaded = Theme.Load(new BuiltInTheme(), theme, site.Loaded.Page!.Site);
        ImmutableArray<Diagnostic> all = loaded.Diagnostics.IsEmpty ? site.Loaded.Diagnostics : [.. site.Loaded.Diagnostics.AddRange(loaded.Diagnostics).Order(Diagnostic.ByPlace)];
        return new SiteBuild(site, loaded.Value, site.Findings with { Diagnostics = all });
    }

    private void AddImage(IOutput output, IncidentId id, IncidentImage image)
    {
        SourceFile file = Site.Sources.Read(image.SourcePath);
        if (file.Problem is { } problem) throw new IOException($"{image.SourcePath} cannot be read: {file.Detail ?? problem.ToString().ToLowerInvariant()}");
        output.Add(new OutputFile($"incidents/{id}/{image.Name}", file.Bytes));
    }
}
