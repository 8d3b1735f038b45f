using System.Collections.Immutable;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Folders;
using StatusGen.Cli.Notifying;
using StatusGen.Cli.Reporting;
using StatusGen.Content.Messages;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Notify.Configuration;
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
    /// <param name="notices">Also what the settings say about telling people. Pages do not depend on it: a wrong channel must not keep an incident from being published.</param>
    public static SiteBuild Read(
        Session session, bool drafts = false, string? baseUrl = null, Action<SourceFolder>? prepare = null, bool notices = true, MessageScope? messages = null)
    {
        ReadSite site = ReadSite.Of(session, drafts, baseUrl, prepare, messages);
        return site.Loaded.Page is not { } page ? new SiteBuild(site, null, site.Findings) : With(site, site.Sources, notices ? NotifyProblems(page.Site) : []);
    }

    /// <summary>The same site without some files of its theme: the built-in ones take their places.</summary>
    public SiteBuild WithoutThemeFiles(IReadOnlySet<string> hidden) => With(Site, new SourcesWithout(Site.Sources, hidden), []);

    public bool HasErrors => Findings.Count(DiagnosticSeverity.Error) > 0;

    /// <returns>What was wrong in templates; pages that depend on them are then missing.</returns>
    public ImmutableArray<Diagnostic> PublishTo(IOutput output, string audience = Incident.PublicAudience)
    {
        // Drafts that are not wanted were left out when the site was read.
        var model = new SiteModel(Site.Loaded.Page!, Site.Now, audience, drafts: true);
        ImmutableArray<Diagnostic> problems = SitePublisher.Publish(model, Theme!, output, new PublishOptions(Environment.ProcessorCount, $"StatusGen {ProgramVersion.Text}"));
        foreach (PublishedIncident published in model.Incidents)
            foreach (IncidentImage image in published.Incident.Images) AddImage(output, $"incidents/{published.Incident.Id}", image);
        foreach (MarkdownPage page in model.Pages)
            foreach (IncidentImage image in page.Images) AddImage(output, page.Name, image);
        return problems;
    }

    private static SiteBuild With(ReadSite site, ISourceTree theme, ImmutableArray<Diagnostic> others)
    {
        Loaded<Theme> loaded = Theme.Load(BuiltInTheme.Templates, theme, site.Loaded.Page!.Site);
        ImmutableArray<Diagnostic> more = loaded.Diagnostics.AddRange(others);
        ImmutableArray<Diagnostic> all = more.IsEmpty ? site.Loaded.Diagnostics : [.. site.Loaded.Diagnostics.AddRange(more).Order(Diagnostic.ByPlace)];
        return new SiteBuild(site, loaded.Value, site.Findings with { Diagnostics = all });
    }

    /// <summary>Most sites tell nobody: then nothing is read.</summary>
    private static ImmutableArray<Diagnostic> NotifyProblems(SiteSettings site) =>
        site.Channels.Items.IsEmpty && site.Audiences.Items.IsEmpty && site.Limits.Items.IsEmpty && site.Notify.Items.IsEmpty && site.Ledger.Items.IsEmpty && site.Contacts.Items.IsEmpty
            ? [] : NotifySettingsLoader.Load(site, new AssumedSecrets()).Diagnostics;

    private void AddImage(IOutput output, string folder, IncidentImage image)
    {
        SourceFile file = Site.Sources.Read(image.SourcePath);
        if (file.Problem is { } problem) throw new IOException($"{image.SourcePath} cannot be read: {file.Detail ?? problem.ToString().ToLowerInvariant()}");
        output.Add(new OutputFile($"{folder}/{image.Name}", file.Bytes));
    }
}
