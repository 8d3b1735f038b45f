namespace StatusGen.Domain.Incidents;

/// <summary>A text that a person wrote, as written and as safe HTML. Nothing internal is left in it.</summary>
/// <param name="Markdown">The source, without HTML comments, field list and internal sections.</param>
/// <param name="Html">Safe HTML whose links are absolute or begin with the site's base path.</param>
public sealed record Prose(string Markdown, string Html)
{
    public static readonly Prose Empty = new("", "");

    /// <summary>BCP 47; null where it is the language of the page that shows the text.</summary>
    public string? Language { get; init; }

    public bool IsEmpty => Markdown.Length == 0;
}
