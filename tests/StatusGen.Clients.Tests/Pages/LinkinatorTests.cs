using System.Text.Json;
using System.Text.RegularExpressions;
using StatusGen.Clients.Tests.Sites;

namespace StatusGen.Clients.Tests.Pages;

/// <summary>linkinator walks served sites from their home pages, as a reader could.</summary>
public sealed class LinkinatorTests(BuiltSites sites)
{
    [Fact]
    public void No_link_that_a_reader_can_reach_is_dead()
    {
        foreach (BuiltSite site in sites.All.Where(s => s.Name is "all-well" or "open-incident-below-path" or "many" or "empty" or "empty-below-path"))
        {
            Walk walk = Follow(site.Address);
            walk.Links.Count(l => l.State == "OK").ShouldBeGreaterThan(site.Name.StartsWith("empty", StringComparison.Ordinal) ? 10 : 100, site.Name);
            walk.Links.Where(l => l.State == "BROKEN").Select(l => $"{l.Status} {l.Url} on {l.Parent}").ShouldBeEmpty(site.Name);
        }
    }

    [Fact]
    public async Task A_dead_link_would_be_found()
    {
        using var scratch = new ScratchFolder();
        scratch.Write("index.html", "<!doctype html><title>x</title><a href=/there/>there</a><img src=gone.png alt=gone>");
        await using var server = new StaticServer(scratch.Path);
        Walk walk = Follow(server.Address);
        walk.Links.Where(l => l.State == "BROKEN").Select(l => new Uri(l.Url).AbsolutePath).Order(StringComparer.Ordinal).ShouldBe(["/gone.png", "/there/"]);
    }

    private static Walk Follow(string address)
    {
        // Other hosts cannot be reached from a test; feeds and calendars of the site are asked for like its pages.
        ProgramResult result = Tools.Run("node", "node_modules/linkinator/build/src/cli.js", address, "--recurse", "--format", "json", "--concurrency", "8", "--skip", $"^(?!{Regex.Escape(address)})");
        result.Output.ShouldNotBeEmpty(result.Error);
        return JsonSerializer.Deserialize<Walk>(result.Output, JsonSerializerOptions.Web)!;
    }

    private sealed record Walk(bool Passed, Link[] Links);
    private sealed record Link(string Url, int Status, string State, string? Parent);
}
