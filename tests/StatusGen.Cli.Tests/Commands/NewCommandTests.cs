namespace StatusGen.Cli.Tests.Commands;

public sealed class NewCommandTests
{
    [Fact]
    public void A_new_incident_is_a_file_that_builds_and_its_path_is_printed()
    {
        using var site = new SmallSite(incident: null);

        ProgramResult result = site.Run("new", "incident", "Card payments fail", "--severity", "major", "--affected", "payments=partial-outage", "--affected", "checkout=degraded",
            "--start", "09:40", "--next-update", "30m", "--message", "One in five card payments is declined.");

        result.ShouldBe(new ProgramResult(ExitCodes.Done, "incidents/2026-11-22-card-payments-fail.md\n", ""));
        site.Read("incidents/2026-11-22-card-payments-fail.md").ShouldBe("""
            ---
            title: Card payments fail
            severity: major
            affected:
              payments: partial-outage
              checkout: degraded
            started: 2026-11-22 09:40 UTC
            ---

            ## Investigating · 2026-11-22 10:00 UTC
            - Next update: 10:30 UTC

            One in five card payments is declined.

            """);
        site.Run("build", "--strict").ExitCode.ShouldBe(ExitCodes.Done);
    }

    [Theory]
    [InlineData("--affected", "payments=degraded", "checkout=degraded", "Title of it")]
    [InlineData("Title of it", "--affected", "payments=degraded", "checkout=degraded")]
    [InlineData("Title of it", "--affected", "payments=degraded,checkout=degraded")]
    [InlineData("--affected", "payments=degraded", "--affected", "checkout=degraded", "Title of it")]
    public void Several_components_may_be_named_in_several_ways(params string[] words)
    {
        using var site = new SmallSite(incident: null);

        site.Run(["new", "incident", .. words, "--message", "x"]).ExitCode.ShouldBe(ExitCodes.Done);

        site.Read("incidents/2026-11-22-title.md").ShouldContain("affected:\n  payments: degraded\n  checkout: degraded\n");
    }

    [Fact]
    public void Components_without_impact_are_a_list()
    {
        using var site = new SmallSite(incident: null);

        site.Run("new", "incident", "Slow", "--affected", "payments", "checkout", "--severity", "minor");

        site.Read("incidents/2026-11-22-slow.md").ShouldContain("affected: [payments, checkout]\n");
    }

    [Fact]
    public void Without_a_message_the_file_asks_for_one_and_still_builds()
    {
        using var site = new SmallSite(incident: null);

        ProgramResult result = site.Run("new", "incident", "Slow", "--affected", "payments");

        result.Error.ShouldBe("Its severity is minor; change it in the file, or give --severity next time.\n");
        site.Read("incidents/2026-11-22-slow.md").ShouldEndWith("## Investigating · 2026-11-22 10:00 UTC\n\n<!-- Write here: since when, what people notice, who is affected, what they can do meanwhile, what you are doing. Then remove this line. -->\n");
        site.Run("build", "--strict").ExitCode.ShouldBe(ExitCodes.Done);
    }

    [Fact]
    public void Maintenance_has_a_window()
    {
        using var site = new SmallSite(incident: null);

        site.Run("new", "maintenance", "New database machines", "--start", "2026-12-01 22:00 UTC", "--end", "2h", "--affected", "payments", "--message", "Two minutes without payments.")
            .Output.ShouldBe("incidents/2026-12-01-new-database-machines.md\n");

        site.Read("incidents/2026-12-01-new-database-machines.md").ShouldContain("kind: maintenance\naffected: [payments]\nwindow:\n  start: 2026-12-01 22:00 UTC\n  end: 2026-12-02 00:00 UTC\n");
        site.Run("build", "--strict").ExitCode.ShouldBe(ExitCodes.Done);
    }

    [Fact]
    public void A_notice_needs_nothing_but_a_title()
    {
        using var site = new SmallSite(incident: null);

        site.Run("new", "notice", "Older devices").Output.ShouldBe("incidents/2026-11-22-older-devices.md\n");

        site.Run("build", "--strict").ExitCode.ShouldBe(ExitCodes.Done);
    }

    [Fact]
    public void Nothing_is_ever_overwritten()
    {
        using var site = new SmallSite(incident: null);

        site.Run("new", "notice", "Same").Output.ShouldBe("incidents/2026-11-22-same.md\n");
        site.Run("new", "notice", "Same").Output.ShouldBe("incidents/2026-11-22-same-2.md\n");
        site.Run("new", "notice", "Same").Output.ShouldBe("incidents/2026-11-22-same-3.md\n");
    }

