namespace StatusGen.Cli.Tests.Commands;

public sealed class UpdateCommandTests
{
    private const string Maintenance = "---\ntitle: New machines\nkind: maintenance\nwindow:\n  start: 2026-11-22 09:00 UTC\n  end: 2026-11-22 11:00 UTC\naffected: [payments]\n---\n\n## Scheduled · 2026-11-10 10:00 UTC\n\nText.\n";

    [Fact]
    public void An_update_is_added_and_everything_else_stays()
    {
        using var site = new SmallSite();

        ProgramResult result = site.Run("update", "card", "A certificate of ours expired.", "--status", "identified", "--next-update", "11:10", "--affected", "payments=degraded");

        result.ShouldBe(new ProgramResult(ExitCodes.Done, SmallSite.IncidentPath + "\n", "Added: Identified · 2026-11-22 10:00 UTC\n"));
        site.Read(SmallSite.IncidentPath).ShouldBe(SmallSite.Incident + "\n## Identified · 2026-11-22 10:00 UTC\n- Next update: 11:10 UTC\n- Affected: payments degraded\n\nA certificate of ours expired.\n");
    }

    [Fact]
    public void A_message_may_come_from_standard_input()
    {
        using var site = new SmallSite();

        InProcess.RunAt(site.Path, InProcess.Now, "From a pipe.\r\n\r\nTwo paragraphs.\r\n", "update", "latest", "-").ExitCode.ShouldBe(ExitCodes.Done);

        site.Read(SmallSite.IncidentPath).ShouldEndWith("\n## Update · 2026-11-22 10:00 UTC\n\nFrom a pipe.\n\nTwo paragraphs.\n");
    }

    [Theory]
    [InlineData("2026-11-20-card-payments")]
    [InlineData("card")]
    [InlineData("CARD")]
    [InlineData("latest")]
    [InlineData("2026-11-20-card-payments.md")]
    [InlineData("incidents/2026-11-20-card-payments.md")]
    public void An_incident_is_found_by_its_id_a_part_of_it_or_as_the_latest(string id)
    {
        using var site = new SmallSite();

        site.Run("update", id, "x").Output.ShouldBe(SmallSite.IncidentPath + "\n");
    }

    [Fact]
    public void A_whole_id_wins_over_ids_that_hold_it()
    {
        using var site = new SmallSite();
        site.Write("incidents/2026-11-20-card-payments-2.md", SmallSite.Incident);

        site.Run("update", "2026-11-20-card-payments", "x").Output.ShouldBe(SmallSite.IncidentPath + "\n");
        site.Run("update", "card", "x").Error.ShouldBe("statusgen: \"card\" may mean 2 files: 2026-11-20-card-payments, 2026-11-20-card-payments-2. Say more of the id.\n");
        site.Run("update", "crad-payments", "x").Error.ShouldBe("statusgen: There is no incident \"crad-payments\". \"statusgen status\" lists what is open.\n");
    }

    [Fact]
    public void The_latest_is_an_open_incident_before_anything_else()
    {
        using var site = new SmallSite();
        site.Write("incidents/2026-11-21-over.md", SmallSite.Incident.Replace("2026-11-20", "2026-11-21") + "\n## Resolved · 2026-11-21 15:00 UTC\n\nx\n");
        site.Write("incidents/2026-11-22-machines.md", Maintenance);

        site.Run("update", "latest", "x").Output.ShouldBe(SmallSite.IncidentPath + "\n");
    }

    [Fact]
    public void Times_and_fields_are_printed_as_the_file_prints_them()
    {
        using var site = new SmallSite(SmallSite.Incident.Replace("· 2026-11-20 14:10 UTC", "— 2026-11-20 15:10 Europe/Berlin"));

        site.Run("update", "latest", "x", "--next-update", "20h");

        site.Read(SmallSite.IncidentPath).ShouldEndWith("\n## Update — 2026-11-22 11:00 Europe/Berlin\n- Next update: 2026-11-23 07:00 Europe/Berlin\n\nx\n");
    }

    [Theory]
    [InlineData("2026-11-15T10:00:00Z", "Reminder")]
    [InlineData("2026-11-22T10:00:00Z", "In progress")]
    public void Maintenance_stays_where_the_clock_has_it(string now, string status)
    {
        using var site = new SmallSite(Maintenance);

        InProcess.RunAt(site.Path, now, "", "update", "latest", "x").Error.ShouldStartWith($"Added: {status} · ");
    }

