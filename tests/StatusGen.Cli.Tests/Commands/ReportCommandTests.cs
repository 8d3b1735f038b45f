using System.Text.Json;

namespace StatusGen.Cli.Tests.Commands;

public sealed class ReportCommandTests : IDisposable
{
    private readonly SmallSite _site = new();

    public ReportCommandTests() =>
        _site.Write("incidents/2026-09-10-slow-checkout.md", """
            ---
            title: Checkout is slow
            severity: critical
            affected: { checkout: major-outage }
            started: 2026-09-10 08:00 UTC
            ---

            ## Investigating · 2026-09-10 08:10 UTC

            Checkout takes half a minute.

            ## Identified · 2026-09-10 08:30 UTC

            A certificate of ours expired.

            ## Resolved · 2026-09-10 09:30 UTC

            All is well.

            """);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void It_tells_of_the_last_twelve_months_on_one_screen()
    {
        ProgramResult result = _site.Run("report");

        result.ExitCode.ShouldBe(ExitCodes.Done);
        result.Error.ShouldBeEmpty();
        Golden.Match("report.txt", result.Output);
    }

    [Theory]
    [InlineData("2026-09-10", "2026-09-10", "2026-09", "2026-09", 1)]
    [InlineData("2026-09-11", null, "2026-09", "2026-11", 1)]
    [InlineData("2026-09", "2026-09", "2026-09", "2026-09", 1)]
    [InlineData("2026", "2026", "2026-01", "2026-11", 2)]
    [InlineData("2026-11-22", "2027", "2026-11", "2026-11", 0)]
    [InlineData(null, "2026-10", "2025-11", "2026-10", 1)]
    [InlineData(null, "2026-10-31", "2025-11", "2026-10", 1)]
    [InlineData(" 2026-2 ", "2026-02-28", "2026-02", "2026-02", 0)]
    public void Days_months_and_years_name_the_period(string? from, string? to, string first, string last, int incidents)
    {
        string[] period = [.. from is null ? [] : new[] { "--from", from }, .. to is null ? [] : new[] { "--to", to }];

        JsonElement report = JsonDocument.Parse(_site.Run(["report", "--format", "json", .. period]).Output).RootElement;

        JsonElement months = report.GetProperty("months");
        months[0].GetProperty("period").GetString().ShouldBe(first);
        months[months.GetArrayLength() - 1].GetProperty("period").GetString().ShouldBe(last);
        report.GetProperty("total").GetProperty("incidents").EnumerateObject().Sum(count => count.Value.GetInt32()).ShouldBe(incidents);
    }

    [Theory]
    [InlineData("--from yesterday", "--from \"yesterday\": this is no day, month or year. Write 2026-11-20, 2026-11 or 2026.")]
    [InlineData("--to 20.11.2026", "--to \"20.11.2026\": this is no day, month or year. Write 2026-11-20, 2026-11 or 2026.")]
    [InlineData("--from 26-11-20", "--from \"26-11-20\": this is no day, month or year. Write 2026-11-20, 2026-11 or 2026.")]
    [InlineData("--from 2026-13", "--from \"2026-13\": there is no month 13. Write year, month and day: 2026-11-20.")]
    [InlineData("--to 2026-02-30", "--to \"2026-02-30\": 2026-02 has 28 days.")]
    [InlineData("--from 2026-12", "--from 2026-12: this is after today, 2026-11-22. A report looks back.")]
    [InlineData("--from 2026-10 --to 2026-09", "--from 2026-10 is after --to 2026-09. The first day stands in --from, the last one in --to.")]
    [InlineData("--format pdf", "--format: there is no format \"pdf\". Use text, json, csv or html.")]
    public void Wrong_words_are_answered_with_the_right_ones(string arguments, string sentence)
    {
        ProgramResult result = _site.Run(["report", .. arguments.Split(' ')]);

        result.ExitCode.ShouldBe(ExitCodes.WrongCommandLine);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldBe($"statusgen: {sentence}\n");
    }

    [Fact]
    public void A_month_begins_in_the_zone_of_the_site()
    {
        using var site = new SmallSite(SmallSite.Incident.Replace("2026-11-20 14:10", "2026-10-31 23:30", StringComparison.Ordinal).Replace("14:40", "23:59", StringComparison.Ordinal));
        site.Write("statusgen.yml", SmallSite.Settings.Replace("components:", "  timezone: Europe/Berlin\ncomponents:", StringComparison.Ordinal));

        ProgramResult october = site.Run("report", "--to", "2026-10", "--format", "csv"), november = site.Run("report", "--from", "2026-11", "--format", "csv");

        october.Output.ShouldContain("\r\ntotal,0,0,0,");
        november.Output.ShouldContain("\r\ntotal,0,1,0,");
    }

    [Theory]
    [InlineData("html", "<!doctype html>")]
    [InlineData("csv", "period,critical,")]
    [InlineData("json", "{\n  \"site\": \"Example Status\",")]
    [InlineData("text", "Example Status, 2025-12 to 2026-11")]
    public void It_goes_to_a_file_when_one_is_named(string format, string beginning)
    {
        ProgramResult result = _site.Run("report", "--format", format, "--out", "report.out");

        (result.ExitCode, result.Output, result.Error).ShouldBe((ExitCodes.Done, "report.out\n", ""));
        _site.Read("report.out").ShouldStartWith(beginning);
        _site.Run("report", "--format", format).Output.ShouldBe(_site.Read("report.out"));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_failed_output()
    {
        ProgramResult result = _site.Run("report", "--out", "nowhere/report.txt");

        result.ExitCode.ShouldBe(ExitCodes.InputOutputFailed);
        result.Error.ShouldContain("nowhere");
    }

    [Fact]
    public void Broken_files_are_named_and_the_others_reported()
    {
        _site.Write("incidents/bad.md", "x");

        ProgramResult result = _site.Run("report");

        result.ExitCode.ShouldBe(ExitCodes.ContentErrors);
        result.Output.ShouldContain("Incidents             2 (1 critical, 1 major, 0 minor)");
        result.Error.ShouldBe("statusgen: 1 file has errors and is left out: incidents/bad.md. \"statusgen check\" tells more.\n");
    }

    [Fact]
    public void Without_readable_settings_there_is_no_report()
    {
        _site.Write("statusgen.yml", "site: 5\n");

        ProgramResult result = _site.Run("report");

        result.ExitCode.ShouldBe(ExitCodes.ContentErrors);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldContain("statusgen.yml(1,");
    }

    [Fact]
    public void Names_cannot_steer_the_terminal()
    {
        _site.Write("statusgen.yml", SmallSite.Settings.Replace("name: Card payments", "name: \"Card\\e[2Jpayments\"", StringComparison.Ordinal).Replace("name: Checkout", "name: 決済", StringComparison.Ordinal));

        string report = _site.Run("report").Output;

        report.ShouldNotContain('\e');
        report.ShouldContain("\n  決済              99.982%\n");
    }
}
