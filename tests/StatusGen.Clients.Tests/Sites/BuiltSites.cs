namespace StatusGen.Clients.Tests.Sites;

/// <summary>Sites that the real program built once for all tests, each served at its own address: at a root and below a path.</summary>
public sealed class BuiltSites : IAsyncLifetime
{
    private readonly ScratchFolder _scratch = new();

    /// <summary>This repository's own site.</summary>
    public BuiltSite AllWell { get; private set; } = null!;
    /// <summary>The same in the middle of an incident.</summary>
    public BuiltSite OpenIncident { get; private set; } = null!;
    /// <summary>50 components and years of history, two incidents open, at a root.</summary>
    public BuiltSite Many { get; private set; } = null!;
    /// <summary>Neither component nor incident.</summary>
    public BuiltSite Empty { get; private set; } = null!;

    public IReadOnlyList<BuiltSite> All { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        _scratch.Write("empty-site/statusgen.yml", "site:\n  name: Quiet Status\n  url: https://status.quiet.example/\n");
        ManySite.Write(_scratch, "many-site");
        string empty = _scratch.At("empty-site"), many = _scratch.At("many-site");
        All = await Task.WhenAll(
            BuildAsync("all-well", Repository.Root, "2026-11-22T08:00:00Z", "/"),
            BuildAsync("open-incident", Repository.Root, "2026-11-20T14:45:00Z", "/"),
            BuildAsync("open-incident-below-path", Repository.Root, "2026-11-20T14:45:00Z", "/status/"),
            BuildAsync("many", many, ManySite.Now, "/"),
            BuildAsync("many-below-path", many, ManySite.Now, "/org/repo/"),
            BuildAsync("empty", empty, "2026-11-22T08:00:00Z", "/"),
            BuildAsync("empty-below-path", empty, "2026-11-22T08:00:00Z", "/status/"));
        (AllWell, OpenIncident, Many, Empty) = (All[0], All[1], All[3], All[5]);
    }

    private Task<BuiltSite> BuildAsync(string name, string source, string now, string basePath) => Task.Run(() =>
    {
        string folder = _scratch.At(name);
        Directory.CreateDirectory(folder);
        HeaderRules? rules = null;
        var server = new StaticServer(folder, basePath, path => (rules ??= HeaderRules.Read(Path.Combine(folder, "_headers"))).For(path));
        ProgramResult result = ProgramUnderTest.RunProgram(ProgramUnderTest.Native ?? ProgramUnderTest.Managed, source, "build", "--site", source, "--out", folder, "--now", now, "--base-url", server.Address);
        result.ExitCode.ShouldBe(0, result.Error);
        return new BuiltSite(name, folder, server);
    });

    public async ValueTask DisposeAsync()
    {
        foreach (BuiltSite site in All) await site.Server.DisposeAsync();
        _scratch.Dispose();
    }
}
