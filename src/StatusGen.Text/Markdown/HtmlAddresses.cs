using System.Text;

namespace StatusGen.Text.Markdown;

/// <summary>Addresses in the HTML that <see cref="MarkdownRenderer"/> writes: they begin with a scheme or with the site's base path.</summary>
public static class HtmlAddresses
{
    /// <summary>Puts the origin before every address of the site, for feeds and mail.</summary>
    /// <param name="origin">Scheme and host without a slash at the end: <c>https://status.example.com</c>.</param>
    public static string MakeAbsolute(string html, string origin)
    {
        // Quotes in text and in other attributes are written &quot;, so these can only be addresses.
        if (!html.Contains("=\"/")) return html;
        return new StringBuilder(html).Replace(" href=\"/", $" href=\"{origin}/").Replace(" src=\"/", $" src=\"{origin}/").ToString();
    }
}
