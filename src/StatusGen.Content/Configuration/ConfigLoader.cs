using StatusGen.Content.Reading;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Pages;
using StatusGen.Text.Sources;
using StatusGen.Text.Yaml;

namespace StatusGen.Content.Configuration;

/// <summary>
/// <c>statusgen.yml</c> to settings. There is a value even when keys are wrong, with defaults in their place, so that the incidents can be
/// checked in the same run; none when the file cannot be read at all.
/// </summary>
public static class ConfigLoader
{
    public const string FileName = "statusgen.yml";

    private static readonly string[] Keys =
        ["site", "components", "cadence", "checks", "audiences", "channels", "contacts", "limits", "notify", "ledger", "due", "uptime", "theme"];

    public static Loaded<SiteSettings?> Load(SourceFile file, LoadOptions options)
    {
        var problems = new Problems();
        SiteSettings? settings = null;
        if (file.Problem == ReadProblem.Missing)
            problems.Error(DiagnosticCodes.FileMissing, SourceLocation.StartOf(file.Path), "The site has no statusgen.yml.", "Run \"statusgen init\", or name the site's folder with --site.");
        else if (Decode(file, problems) is { } text && Parse(text, problems) is { } root)
            settings = Read(root, options, problems);
        return new Loaded<SiteSettings?>(settings, problems.Sorted);
    }

    private static SourceText? Decode(SourceFile file, Problems problems)
    {
        Loaded<SourceText?> text = TextDecoder.Decode(file);
        problems.AddRange(text.Diagnostics);
        return text.Value;
    }

    private static YamlMapping? Parse(SourceText text, Problems problems)
    {
        Loaded<YamlMapping?> yaml = YamlReader.Read(text);
        problems.AddRange(yaml.Diagnostics);
        return yaml.Value;
    }

    private static SiteSettings Read(YamlMapping root, LoadOptions options, Problems problems)
    {
        var keys = new KeyReader(root, KeyCodes.Settings, problems);
        keys.RefuseUnknown(Keys);
        SiteSection site = SiteSection.Read(keys, options.BaseUrl, problems);
        return new SiteSettings(
            site.Name, site.Url, site.Description, site.Zone, site.Language, site.Languages, site.Logo, site.Home, site.Support,
            ComponentsSection.Read(keys, site.Words, problems),
            CadenceSection.Read(keys, problems),
            UptimeSection.Read(keys, problems),
            ThemeSection.Read(keys, problems),
            ChecksSection.Read(keys, problems),
            keys.NamedBag("audiences"),
            keys.NamedBag("channels"),
            keys.Bag("contacts"),
            keys.Bag("limits"),
            keys.NamedBag("notify"),
            root.At)
        {
            Translations = site.Translations,
            Ledger = keys.Bag("ledger"),
            Due = keys.Bag("due"),
        };
    }
}
