namespace StatusGen.Cli.Tests.Arguments;

public sealed class SessionTests
{
    [Fact]
    public void The_site_is_the_nearest_folder_upward()
    {
        using var site = new SmallSite();
        Directory.CreateDirectory(site.At("incidents/2026/deep"));

        InProcess.Run(site.At("incidents/2026/deep"), "status").ExitCode.ShouldBe(ExitCodes.Done);
    }

    [Fact]
    public void Without_a_site_somebody_is_told_how_to_make_one()
    {
        using var empty = new ScratchFolder();

        ProgramResult result = InProcess.Run(empty.Path, "check");

        result.ExitCode.ShouldBe(ExitCodes.WrongCommandLine);
        result.Error.ShouldBe("statusgen: There is no statusgen.yml in this folder or one above it. \"statusgen init\" makes a site; --site DIR names one elsewhere.\n");
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_no_site() =>
        InProcess.Run("/", "check", "--site", "nowhere").Error.ShouldBe("statusgen: --site: there is no folder nowhere.\n");

    [Fact]
    public void A_named_folder_without_settings_is_a_site_with_an_error()
    {
        using var empty = new ScratchFolder();

        ProgramResult result = InProcess.Run("/", "check", "--site", empty.Path);

        result.ExitCode.ShouldBe(ExitCodes.ContentErrors);
        result.Error.ShouldStartWith("statusgen.yml(1,1): error SG0001: The site has no statusgen.yml.");
    }

    [Theory]
    [InlineData("2026-11-22 10:15 UTC", "2026-11-22 10:15 UTC")]
    [InlineData("2026-11-22T11:15:00+01:00", "2026-11-22 10:15 UTC")]
    [InlineData("2026-11-22 10:15", "2026-11-22 10:15 UTC")]
    public void Now_may_be_any_time(string typed, string meant)
    {
        using var site = new SmallSite();

        site.Run("update", "latest", "Still so.", "--now", typed).Error.ShouldBe($"Added: Update · {meant}\n");
    }

    [Fact]
    public void A_now_without_zone_is_in_the_sites_zone()
    {
        using var site = new SmallSite();
        site.Write("statusgen.yml", SmallSite.Settings.Replace("  url:", "  timezone: Europe/Berlin\n  url:"));

        site.Run("update", "latest", "Still so.", "--now", "2026-11-22 10:15").Error.ShouldBe("Added: Update · 2026-11-22 09:15 UTC\n");
    }

    [Fact]
    public void A_now_that_is_no_time_is_refused()
    {
        using var site = new SmallSite();

        ProgramResult result = site.Run("check", "--now", "yesterday");

        result.Error.ShouldBe("statusgen: --now \"yesterday\": \"yesterday\" is not a time. Write it as 2026-11-20 14:10 UTC.\n");
        result.ExitCode.ShouldBe(ExitCodes.WrongCommandLine);
    }

    [Fact]
    public void Quiet_says_nothing_when_all_is_well()
    {
        using var site = new SmallSite();

        site.Run("build", "--quiet").ShouldBe(new ProgramResult(ExitCodes.Done, "", ""));
    }
}
