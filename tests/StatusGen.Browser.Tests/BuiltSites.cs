namespace StatusGen.Browser.Tests;

/// <summary>Sites built once by the real program and shared by all tests of the assembly.</summary>
public sealed class BuiltSites : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public BuiltSites()
    {
        AllWell = Build("all-well", Repository.Root, "2026-11-22T08:00:00Z");
        OpenIncident = Build("open-incident", Repository.Root, "2026-11-20T14:45:00Z");
        BelowPath = Build("below-path", Repository.Root, "2026-11-22T08:00:00Z", "--base-url", "https://org.github.io/repo/");
        Empty = Build("empty", EmptySite(), "2026-11-22T08:00:00Z");
    }

    /// <summary>This repository's own site.</summary>
    public string AllWell { get; }
    /// <summary>The same in the middle of an incident.</summary>
    public string OpenIncident { get; }
    /// <summary>The same below <c>/repo/</c>.</summary>
    public string BelowPath { get; }
    /// <summary>A site with one component and no history.</summary>
    public string Empty { get; }

    public IEnumerable<(string Name, string Folder)> All => [("all-well", AllWell), ("open-incident", OpenIncident), ("below-path", BelowPath), ("empty", Empty)];

    private string EmptySite()
    {
        _scratch.Write("empty-site/statusgen.yml", """
            site:
              name: Quiet Status
              url: https://status.quiet.example/
            components:
              - id: api
                name: API
            """);
        return _scratch.At("empty-site");
    }

    private string Build(string name, string site, string now, params string[] more)
    {
        string folder = _scratch.At(name);
        ProgramResult result = ProgramUnderTest.Run(site, ["build", "--site", site, "--out", folder, "--now", now, .. more]);
        result.ExitCode.ShouldBe(0, result.Error);
        return folder;
    }

    public void Dispose() => _scratch.Dispose();
}
