using NodaTime;
using StatusGen.Content.Messages;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Tests.Messages;

/// <summary>The project's own incidents keep its own rules.</summary>
public sealed class RepositoryMessagesTests
{
    [Fact]
    public void The_sample_site_passes_without_suppressions()
    {
        string root = Repository.Root;
        string[] files = [Path.Combine(root, "statusgen.yml"), .. Directory.EnumerateFiles(Path.Combine(root, "incidents"), "*", SearchOption.AllDirectories)];
        var sources = new MemorySources(files.Select(path => new SourceFile(Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllBytes(path))));
        Instant now = Instant.FromUtc(2027, 2, 1, 12, 0);
        LoadedSite site = SiteLoader.Load(sources, new LoadOptions(now));

        var found = IncidentMessages.Check(site.Page!, path => TextDecoder.Decode(sources.Read(path)).Value, now, _ => new MessageOptions { MessagesFrom = Duration.FromDays(2000) });

        SiteFolder.Text(found.Where(finding => finding.Severity != DiagnosticSeverity.Advice)).ShouldBe("");
    }
}
