using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace StatusGen.Browser.Tests;

public sealed class LinkTests(BuiltSites sites)
{
    [Fact]
    public void No_link_on_any_site_is_dead()
    {
        foreach ((string name, string folder) in sites.All)
            DeadLinks(folder, BuiltSites.BasePathOf(name)).ShouldBeEmpty(name);
    }

    [Fact]
    public void A_dead_link_would_be_found()
    {
        using var scratch = new ScratchFolder();
        scratch.Write("index.html", "<a href=/there/>there</a><a href=#nowhere>x</a>");
        DeadLinks(scratch.Path, "/").Count().ShouldBe(2);
    }

    private static IEnumerable<string> DeadLinks(string folder, string basePath)
    {
        var parser = new HtmlParser();
        var ids = new Dictionary<string, HashSet<string>>();
        string[] files = Directory.GetFiles(folder, "*.html", SearchOption.AllDirectories);
        var documents = files.ToDictionary(f => f, f => parser.ParseDocument(File.ReadAllText(f)));
        foreach ((string file, IHtmlDocument document) in documents) ids[file] = document.All.Select(e => e.Id).OfType<string>().ToHashSet();
        foreach ((string file, IHtmlDocument document) in documents)
        {
            string here = "https://site.test" + basePath + Path.GetRelativePath(folder, file).Replace("index.html", "", StringComparison.Ordinal);
            foreach (string address in document.All.SelectMany(Addresses))
            {
                var target = new Uri(new Uri(here), address);
                if (target.Host != "site.test") continue;
                if (!target.AbsolutePath.StartsWith(basePath, StringComparison.Ordinal))
                {
                    yield return $"{here} → {address} leaves {basePath}";
                    continue;
                }
                string found = Path.Combine(folder, Uri.UnescapeDataString(target.AbsolutePath[basePath.Length..]));
                if (Directory.Exists(found)) found = Path.Combine(found, "index.html");
                if (!File.Exists(found)) yield return $"{here} → {address} is not there";
                else if (target.Fragment.Length > 1 && ids.TryGetValue(found, out HashSet<string>? known) && !known.Contains(Uri.UnescapeDataString(target.Fragment[1..])))
                    yield return $"{here} → {address} has no such anchor";
            }
        }
    }

    private static IEnumerable<string> Addresses(IElement element)
    {
        foreach (string name in new[] { "href", "src" })
            if (element.GetAttribute(name) is { } value && !value.StartsWith("data:", StringComparison.Ordinal) && !value.StartsWith("mailto:", StringComparison.Ordinal)
                && !value.StartsWith("tel:", StringComparison.Ordinal) && !value.StartsWith("webcal", StringComparison.Ordinal))
                yield return value;
    }
}
