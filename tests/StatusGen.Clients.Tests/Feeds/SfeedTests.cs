using System.Globalization;
using StatusGen.Clients.Tests.Sites;

namespace StatusGen.Clients.Tests.Feeds;

/// <summary>sfeed turns each feed into lines of fields: time, title, link, content, its type, id, author, enclosure, categories.</summary>
public sealed class SfeedTests(BuiltSites sites)
{
    [Fact]
    public void Sfeed_reads_every_entry_with_title_link_time_and_id()
    {
        foreach (BuiltSite site in sites.All)
        {
            IReadOnlyList<Entry> expected = FeedFormats.JsonEntries(site.Text("feed.json"));
            Read(site.At("feed.xml")).ShouldBe(expected, site.Name);
            Read(site.At("atom.xml")).ShouldBe(expected, site.Name);
        }
        FeedFormats.JsonEntries(sites.Many.Text("feed.json")).Count.ShouldBe(50);
    }

    [Fact]
    public void An_entry_without_a_time_would_be_found()
    {
        using var scratch = new ScratchFolder();
        string file = scratch.Write("feed.xml", "<rss version=\"2.0\"><channel><item><title>A: b</title><link>https://a.example/</link><guid>1</guid></item></channel></rss>");
        Should.Throw<FormatException>(() => Read(file));
    }

    private static Entry[] Read(string file)
    {
        ProgramResult result = Tools.Run("bash", "-c", "sfeed < \"$1\"", "sfeed", file);
        result.ExitCode.ShouldBe(0, result.Error);
        return [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Select(f =>
            new Entry(f[5], Plain(f[1]), f[2], DateTimeOffset.FromUnixTimeSeconds(long.Parse(f[0], CultureInfo.InvariantCulture))))];
    }

    /// <summary>sfeed writes a backslash as two, so that one stays free for tabs and line ends.</summary>
    private static string Plain(string field) => field.Replace("\\\\", "\\", StringComparison.Ordinal);
}
