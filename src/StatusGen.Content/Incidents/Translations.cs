using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Pages;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Incidents;

/// <summary>Brings the files <c>ID.de.md</c> to the incidents that they translate.</summary>
internal static class Translations
{
    /// <summary>Replaces the incidents that are translated. Files in a language that the site does not have are left alone.</summary>
    /// <returns>What is wrong with the translations.</returns>
    public static IReadOnlyList<Diagnostic> AddTo(LoadedFile[] files, IReadOnlyList<string> paths, SiteSettings site, ISourceTree sources)
    {
        if (!site.OtherLanguages.Any()) return [];
        var positions = new Dictionary<string, int>(files.Length, StringComparer.Ordinal);
        for (int i = 0; i < files.Length; i++) positions[files[i].Path] = i;
        var loader = new TranslationLoader(site, new SiteWords(site, knowsComponents: true), sources);
        var diagnostics = new List<Diagnostic>();
        foreach (string path in paths)
        {
            if (IncidentFileName.IsIgnored(path) || !IncidentFileName.IsIncident(path) || LanguageOf(path, site, sources) is not { } language) continue;
            int position = positions[IncidentFileName.OriginalOf(path)];
            if (files[position].Incident is not { } incident) continue;
            var (translation, images, found) = loader.Load(sources.Read(path), language, incident);
            diagnostics.AddRange(found);
            if (translation is not null)
                files[position] = files[position] with { Incident = incident with { Translations = incident.Translations.Add(translation), Images = [.. incident.Images.Union(images)] } };
        }
        return diagnostics;
    }

    /// <summary>The language of a translation that the site shows, as the settings write it; null for any other file.</summary>
    public static string? LanguageOf(string path, SiteSettings site, ISourceTree sources) =>
        IncidentFileName.LanguageOfTranslation(path, sources.Exists) is { } written ? site.OtherLanguages.FirstOrDefault(l => l.Equals(written, StringComparison.OrdinalIgnoreCase)) : null;
}