    [Fact]
    public void Maintenance_is_moved_with_a_new_window()
    {
        using var site = new SmallSite(Maintenance);

        InProcess.RunAt(site.Path, "2026-11-15T10:00:00Z", "", "update", "latest", "Moved.", "--status", "rescheduled", "--start", "2026-12-01 22:00 UTC", "--end", "2h").ExitCode.ShouldBe(ExitCodes.Done);

        site.Read(SmallSite.IncidentPath).ShouldEndWith("\n## Rescheduled · 2026-11-15 10:00 UTC\n- Window: 2026-12-01 22:00 UTC – 2026-12-02 00:00 UTC\n\nMoved.\n");
        site.Run("build", "--strict").ExitCode.ShouldBe(ExitCodes.Done);
    }

    [Theory]
    [InlineData("idntified", "--status: \"idntified\" is no status of an incident. Use Investigating, Identified, Monitoring, Update, Resolved, Reopened or Postmortem; did you mean \"Identified\"?")]
    [InlineData("rescheduled", "--status: \"rescheduled\" is no status of an incident. Use Investigating, Identified, Monitoring, Update, Resolved, Reopened or Postmortem.")]
    public void A_status_fits_the_kind(string status, string sentence)
    {
        using var site = new SmallSite();

        site.Run("update", "latest", "x", "--status", status).ShouldBe(new ProgramResult(ExitCodes.WrongCommandLine, "", $"statusgen: {sentence}\n"));

        site.Read(SmallSite.IncidentPath).ShouldBe(SmallSite.Incident);
    }

    [Fact]
    public void A_clock_that_goes_back_is_noticed()
    {
        using var site = new SmallSite();

        InProcess.RunAt(site.Path, "2026-11-20T14:09:00Z", "", "update", "latest", "x").Error
            .ShouldBe("statusgen: The last update is of 2026-11-20 14:10 UTC, later than now, 2026-11-20 14:09 UTC. --now names another time.\n");
    }

    [Fact]
    public void A_message_with_a_level_two_heading_is_refused()
    {
        using var site = new SmallSite();

        ProgramResult result = site.Run("update", "latest", "## What happened\n\nx");

        result.ExitCode.ShouldBe(ExitCodes.ContentErrors);
        result.Error.ShouldContain("incidents/2026-11-20-card-payments.md(15,4): error SG0215: The heading \"What happened\" begins no update.");
        site.Read(SmallSite.IncidentPath).ShouldBe(SmallSite.Incident);
    }

    [Fact]
    public void A_message_that_looks_like_another_update_is_refused()
    {
        using var site = new SmallSite();

        ProgramResult result = site.Run("update", "latest", "x\n\n## Resolved · 2026-11-22 10:00 UTC\n\ny");

        result.ExitCode.ShouldBe(ExitCodes.ContentErrors);
        result.Error.ShouldStartWith("statusgen: nothing was written: this message would change what the file says elsewhere.");
        site.Read(SmallSite.IncidentPath).ShouldBe(SmallSite.Incident);
    }

    [Fact]
    public void A_broken_file_is_not_made_worse()
    {
        using var site = new SmallSite(SmallSite.Incident.Replace("severity: major", "severity: mayor"));

        ProgramResult result = site.Run("update", "latest", "x");

        result.Error.ShouldStartWith("statusgen: There is no incident yet.");
        ProgramResult named = site.Run("update", "card", "x");
        named.ExitCode.ShouldBe(ExitCodes.ContentErrors);
        named.Error.ShouldBe("""
            incidents/2026-11-20-card-payments.md(3,11): error SG0207: Unknown severity "mayor". Use minor, major or critical; did you mean "major"?
              3 | severity: mayor
                |           ^^^^^
            statusgen: nothing was written: the file has these errors, and an update on top of them would not be seen. Mend them first.

            """);
    }

    [Fact]
    public void Updates_in_an_unclosed_code_block_would_not_be_seen_and_are_refused()
    {
        using var site = new SmallSite(SmallSite.Incident + "\n```\nnever closed\n");

        ProgramResult result = site.Run("update", "latest", "x");

        result.ExitCode.ShouldBe(ExitCodes.ContentErrors);
        result.Error.ShouldContain("code block that is never closed");
    }

    [Fact]
    public void Settings_that_cannot_be_read_are_named()
    {
        using var site = new SmallSite();
        site.Write("statusgen.yml", "site: [\n");

        site.Run("update", "latest", "x").Error.ShouldBe("statusgen: statusgen.yml cannot be read. \"statusgen check\" tells what is wrong with it.\n");
    }
}
