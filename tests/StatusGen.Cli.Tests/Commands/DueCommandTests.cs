using System.Text.Json;

namespace StatusGen.Cli.Tests.Commands;

public sealed class DueCommandTests : IDisposable
{
    private readonly SmallSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Something_late_is_told_and_ends_with_three()
    {
        ProgramResult result = _site.Run("due", "--now", "2026-11-20 15:00 UTC");

        result.ShouldBe(new ProgramResult(ExitCodes.SomethingLate, "Late\n  2026-11-20 14:40 UTC, 20m late: next update of \"Card payments fail\" (major)\n    2026-11-20-card-payments\n", ""));
    }

    [Fact]
    public void What_is_still_to_come_ends_well()
    {
        ProgramResult result = _site.Run("due", "--now", "2026-11-20 14:30 UTC");

        result.ShouldBe(new ProgramResult(ExitCodes.Done, "To come\n  2026-11-20 14:40 UTC, in 10m: next update of \"Card payments fail\" (major)\n    2026-11-20-card-payments\n", ""));
    }

    [Fact]
    public void Within_a_time_only_that_is_told() =>
        _site.Run("due", "--now", "2026-11-20 14:30 UTC", "--within", "5m").ShouldBe(new ProgramResult(ExitCodes.Done, "Nothing is owed.\n", ""));

    [Fact]
    public void Programs_get_it_with_times_in_utc()
    {
        ProgramResult result = _site.Run("due", "--now", "2026-11-20 15:00 UTC", "--format", "json");

        JsonElement item = JsonDocument.Parse(result.Output).RootElement.GetProperty("due").EnumerateArray().ShouldHaveSingleItem();
        item.GetProperty("kind").GetString().ShouldBe("update");
        item.GetProperty("incident").GetString().ShouldBe("2026-11-20-card-payments");
        item.GetProperty("due").GetString().ShouldBe("2026-11-20T14:40:00Z");
        item.GetProperty("late").GetBoolean().ShouldBeTrue();
        item.GetProperty("late_by_seconds").GetInt64().ShouldBe(1200);
    }

    [Fact]
    public void Days_of_tasks_are_shown_without_a_time()
    {
        _site.Write(SmallSite.IncidentPath, SmallSite.Incident + "## Resolved · 2026-11-20 15:00 UTC\n\nIt works.\n\n## Postmortem · 2026-11-21 10:00 UTC\n\n- [ ] Alert before any certificate expires (due 2026-12-15)\n");

        _site.Run("due").Output.ShouldBe("To come\n  2026-12-15, in 23d: task \"Alert before any certificate expires\" after \"Card payments fail\"\n    2026-11-20-card-payments\n");
    }

    [Fact]
    public void A_wrong_length_is_a_wrong_command_line() => _site.Run("due", "--within", "soon").ExitCode.ShouldBe(ExitCodes.WrongCommandLine);

    [Fact]
    public void A_list_that_misses_files_is_an_error()
    {
        _site.Write("incidents/b.md", "no front matter\n");

        _site.Run("due").ExitCode.ShouldBe(ExitCodes.ContentErrors);
    }
}
