using StatusGen.Clients.Tests.Sites;

namespace StatusGen.Clients.Tests.Calendars;

/// <summary>khal imports the calendars and lists what a person would see.</summary>
public sealed class KhalTests(BuiltSites sites)
{
    [Fact]
    public void Khal_lists_the_work_of_this_site_in_UTC()
    {
        Import(sites.AllWell.At("maintenance.ics")).ShouldBe(
        [
            "2025-04-06 01:00|2025-04-06 03:00|Dashboard and reports unavailable while we move to new database machines|",
            "2025-10-14 03:00|2025-10-14 03:45|Cancelled: Product search pauses while we replace its machines|CANCELLED",
            "2026-05-17 01:30|2026-05-17 03:00|Payments pause for up to ten minutes while we replace network equipment|",
            "2026-12-06 03:00|2026-12-06 05:30|Reports and exports pause while we prepare the yearly reports|",
            "2027-01-24 02:00|2027-01-24 05:00|Payments pause for up to ten minutes while we move to a new data centre|",
        ], Case.Sensitive);
    }

    [Fact]
    public void Khal_takes_calendars_with_much_work_and_with_none()
    {
        Import(sites.Many.At("maintenance.ics")).Length.ShouldBe(44);
        Import(sites.Empty.At("maintenance.ics")).ShouldBeEmpty();
    }

    [Fact]
    public void A_calendar_that_khal_cannot_read_would_be_found()
    {
        using var scratch = new ScratchFolder();
        string broken = scratch.Write("broken.ics", sites.AllWell.Text("maintenance.ics").Replace("END:VCALENDAR\r\n", "", StringComparison.Ordinal).Replace("END:VEVENT", "END:VALARM", StringComparison.Ordinal));
        Should.Throw<ShouldAssertException>(() => Import(broken).ShouldNotBeEmpty());
    }

    private static string[] Import(string file)
    {
        using var scratch = new ScratchFolder();
        Directory.CreateDirectory(scratch.At("calendar"));
        string settings = scratch.Write("khal.conf", $"""
            [calendars]
            [[status]]
            path = {scratch.At("calendar")}
            [sqlite]
            path = {scratch.At("khal.db")}
            [locale]
            default_timezone = UTC
            local_timezone = UTC
            timeformat = %H:%M
            dateformat = %Y-%m-%d
            longdateformat = %Y-%m-%d
            datetimeformat = %Y-%m-%d %H:%M
            longdatetimeformat = %Y-%m-%d %H:%M
            """);
        ProgramResult import = Tools.Run("khal", "-c", settings, "import", "--batch", "-a", "status", file);
        import.ExitCode.ShouldBe(0, import.Error);
        import.Error.ShouldBeEmpty();
        ProgramResult list = Tools.Run("khal", "-c", settings, "list", "--once", "--day-format", "", "--format", "{start}|{end}|{title}|{status}", "2020-01-01", "2028-01-01");
        list.ExitCode.ShouldBe(0, list.Error);
        return [.. list.Output.Split('\n').Select(l => l.Trim().Replace("CONFIRMED", "", StringComparison.Ordinal)).Where(l => l.Contains('|'))];
    }
}
