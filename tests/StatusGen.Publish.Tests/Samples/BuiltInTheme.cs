using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Pages;
using StatusGen.Publish.Languages;
using StatusGen.Publish.Theming;
using StatusGen.Text.Sources;

namespace StatusGen.Publish.Tests.Samples;

/// <summary>The theme of the repository, as the program embeds it.</summary>
internal static class BuiltInTheme
{
    public static readonly MemorySources Files = new(
        Directory.EnumerateFiles(Repository.Path("theme"), "*", SearchOption.AllDirectories)
            .Select(f => new SourceFile(Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'), File.ReadAllBytes(f))));

    public static readonly MemorySources NoSite = MemorySources.Of();

    public static Language English { get; } = LanguageLoader.Load(Files, NoSite, "en", SourceLocation.StartOf("statusgen.yml")).Value;

    public static Loaded<Theme> With(SiteSettings settings, params (string Path, string Text)[] own) => Theme.Load(new BuiltInTemplates(Files), MemorySources.Of(own), settings);

    public static Theme For(SiteSettings settings)
    {
        Loaded<Theme> theme = With(settings);
        theme.Diagnostics.ShouldBeEmpty();
        return theme.Value;
    }
}
