namespace StatusGen.Cli.Tests;

/// <summary>A site of one incident, in a folder of its own.</summary>
internal sealed class SmallSite : IDisposable
{
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

    public const string Incident = """
        ---
        title: Card payments fail
        severity: major
        affected:
          payments: partial-outage
        ---

        ## Investigating · 2026-11-20 14:10 UTC
        - Next update: 14:40 UTC

        One in five card payments is declined.

        """;

    public const string IncidentPath = "incidents/2026-11-20-card-payments.md";

    private readonly ScratchFolder _folder = new();

    public SmallSite(string? incident = Incident)
    {
        Write("statusgen.yml", Settings);
        if (incident is not null) Write(IncidentPath, incident);
    }

    public string Path => _folder.Path;

    public string At(string path) => System.IO.Path.Combine(Path, path);

    public string Write(string path, string text) => _folder.Write(path, text);

    public string Read(string path) => File.ReadAllText(At(path));

    public ProgramResult Run(params string[] arguments) => InProcess.Run(Path, arguments);

    public void Dispose() => _folder.Dispose();
}
