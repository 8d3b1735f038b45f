using System.Text.Json;

namespace StatusGen.Cli.Tests.Commands;

public sealed class DueCommandTests : IDisposable
{
    private const string Resolved = "\n## Resolved · 2026-11-20 15:00 UTC\n\nWorks.\n";
    private const string Machines = "---\ntitle: New machines\nkind: maintenance\nwindow:\n  start: 2026-12-01 22:00 UTC\n  end: 2026-12-02 00:00 UTC\naffected: [checkout]\n---\n\n## Scheduled · 2026-11-10 10:00 UTC\n\nText.\n";

    private readonly SmallSite _site = new();

    public void Dispose() => _site.Dispose();

    private ProgramResult RunAt(string now, params string[] arguments) => InProcess.RunAt(_site.Path, now, "", ["due", .. arguments]);

    [Fact]
    public void A_late_update_ends_with_3()
    {
        ProgramResult result = RunAt("2026-11-20T15:50:00Z");

        result.ExitCode.ShouldBe(ExitCodes.SomethingLate);
        result.Output.ShouldBe("late by 1h10m  2026-11-20 14:40 UTC  Promised update: Card payments fail (2026-11-20-card-payments)\n");
    }

    [Fact]
    public void What_is_still_to_come_is_no_reason_for_alarm()
    {
        ProgramResult result = RunAt("2026-11-20T14:20:00Z");

        result.ExitCode.ShouldBe(ExitCodes.Done);
        result.Output.ShouldStartWith("in 20m  ");
    }

    [Fact]
    public void Maintenance_its_reminders_and_a_postmortem_stand_in_the_order_of_time()
    {
        _site.Write("incidents/2026-12-01-machines.md", Machines);
        _site.Write(SmallSite.IncidentPath, SmallSite.Incident + Resolved);

        JsonElement[] items = [.. JsonDocument.Parse(RunAt("2026-11-24T10:00:00Z", "--format", "json").Output).RootElement.EnumerateArray()];

        items.Select(i => (i.GetProperty("kind").GetString(), i.GetProperty("due").GetString())).ShouldBe(
        [
            ("maintenance-reminder", "2026-11-24T22:00:00Z"), ("postmortem", "2026-11-25T15:00:00Z"), ("maintenance-reminder", "2026-11-30T22:00:00Z"),
            ("maintenance-reminder", "2026-12-01T21:00:00Z"), ("maintenance-start", "2026-12-01T22:00:00Z"), ("maintenance-end", "2026-12-02T00:00:00Z"),
        ]);
        items.ShouldAllBe(i => !i.GetProperty("late").GetBoolean());
        RunAt("2026-11-24T10:00:00Z", "--within", "1d").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem().ShouldContain("Reminder, sent by itself: New machines");
    }

    [Fact]
    public void A_task_is_late_when_its_day_is_over()
    {
        _site.Write(SmallSite.IncidentPath, SmallSite.Incident + Resolved + "\n## Postmortem · 2026-11-21 10:00 UTC\n\nA disk was full.\n\n- [x] More disk (due 2026-11-21)\n- [ ] An alarm (due 2026-11-23)\n");

        RunAt("2026-11-23T23:00:00Z").ExitCode.ShouldBe(ExitCodes.Done);
        ProgramResult late = RunAt("2026-11-24T00:30:00Z");

        late.ExitCode.ShouldBe(ExitCodes.SomethingLate);
        late.Output.ShouldBe("late by 30m  2026-11-24 00:00 UTC  Task: An alarm: Card payments fail (2026-11-20-card-payments)\n");
    }

    [Fact]
    public void A_notice_that_reached_nobody_stays_owed_until_another_channel_brings_it()
    {
        _site.Write("statusgen.yml", SmallSite.Settings + "channels:\n  posts: { kind: file, folder: /dev/null/posts, for: public }\naudiences: { public: {} }\nnotify: { tries: 1, first-wait: 1s }\nledger: { key: env:LEDGER_KEY }\n");
        InProcess.RunAt(_site.Path, "2026-11-20T14:20:00Z", "", "notify", "--send").ExitCode.ShouldBe(ExitCodes.NotDelivered);

        ProgramResult due = RunAt("2026-11-20T14:30:00Z");

        due.ExitCode.ShouldBe(ExitCodes.SomethingLate);
        due.Output.ShouldContain("has not reached 1 recipient: Card payments fail");
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-1h")]
    public void A_wrong_length_is_told(string typed)
    {
        ProgramResult result = RunAt("2026-11-20T14:30:00Z", $"--within={typed}");

        result.ExitCode.ShouldBe(ExitCodes.WrongCommandLine);
        result.Error.ShouldBe($"statusgen: --within: \"{typed}\" is no length of time. Write it as 30m, 2h or 1d.\n");
    }
}
