namespace StatusGen.Content.Checking;

/// <summary>The addresses that every site uses itself, whatever its content.</summary>
internal static class SitePages
{
    // Everything below these belongs to the generator.
    private static readonly string[] Folders = ["/api/", "/history/", "/components/", "/maintenance/", "/subscribe/", "/search/", "/embed/", "/assets/"];

    private static readonly string[] Files =
        ["/", "/incidents/", "/index.html", "/404.html", "/feed.xml", "/atom.xml", "/feed.json", "/maintenance.ics", "/badge.svg", "/badge.json", "/embed.js", "/sitemap.xml", "/robots.txt", "/_headers", "/.nojekyll", "/favicon.ico", "/favicon.svg"];

    /// <param name="path">From <c>/</c>; folders end with a slash.</param>
    public static bool IsTaken(string path)
    {
        foreach (string folder in Folders)
            if (path.StartsWith(folder, StringComparison.OrdinalIgnoreCase) && folder != "/maintenance/" || path.Equals(folder, StringComparison.OrdinalIgnoreCase)) return true;
        foreach (string file in Files)
            if (path.Equals(file, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
