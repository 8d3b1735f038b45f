using System.Text;
using System.Text.Json;
using StatusGen.Cli.Tests.Transports;

namespace StatusGen.Cli.Tests.Notifying;

/// <summary>Kills, full disks and runs at once: nothing is lost, nothing is told twice without need, and the ledger stays whole.</summary>
public sealed class NotifySafetyTests : IDisposable
{
    private const int Updates = 60;

    private readonly SmallSite _site = new();

    public NotifySafetyTests()
    {
        var incident = new StringBuilder(SmallSite.Incident);
        for (int minute = 0; minute < Updates - 1; minute++) incident.Append($"## Update · 2026-11-20 15:{minute:00} UTC\n\nWe are still looking, for {minute} minutes now.\n\n");
        _site.Write(SmallSite.IncidentPath, incident.ToString());
        _site.Write("statusgen.yml", SmallSite.Settings + "channels:\n  posts: { kind: file, folder: out, for: public }\n");
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Killed_at_any_moment_and_run_again_it_misses_nobody()
    {
        ProgramResult result = ProgramUnderTest.RunProgram("/usr/bin/python3", _site.Path, Repository.Path("bench", "notify", "kills.py"), "20", "dotnet", ProgramUnderTest.Managed);

        result.ExitCode.ShouldBe(0, result.Output + result.Error);
        result.Output.ShouldContain(": 0 missed, ");
    }

    [Fact]
    public void On_a_full_disk_it_stops_and_when_there_is_room_it_goes_on()
    {
        if (OperatingSystem.IsWindows()) return;
        // A file may have 32 KiB: room for the plan and for some of the deliveries.
        ProgramResult full = ProgramUnderTest.RunProgram("/bin/bash", _site.Path, "-c",
            $"export DOTNET_EnableWriteXorExecute=0; trap '' XFSZ; ulimit -f 32; exec dotnet '{ProgramUnderTest.Managed}' notify --send --now '2026-11-20 16:00 UTC'");
        int told = Outbox();

        ProgramResult next = Send();

        full.ExitCode.ShouldBe(5, full.Output + full.Error);
        full.Error.ShouldContain("The ledger cannot be written");
        full.Error.Trim().Split('\n').Length.ShouldBe(1);
        told.ShouldBeInRange(1, Updates - 1);
        next.ExitCode.ShouldBe(0, next.Error);
        Outbox().ShouldBe(Updates);
        Delivered().ShouldAllBe(count => count == 1);
        _site.Run("ledger", "verify").ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Of_two_runs_at_once_one_waits_and_each_message_leaves_once()
    {
        ProgramResult[] results = await Task.WhenAll(Task.Run(Send), Task.Run(Send));

        foreach (ProgramResult result in results) result.ExitCode.ShouldBe(0, result.Error);
        Delivered().ShouldBe(Enumerable.Repeat(1, Updates));
        _site.Run("ledger", "verify").ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Ctrl_C_ends_a_run_within_seconds_and_what_was_not_told_stays_owed()
    {
        using var silent = new Misbehaving(stream => Task.Delay(TimeSpan.FromSeconds(20)));
        using var elsewhere = new ScratchFolder();
        string contacts = elsewhere.Write("contacts.yml", "- { id: ada, audiences: [customers], reach: [{ email: ada@example.com }] }\n");
        _site.Write("statusgen.yml", SmallSite.Settings + $"channels:\n  mail: {{ kind: smtp, host: 127.0.0.1, port: {silent.Port}, security: none, from: a@example.com }}\naudiences:\n  customers: {{ channels: [mail] }}\ncontacts: {contacts}\n");
        using var stop = new CancellationTokenSource();
        using var output = new StringWriter();
        using var error = new StringWriter();
        Task<int> run = Task.Run(() => StatusGenProgram.Run(["notify", "--send"], InProcess.Around(_site.Path, "2026-11-20T16:00:00Z", "", output, error) with { Stop = stop.Token }));
        while (!File.Exists(_site.At(".statusgen/ledger/2026-11-20-card-payments.jsonl"))) await Task.Delay(20);

        stop.CancelAfter(200);
        int code = await run.WaitAsync(TimeSpan.FromSeconds(15));

        code.ShouldBe(130, error.ToString());
        error.ToString().ShouldContain("the rest stays owed");
        _site.Run("ledger", "verify").ExitCode.ShouldBe(0);
        ProgramUnderTest.Run(_site.Path, "notify", "--now", "2026-11-20 16:00 UTC").Output.ShouldContain("message");
    }

    private ProgramResult Send() => ProgramUnderTest.Run(_site.Path, "notify", "--send", "--now", "2026-11-20 16:00 UTC");

    private int Outbox() => Directory.Exists(_site.At("out")) ? Directory.GetFiles(_site.At("out")).Length : 0;

    private IEnumerable<int> Delivered() => File.ReadLines(_site.At(".statusgen/ledger/2026-11-20-card-payments.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)
        .Where(e => e.GetProperty("event").GetString() == "delivered").GroupBy(e => e.GetProperty("key").GetString()).Select(key => key.Count());
}
