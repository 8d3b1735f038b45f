using System.IO.Compression;
using System.Text.RegularExpressions;

namespace StatusGen.Browser.Tests;

/// <summary>Budgets for what goes over the wire, gzip, everything that the page loads counted.</summary>
public sealed partial class WeightTests(BuiltSites sites)
{
    [Theory]
    [InlineData("", 18_900)]
    [InlineData("incidents/2026-11-20-card-payments/", 9_800)]
    public void A_page_stays_within_its_budget(string path, int budget)
    {
        string html = File.ReadAllText(Path.Combine(sites.OpenIncident, path, "index.html"));
        string[] loaded = [.. Loaded().Matches(html).Select(m => m.Groups["file"].Value).Distinct()];
        int total = Compressed(Path.Combine(sites.OpenIncident, path, "index.html")) + loaded.Sum(f => Compressed(Path.Combine(sites.OpenIncident, f.TrimStart('/'))));

        total.ShouldBeLessThanOrEqualTo(budget);
        loaded.Length.ShouldBeInRange(2, 3);
    }

    [Theory]
    [InlineData("style.*.css", 9 * 1024)]
    [InlineData("status.*.js", 8 * 1024)]
    [InlineData("search.*.css", 1024)]
    [InlineData("search.*.js", 8 * 1024)]
    public void Style_and_script_stay_small(string file, int budget) =>
        new FileInfo(Directory.GetFiles(Path.Combine(sites.AllWell, "assets"), file).ShouldHaveSingleItem()).Length.ShouldBeInRange(1, budget);

    private static int Compressed(string file)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(File.ReadAllBytes(file));
        return (int)target.Length;
    }

    [GeneratedRegex("""<(?:script[^>]*\bsrc|link rel="?(?:stylesheet|icon)"?[^>]*\bhref)="?(?<file>/[^"\s>]+)""")]
    private static partial Regex Loaded();
}
