using System.IO.Compression;
using System.Text;

namespace StatusGen.Cli.Tests.Notifying;

/// <summary>What is meant for some people, or for nobody outside, is in no byte that everybody can fetch: not even as a count.</summary>
public sealed class TargetedContentTests : IDisposable
{
    private const string Audiences = "channels:\n  posts: { kind: file, folder: out }\naudiences:\n  tenant-42: { description: Zebrafish audience, tags: [tenant-42], private: true, channels: [posts] }\n";
    private const string Images = "\n![Zebrafish picture](zebrafish.png)\n";

    private readonly SmallSite _site = new();

    public TargetedContentTests() => _site.Write("statusgen.yml", SmallSite.Settings + Audiences);

    public void Dispose() => _site.Dispose();

    private void AddTargeted()
    {
        string tenant = SmallSite.Incident.Replace("Card payments fail", "Zebrafish title").Replace("One in five", "Zebrafish text").Replace("severity: major", "severity: critical\naudience: [tenant-42]\ntags: [zebrafish-tag]\naliases: [zebrafish-alias]\nsummary: Zebrafish summary")
            .Replace("payments: partial-outage", "checkout: major-outage");
        _site.Write("incidents/2026-11-20-zebra-tenant.md", tenant + Images);
        _site.Write("incidents/2026-11-20-zebra-work.md", "---\ntitle: Zebrafish work\nkind: maintenance\naudience: [tenant-42]\nwindow:\n  start: 2026-11-25 10:00 UTC\n  end: 2026-11-25 11:00 UTC\naffected:\n  checkout: maintenance\n---\n\n## Scheduled · 2026-11-20 09:00 UTC\n\nZebrafish plan.\n");
        _site.Write("incidents/2026-11-20-zebra-notice.md", "---\ntitle: Zebrafish notice\nkind: notice\naudience: [tenant-42]\npinned: true\n---\n\n## Notice · 2026-11-20 09:00 UTC\n\nZebrafish news.\n");
        _site.Write("incidents/zebrafish.png", "zebrafish picture");
        _site.Write(SmallSite.IncidentPath, SmallSite.Incident.Replace("severity: major", "severity: major\nowner: zebrafish-owner\nreportable: { note: zebrafish }")
            + "\n<!-- zebrafish comment -->\n\n## Update · 2026-11-20 14:20 UTC\n- Audience: tenant-42\n- Affected: checkout major-outage\n- Next update: 15:33 UTC\n\nZebrafish update.\n\n## Internal\n\nZebrafish secret.\n");
        _site.Write("comms/messages/zebrafish.md", "Zebrafish template {{ text }}");
        _site.Write("comms/plan.yml", "zebrafish: plan\n");
    }

    [Fact]
    public void It_changes_not_one_byte_of_the_public_site()
    {
        _site.Run("build", "--out", "before").ExitCode.ShouldBe(0);
        AddTargeted();

        ProgramResult built = _site.Run("build", "--out", "after");

        built.ExitCode.ShouldBe(0, built.Error);
        Files("after").ShouldBe(Files("before"), ignoreOrder: true);
        foreach (string file in Files("before")) File.ReadAllBytes(_site.At("after/" + file)).ShouldBe(File.ReadAllBytes(_site.At("before/" + file)), file);
    }

    [Fact]
    public void It_is_in_no_byte_and_no_name_of_the_public_site()
    {
        AddTargeted();

        _site.Run("build", "--out", "public").ExitCode.ShouldBe(0);

        Files("public").Length.ShouldBeGreaterThan(30);
        foreach (string path in Files("public"))
        {
            path.ShouldNotContain("zebra", Case.Insensitive);
            foreach (string bytes in Readings(File.ReadAllBytes(_site.At("public/" + path))))
            {
                bytes.ShouldNotContain("zebra", Case.Insensitive, path);
                bytes.ShouldNotContain("tenant-42", Case.Insensitive, path);
            }
        }
    }

    [Fact]
    public void The_site_of_the_audience_tells_it_and_still_nothing_internal()
    {
        AddTargeted();

        _site.Run("build", "--out", "private", "--audience", "tenant-42").ExitCode.ShouldBe(0);

        string pages = string.Concat(Files("private").Where(f => f.EndsWith(".html", StringComparison.Ordinal)).Select(f => File.ReadAllText(_site.At("private/" + f))));
        foreach (string told in (string[])["Zebrafish title", "Zebrafish text", "Zebrafish update", "Zebrafish plan", "Zebrafish news", "One in five card payments is declined"]) pages.ShouldContain(told);
        foreach (string internalWord in (string[])["Zebrafish secret", "zebrafish comment", "zebrafish-owner", "Zebrafish template"]) pages.ShouldNotContain(internalWord, Case.Insensitive);
        File.Exists(_site.At("private/incidents/2026-11-20-zebra-tenant/zebrafish.png")).ShouldBeTrue();
    }

    [Fact]
    public void An_audience_that_does_not_exist_is_a_wrong_command_line() => _site.Run("build", "--out", "private", "--audience", "tenant-43").ExitCode.ShouldBe(2);

    private string[] Files(string folder) => [.. Directory.GetFiles(_site.At(folder), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_site.At(folder), f)).Order(StringComparer.Ordinal)];

    /// <summary>The bytes as they are, as UTF-16, and what is packed in them.</summary>
    private static IEnumerable<string> Readings(byte[] bytes)
    {
        yield return Encoding.Latin1.GetString(bytes);
        yield return Encoding.Unicode.GetString(bytes);
        if (bytes is not [0x1F, 0x8B, ..]) yield break;
        using var packed = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var open = new MemoryStream();
        packed.CopyTo(open);
        yield return Encoding.Latin1.GetString(open.ToArray());
    }
}
