using NodaTime;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Tests;

/// <summary>Sites under <c>tests/Sites</c>, and small ones written in a test.</summary>
internal static class SiteFolder
{
    public static readonly Instant Now = Instant.FromUtc(2026, 12, 1, 0, 0);

    public const string Settings = """
        site:
          name: Example Status
          url: https://status.example.com/
        components:
          - id: payments
            name: Card payments
          - id: checkout
            name: Checkout

        """;

    public static MemorySources Read(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => new SourceFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path))));

    public static LoadedSite Load(ISourceTree sources, bool drafts = false, string? baseUrl = null, int? maxParallelism = null) =>
        SiteLoader.Load(sources, new LoadOptions(Now, drafts, baseUrl, maxParallelism));

    /// <summary>A site of one incident file and the usual settings.</summary>
    public static MemorySources WithIncident(string text, string path = "incidents/2026-11-20-card-payments.md") =>
        MemorySources.Of(("statusgen.yml", Settings), (path, text));

    /// <summary>As <c>check</c> prints them, without the source line.</summary>
    public static string Text(IEnumerable<Diagnostic> diagnostics) =>
        string.Concat(diagnostics.Select(d => $"{d.At}: {d.Severity.ToString().ToLowerInvariant()} {d.Code}: {d.Message}{(d.Hint is null ? "" : " " + d.Hint)}\n"));
}
