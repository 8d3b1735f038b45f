using System.Collections.Immutable;
using StatusGen.Content.Incidents;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Pages;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Checking;

/// <summary>What the files of a site must agree on with each other.</summary>
internal static class SiteRules
{
    public static ImmutableArray<Diagnostic> Check(SiteSettings site, IReadOnlyList<string> paths, LoadedFile[] files, ISourceTree sources)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        CheckNames(files, diagnostics);
        CheckAliases(site, files, diagnostics);
        foreach (string path in paths) CheckShown(site, path, sources, diagnostics);
        return diagnostics.ToImmutable();
    }

    /// <summary>Upper and lower case do not tell addresses apart: some disks and hosts do not either.</summary>
    private static void CheckNames(LoadedFile[] files, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var pathOf = new Dictionary<string, string>(files.Length, StringComparer.OrdinalIgnoreCase);
        foreach (LoadedFile file in files)
        {
            string stem = file.Path[(file.Path.LastIndexOf('/') + 1)..^IncidentFileName.Ending.Length];
            if (!pathOf.TryAdd(stem, file.Path))
                diagnostics.Add(Diagnostic.Error(DiagnosticCodes.DuplicateFileName, SourceLocation.StartOf(file.Path), $"Two files are named \"{stem}\".",
                    $"The other is {pathOf[stem]}; rename the one whose address nobody knows yet."));
        }
    }

    private static void CheckAliases(SiteSettings site, LoadedFile[] files, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (files.All(file => file.Aliases.IsEmpty)) return;
        HashSet<string> pages = new(StringComparer.OrdinalIgnoreCase);
        foreach (LoadedFile file in files)
            if (file.Incident is { } incident) pages.Add($"/incidents/{incident.Id}/");
        pages.UnionWith(site.Components.Select(component => $"/components/{component.Id}/"));
        var ownerOf = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (LoadedFile file in files)
            foreach (IncidentAlias alias in file.Aliases)
            {
                if (pages.Contains(alias.Path) || SitePages.IsTaken(alias.Path))
                    diagnostics.Add(Diagnostic.Error(DiagnosticCodes.AliasClash, alias.At, $"The alias \"{alias.Path}\" is the address of a page of this site.", "Remove it."));
                else if (!ownerOf.TryAdd(alias.Path, file.Path))
                    diagnostics.Add(Diagnostic.Error(DiagnosticCodes.AliasClash, alias.At, $"The alias \"{alias.Path}\" is given twice.", $"The other stands in {ownerOf[alias.Path]}; keep one of the two."));
            }
    }

    private static void CheckShown(SiteSettings site, string path, ISourceTree sources, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (IncidentFileName.IsIgnored(path)) return;
        if (!IncidentFileName.IsIncident(path))
        {
            if (IncidentFileName.IsLookalike(path))
                diagnostics.Add(Diagnostic.Warning(DiagnosticCodes.FileNotShown, SourceLocation.StartOf(path), "This file is shown nowhere, because its name does not end in \".md\".", "Rename it, or move it out of incidents/."));
            return;
        }
        if (IncidentFileName.LanguageOfTranslation(path, sources.Exists) is not { } language) return;
        string hint = site.Languages.Contains(language) ? "Pages are built in the site's language only." : $"Add {language} to languages: in statusgen.yml.";
        diagnostics.Add(Diagnostic.Warning(DiagnosticCodes.TranslationNotShown, SourceLocation.StartOf(path), $"The translation into \"{language}\" is shown nowhere.", hint));
    }
}
