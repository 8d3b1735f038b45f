using System.Text.Json;
using StatusGen.Cli.Terminal;

namespace StatusGen.Cli.Tests.Commands;

public sealed class StatusCommandTests : IDisposable
{
    private readonly SmallSite _site = new();

    public StatusCommandTests()
    {
        _site.Write("incidents/2026-12-01-machines.md", "---\ntitle: New machines\nkind: maintenance\nwindow:\n  start: 2026-12-01 22:00 UTC\n  end: 2026-12-02 00:00 UTC\naffected: [checkout]\n---\n\n## Scheduled · 2026-11-10 10:00 UTC\n\nText.\n");
        _site.Write("incidents/2026-11-01-devices.md", "---\ntitle: Older devices\nkind: notice\n---\n\n## Notice · 2026-11-01 10:00 UTC\n\nText.\n");
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void What_is_open_stands_on_one_screen()
    {
        ProgramResult result = _site.Run("status");

        result.ExitCode.ShouldBe(ExitCodes.Done);
        Golden.Match("status.txt", result.Output);
    }

    [Fact]
    public void Programs_get_json()
    {
        ProgramResult result = _site.Run("status", "--format", "json");

        Golden.Match("status.json", result.Output);
        JsonDocument.Parse(result.Output).RootElement.GetProperty("incidents")[0].GetProperty("late").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void When_nothing_is_open_it_says_so()
    {
        using var calm = new SmallSite(incident: null);

        calm.Run("status").Output.ShouldBe("Example Status: operational at 2026-11-22 10:00 UTC\nNothing is open.\n");
    }

    [Fact]
    public void Broken_files_are_named()
    {
        _site.Write("incidents/bad.md", "x");

        ProgramResult result = _site.Run("status");

        result.ExitCode.ShouldBe(ExitCodes.ContentErrors);
        result.Output.ShouldContain("Card payments fail");
        result.Error.ShouldBe("statusgen: 1 file has errors and is left out: incidents/bad.md. \"statusgen check\" tells more.\n");
    }

    [Theory]
    [InlineData(true, null, null, false, true)]
    [InlineData(false, null, null, false, false)]
    [InlineData(true, "1", null, false, false)]
    [InlineData(true, "", null, false, true)]
    [InlineData(true, null, "dumb", false, false)]
    [InlineData(true, null, null, true, false)]
    public void Colour_is_for_terminals_that_want_it(bool isTerminal, string? noColor, string? term, bool option, bool coloured)
    {
        using var output = new StringWriter();
        Surroundings surroundings = InProcess.Around(_site.Path, InProcess.Now, "", output, TextWriter.Null, isTerminal, name => name switch { "NO_COLOR" => noColor, "TERM" => term, _ => null });

        StatusGenProgram.Run(option ? ["status", "--no-color"] : ["status"], surroundings).ShouldBe(ExitCodes.Done);

        output.ToString().Contains('\e').ShouldBe(coloured);
    }
}