    [Fact]
    public void New_files_follow_the_folders_and_the_style_of_those_that_are_there()
    {
        using var site = new SmallSite(incident: null);
        site.Write("incidents/2026/2026-11-20-card-payments.md", SmallSite.Incident.Replace(" · 2026-11-20 14:10 UTC", " — 2026-11-20T14:10:00Z"));

        site.Run("new", "notice", "Older devices", "--message", "x").Output.ShouldBe("incidents/2026/2026-11-22-older-devices.md\n");

        site.Read("incidents/2026/2026-11-22-older-devices.md").ShouldContain("\n## Notice — 2026-11-22T10:00:00Z\n");
    }

    [Fact]
    public void In_a_site_with_a_zone_times_are_those_of_its_clocks()
    {
        using var site = new SmallSite(incident: null);
        site.Write("statusgen.yml", SmallSite.Settings.Replace("  url:", "  timezone: Europe/Berlin\n  url:"));

        site.Run("new", "notice", "Older devices", "--message", "x");

        site.Read("incidents/2026-11-22-older-devices.md").ShouldContain("\n## Notice · 2026-11-22 11:00\n");
    }

    [Theory]
    [InlineData("incdent|x", "KIND: there is no kind \"incdent\". Use incident, maintenance or notice; did you mean \"incident\"?")]
    [InlineData("incident|Two|words", "The title is one text in quotation marks: \"Two words\".")]
    [InlineData("incident| ", "The title is empty. Say what people notice, in a few words.")]
    [InlineData("incident|x|--severity|mayor", "--severity: there is no severity \"mayor\". Use minor, major or critical; did you mean \"major\"?")]
    [InlineData("notice|x|--severity|major", "--severity: a notice has none.")]
    [InlineData("incident|x|--affected|payment", "--affected: there is no component \"payment\". Use payments or checkout; did you mean \"payments\"?")]
    [InlineData("incident|x|--affected|payments=majr-outage", "--affected: there is no impact \"majr-outage\". Use operational, degraded, partial-outage, major-outage or maintenance; did you mean \"major-outage\"?")]
    [InlineData("incident|x|--affected|payments,payments", "--affected: \"payments\" is named twice.")]
    [InlineData("incident|x|--status|scheduled", "--status: \"scheduled\" is no status of an incident. Use Investigating, Identified, Monitoring, Update, Resolved, Reopened or Postmortem.")]
    [InlineData("incident|x|--status|Identifed", "--status: \"Identifed\" is no status of an incident. Use Investigating, Identified, Monitoring, Update, Resolved, Reopened or Postmortem; did you mean \"Identified\"?")]
    [InlineData("incident|x|--start|2026-11-23 10:00 UTC", "--start: 2026-11-23 10:00 UTC is still to come; now is 2026-11-22 10:00 UTC.")]
    [InlineData("incident|x|--end|2h", "--end: only maintenance has an end that is known before. \"statusgen resolve\" ends an incident.")]
    [InlineData("incident|x|--start|lunch", "--start \"lunch\": \"lunch\" is not a time. Write it as 2026-11-20 14:10 UTC.")]
    [InlineData("incident|x|--next-update|soon", "--next-update \"soon\": \"soon\" is not a time. Write it as 2026-11-20 14:40 UTC, 14:40 UTC or in 30m.")]
    [InlineData("maintenance|x", "Maintenance needs --start and --end, such as --start \"2026-12-01 22:00 UTC\" --end 2h.")]
    [InlineData("maintenance|x|--start|2026-12-01 22:00 UTC|--end|2026-12-01 21:00 UTC", "--end: \"2026-12-01 21:00 UTC\" is not after the start, \"2026-12-01 22:00 UTC\".")]
    [InlineData("incident|x|--message|  ", "The message is empty. Say what people notice and what you do about it.")]
    public void What_cannot_be_meant_is_told_and_nothing_is_written(string words, string sentence)
    {
        using var site = new SmallSite(incident: null);

        site.Run(["new", .. words.Split('|')]).ShouldBe(new ProgramResult(ExitCodes.WrongCommandLine, "", $"statusgen: {sentence}\n"));

        Directory.Exists(site.At("incidents")).ShouldBeFalse();
    }

    [Fact]
    public void A_message_that_would_break_the_file_is_shown_with_its_place()
    {
        using var site = new SmallSite(incident: null);

        ProgramResult result = site.Run("new", "incident", "Slow", "--severity", "minor", "--message", "See [this](javascript:alert).");

        result.ExitCode.ShouldBe(ExitCodes.ContentErrors);
        result.Error.ShouldContain("error SG0240");
        result.Error.ShouldEndWith("statusgen: nothing was written, because the new file would have these errors.\n");
        Directory.Exists(site.At("incidents")).ShouldBeFalse();
    }
}
