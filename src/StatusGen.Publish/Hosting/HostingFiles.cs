using System.Globalization;
using StatusGen.Publish.Feeds;
using StatusGen.Publish.Model;
using StatusGen.Publish.Utf8;

namespace StatusGen.Publish.Hosting;

/// <summary>What hosts and search engines read: <c>sitemap.xml</c>, <c>robots.txt</c>, <c>_headers</c> and <c>.nojekyll</c>.</summary>
public static class HostingFiles
{
    /// <summary>Addresses in one sitemap. Source: sitemaps.org, "Sitemaps XML format", read 2026-11.</summary>
    internal const int MaxAddresses = 50_000;

    /// <param name="pages">Every page that search engines should know, such as <see cref="SitePages.Of"/> and more.</param>
    public static void Write(SiteModel model, IOutput output, IReadOnlyList<SitePage> pages)
    {
        using var buffer = new Utf8Buffer();
        WriteSitemaps(model, output, buffer, pages);
        Add(output, buffer, "robots.txt", $"User-agent: *\nAllow: /\n\nSitemap: {model.Addresses.Absolute(model.Addresses.File("sitemap.xml"))}\n");
        Add(output, buffer, ".nojekyll", "");
        Add(output, buffer, "_headers", Headers(model.Site.Url.Scheme == Uri.UriSchemeHttps));
    }

    private static void WriteSitemaps(SiteModel model, IOutput output, Utf8Buffer buffer, IReadOnlyList<SitePage> pages)
    {
        if (pages.Count <= MaxAddresses)
        {
            WriteSitemap(model, output, buffer, "sitemap.xml", pages, 0);
            return;
        }
        int parts = (pages.Count + MaxAddresses - 1) / MaxAddresses;
        for (int part = 0; part < parts; part++) WriteSitemap(model, output, buffer, $"sitemap-{part + 1}.xml", pages, part * MaxAddresses);
        buffer.Clear();
        buffer.Add("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"u8);
        for (int part = 1; part <= parts; part++)
            buffer.Add("<sitemap><loc>"u8).AddEscaped(model.Addresses.Absolute(model.Addresses.File($"sitemap-{part}.xml"))).Add("</loc></sitemap>\n"u8);
        buffer.Add("</sitemapindex>\n"u8);
        output.Add(new OutputFile("sitemap.xml", buffer.Written));
    }

    private static void WriteSitemap(SiteModel model, IOutput output, Utf8Buffer buffer, string path, IReadOnlyList<SitePage> pages, int first)
    {
        buffer.Clear();
        buffer.Add("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"u8);
        for (int i = first; i < Math.Min(pages.Count, first + MaxAddresses); i++)
        {
            buffer.Add("<url><loc>"u8).AddEscaped(model.Addresses.Origin).AddEscaped(pages[i].Address).Add("</loc>"u8);
            if (pages[i].Changed is { } changed) buffer.Add("<lastmod>"u8).AddRfc3339(changed).Add("</lastmod>"u8);
            buffer.Add("</url>\n"u8);
        }
        buffer.Add("</urlset>\n"u8);
        output.Add(new OutputFile(path, buffer.Written));
    }

    /// <summary>
    /// The form that Netlify and Cloudflare Pages read. Where several rules fit a path, hosts join the values of a header that is given twice; so each header but the
    /// policy stands in one fitting rule only, and a second policy narrows the first.
    /// </summary>
    private static string Headers(bool secure)
    {
        var rules = new List<string>
        {
            Rule("/*",
            [
                $"Content-Security-Policy: {ContentSecurityPolicy.Page}", "X-Content-Type-Options: nosniff", "Referrer-Policy: strict-origin-when-cross-origin",
                "Permissions-Policy: camera=(), geolocation=(), microphone=()", .. secure ? ["Strict-Transport-Security: max-age=31536000"] : (string[])[],
            ]),
        };
        foreach (string page in (string[])["/", "/incidents/*", "/history/*", "/components/*", "/maintenance/*", "/subscribe/*", "/search/*"])
            rules.Add(Rule(page, [$"Content-Security-Policy: {ContentSecurityPolicy.NoFrames}"]));
        rules.Add(Rule("/assets/*", ["Cache-Control: public, max-age=31536000, immutable"]));
        rules.Add(Rule("/api/*", ["Access-Control-Allow-Origin: *"]));
        rules.Add(Rule("/embed.js", ["Access-Control-Allow-Origin: *"]));
        foreach (string folder in (string[])["/", "/components/:component/"])
        {
            foreach (string archive in (string[])["", "archive/:number/"])
            {
                AddOpen(folder + archive + "feed.xml", RssFormat.MediaType);
                AddOpen(folder + archive + "atom.xml", AtomFormat.MediaType);
                AddOpen(folder + archive + "feed.json", JsonFormat.MediaType);
            }
            AddOpen(folder + "maintenance.ics", "text/calendar");
            AddOpen(folder + "badge.svg", "image/svg+xml");
            AddOpen(folder + "badge.json", "application/json");
        }
        return string.Join('\n', rules);

        void AddOpen(string path, string mediaType) => rules.Add(Rule(path, ["Access-Control-Allow-Origin: *", $"Content-Type: {mediaType}; charset=utf-8"]));
    }

    private static string Rule(string path, string[] headers) => string.Create(CultureInfo.InvariantCulture, $"{path}\n{string.Concat(headers.Select(h => $"  {h}\n"))}");

    private static void Add(IOutput output, Utf8Buffer buffer, string path, string text)
    {
        buffer.Clear();
        output.Add(new OutputFile(path, buffer.Add(text).Written));
    }
}
