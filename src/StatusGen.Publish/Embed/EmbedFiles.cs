namespace StatusGen.Publish.Embed;

/// <summary>The banner that other sites add with one script tag, and the page that they show in a frame. Files of the theme, published as they are.</summary>
public static class EmbedFiles
{
    /// <summary>Path below the theme's folder, and path on the site.</summary>
    public static readonly IReadOnlyList<(string Theme, string Site)> Files =
        [("embed/embed.js", "embed.js"), ("embed/index.html", "embed/index.html"), ("embed/embed.css", "embed/embed.css")];

    /// <param name="themeFile">The bytes of a file by its path below the theme's folder, the site's own before the built-in one.</param>
    public static void Write(IOutput output, Func<string, ReadOnlyMemory<byte>> themeFile)
    {
        foreach ((string theme, string site) in Files) output.Add(new OutputFile(site, themeFile(theme)));
    }
}
