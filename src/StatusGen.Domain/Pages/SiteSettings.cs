using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Cadence;
using StatusGen.Domain.Components;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Settings;
using StatusGen.Domain.Uptime;

namespace StatusGen.Domain.Pages;

/// <summary>All of <c>statusgen.yml</c> that the generator itself understands.</summary>
/// <param name="Url">Absolute, ends with a slash; may have a path.</param>
/// <param name="Zone">Zone of zone-less times, of day borders and of printed times.</param>
/// <param name="Language">BCP 47: the language at the site's address, in which the incidents' own files are written.</param>
/// <param name="Languages">Languages that the site is built in, besides <paramref name="Language"/>; it may be among them.</param>
public sealed record SiteSettings(
    string Name,
    Uri Url,
    string? Description,
    DateTimeZone Zone,
    string Language,
    ImmutableArray<string> Languages,
    string? Logo,
    string? Home,
    SupportContact Support,
    ImmutableArray<Component> Components,
    CadencePolicy Cadence,
    UptimeWeights Weights,
    ThemeSettings Theme,
    SettingBag Checks,
    SettingBag Audiences,
    SettingBag Channels,
    SettingBag Contacts,
    SettingBag Limits,
    SettingBag Notify,
    SourceLocation Location)
{
    /// <summary>Path part of the address: begins and ends with a slash.</summary>
    public string BasePath => Url.AbsolutePath;

    /// <summary>Languages that stand in a folder of their own, see <see cref="FolderOf"/>.</summary>
    public IEnumerable<string> OtherLanguages => Languages.Where(language => language != Language);

    /// <summary>Folder of a language other than the site's first: <c>pt-br/</c>.</summary>
    public static string FolderOf(string language) => language.ToLowerInvariant() + "/";

    public ImmutableArray<SiteTranslation> Translations { get; init; } = [];

    /// <summary>The site as readers of another of its languages see it, in that language's folder.</summary>
    public SiteSettings In(string language)
    {
        SiteTranslation? words = null;
        foreach (SiteTranslation known in Translations)
            if (known.Language == language) words = known;
        return this with
        {
            Language = language,
            Url = new Uri(Url, FolderOf(language)),
            Name = words?.Name ?? Name,
            Description = words?.Description ?? Description,
            Components = [.. Components.Select(component => component.In(language))],
        };
    }

    /// <summary>Where and how the record of notices is kept.</summary>
    public SettingBag Ledger { get; init; } = SettingBag.Empty;

    /// <summary>What the list of promises shows.</summary>
    public SettingBag Due { get; init; } = SettingBag.Empty;
}

/// <param name="Language">BCP 47, as the site lists it.</param>
/// <param name="Name">Null: as in the site's own language.</param>
public sealed record SiteTranslation(string Language, string? Name, string? Description);

public sealed record SupportContact(string? Url, string? Email, string? Phone)
{
    public static readonly SupportContact None = new(null, null, null);
}

/// <param name="Accent">A CSS colour <c>#rrggbb</c>.</param>
/// <param name="CustomCss">Path under the site's <c>theme/</c>.</param>
public sealed record ThemeSettings(string? Accent, string? CustomCss)
{
    public static readonly ThemeSettings Default = new(null, null);
}
