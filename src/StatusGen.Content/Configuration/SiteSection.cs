using System.Collections.Immutable;
using NodaTime;
using StatusGen.Content.Reading;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Pages;
using StatusGen.Text.Words;
using StatusGen.Text.Yaml;

namespace StatusGen.Content.Configuration;

/// <summary>The keys under <c>site:</c>.</summary>
internal sealed record SiteSection(
    string Name, Uri Url, string? Description, DateTimeZone Zone, string Language, ImmutableArray<string> Languages, string? Logo, string? Home, SupportContact Support,
    TranslatedWords Words, ImmutableArray<SiteTranslation> Translations)
{
    private static readonly string[] Keys = ["name", "url", "description", "timezone", "language", "languages", "logo", "home", "support", TranslatedWords.Key];
    private static readonly string[] SupportKeys = ["url", "email", "phone"];
    private static readonly Uri Unknown = new("https://status.invalid/");

    public static SiteSection Read(KeyReader root, string? baseUrl, Problems problems)
    {
        KeyReader? keys = root.Keys("site");
        if (keys is null)
        {
            if (root.Entry("site") is null) root.Missing("site", "Add it with the site's name and url.");
            return new SiteSection("", Unknown, null, DateTimeZone.Utc, "en", [], null, null, SupportContact.None, new TranslatedWords([], problems), []);
        }
        keys.RefuseUnknown(Keys);
        var values = new SettingValues(keys, problems);
        ImmutableArray<string> languages = ReadLanguages(keys, problems);
        string language = ReadLanguage(keys.Scalar("language"), problems) ?? languages.FirstOrDefault("en");
        var words = new TranslatedWords([.. languages.Where(other => other != language)], problems);
        return new SiteSection(
            ReadName(keys),
            ReadUrl(keys, baseUrl, problems),
            keys.Text("description"),
            ReadZone(keys, problems),
            language,
            languages,
            values.Path("logo", "theme/"),
            values.Address("home"),
            ReadSupport(keys.Keys("support"), problems),
            words,
            words.OfSite(keys));
    }

    private static string ReadName(KeyReader keys)
    {
        if (keys.Scalar("name") is { } name && name.Text.Trim().Length > 0) return name.Text.Trim();
        if (keys.Entry("name") is null or { Value: YamlScalar }) keys.Missing("name", "Add the name of the page, such as name: Example Status.");
        return "";
    }

    private static Uri ReadUrl(KeyReader keys, string? baseUrl, Problems problems)
    {
        Uri? configured = null;
        if (keys.Scalar("url") is { } text)
        {
            (configured, string? problem) = SiteUrl.Read(text.Text);
            if (problem is not null) problems.Error(DiagnosticCodes.BadUrl, text.At, problem, SiteUrl.Form);
        }
        else if (keys.Entry("url") is null) keys.Missing("url", "Add the address at which the page will stand, such as url: https://status.example.com/.");
        if (baseUrl is null) return configured ?? Unknown;
        (Uri? replacement, string? wrong) = SiteUrl.Read(baseUrl);
        if (wrong is not null) problems.Error(DiagnosticCodes.BadUrl, SourceLocation.StartOf("--base-url"), wrong, SiteUrl.Form);
        return replacement ?? configured ?? Unknown;
    }

    private static DateTimeZone ReadZone(KeyReader keys, Problems problems)
    {
        if (keys.Scalar("timezone") is not { } name) return DateTimeZone.Utc;
        if (ZoneText.Find(name.Text.Trim()) is { } zone) return zone;
        problems.Error(DiagnosticCodes.UnknownTimeZone, name.At, $"Unknown time zone \"{name.Text}\".", ZoneText.Hint(name.Text));
        return DateTimeZone.Utc;
    }

    private static ImmutableArray<string> ReadLanguages(KeyReader keys, Problems problems)
    {
        var languages = ImmutableArray.CreateBuilder<string>();
        foreach (YamlScalar tag in keys.Texts("languages"))
        {
            if (ReadLanguage(tag, problems) is not { } language) continue;
            if (!languages.Contains(language, StringComparer.OrdinalIgnoreCase)) languages.Add(language);
            else problems.Error(DiagnosticCodes.BadLanguage, tag.At, $"The language \"{language}\" is listed twice.", "Keep one of the two.");
        }
        return languages.ToImmutable();
    }

    private static string? ReadLanguage(YamlScalar? tag, Problems problems)
    {
        if (tag is null) return null;
        if (LanguageTag.IsWellFormed(tag.Text.Trim())) return tag.Text.Trim();
        problems.Error(DiagnosticCodes.BadLanguage, tag.At, $"\"{tag.Text}\" is not a language tag.", "Use a tag such as en, de or pt-BR.");
        return null;
    }

    private static SupportContact ReadSupport(KeyReader? keys, Problems problems)
    {
        if (keys is null) return SupportContact.None;
        keys.RefuseUnknown(SupportKeys);
        var values = new SettingValues(keys, problems);
        return new SupportContact(values.Address("url"), values.Email("email"), keys.Text("phone"));
    }
}
