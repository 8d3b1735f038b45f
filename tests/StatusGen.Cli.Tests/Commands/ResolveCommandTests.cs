namespace StatusGen.Cli.Tests.Commands;

public sealed class ResolveCommandTests
{
    [Theory]
    [InlineData("incident", "severity: minor", "Investigating", "Resolved")]
    [InlineData("maintenance", "window: { start: 2026-11-22 09:00 UTC, end: 2026-11-22 11:00 UTC }", "Scheduled", "Completed")]
    [InlineData("notice", "pinned: true", "Notice", "Closed")]
    public void Each_kind_ends_with_its_own_word(string kind, string key, string first, string last)
    {
        string text = $"---\ntitle: Title\nkind: {kind}\n{key}\naffected: [payments]\n---\n\n## {first} · 2026-11-20 10:00 UTC\n\nText.\n";
        using var site = new SmallSite(text);

        site.Run("resolve", "latest", "It is over.").ShouldBe(new ProgramResult(ExitCodes.Done, SmallSite.IncidentPath + "\n", $"Added: {last} · 2026-11-22 10:00 UTC\n"));

        site.Read(SmallSite.IncidentPath).ShouldBe(text + $"\n## {last} · 2026-11-22 10:00 UTC\n\nIt is over.\n");
        site.Run("build", "--strict").ExitCode.ShouldBe(ExitCodes.Done);
    }

    [Fact]
    public void What_is_over_is_not_ended_again()
    {
        using var site = new SmallSite();
        site.Run("resolve", "latest", "Works.");

        InProcess.RunAt(site.Path, "2026-11-22T12:00:00Z", "", "resolve", "card", "Works.").Error
            .ShouldBe("statusgen: 2026-11-20-card-payments is over already: Resolved at 2026-11-22 10:00 UTC. \"statusgen update\" adds to it.\n");
    }
}
