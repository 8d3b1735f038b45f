using System.Collections.Immutable;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;

namespace StatusGen.Domain.Pages;

/// <summary>A page that the site's people write besides incidents, such as "About".</summary>
/// <param name="Name">Its file's stem and its address.</param>
/// <param name="Summary">For search engines; may be null.</param>
/// <param name="InNavigation">Named in the main navigation; else in the footer.</param>
/// <param name="Order">Smaller numbers come first; equal ones by name.</param>
public sealed record MarkdownPage(
    string Name, string Title, string? Summary, bool InNavigation, int Order, Prose Text, ImmutableArray<IncidentImage> Images, SourceLocation Location)
{
    public ImmutableArray<PageTranslation> Translations { get; init; } = [];

    /// <summary>BCP 47, for a title that is not in the language of the page that shows it; else null.</summary>
    public string? TitleLanguage { get; init; }

    /// <summary>The page as readers of a language see it; without a translation it says in which language it is written.</summary>
    public MarkdownPage In(string language, string original)
    {
        foreach (PageTranslation translation in Translations)
            if (translation.Language == language) return this with { Title = translation.Title, Summary = translation.Summary, Text = translation.Text };
        return this with { TitleLanguage = original, Text = Text with { Language = original } };
    }
}

/// <param name="Language">BCP 47, as the site lists it.</param>
public sealed record PageTranslation(string Language, string Title, string? Summary, Prose Text);
