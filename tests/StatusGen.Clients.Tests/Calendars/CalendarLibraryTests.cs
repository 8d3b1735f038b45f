using System.Text.Json;
using StatusGen.Clients.Tests.Sites;

namespace StatusGen.Clients.Tests.Calendars;

/// <summary>python3-icalendar reads every calendar of every site.</summary>
public sealed class CalendarLibraryTests(BuiltSites sites)
{
    [Fact]
    public void Every_calendar_is_read_without_fault()
    {
        foreach (BuiltSite site in sites.All)
        {
            string[] paths = site.Paths("maintenance.ics");
            Dictionary<string, Reading> read = Read(paths.Select(site.At));
            foreach (string path in paths) Faults(read[site.At(path)]).ShouldBeEmpty($"{site}: {path}");
        }
    }

    [Fact]
    public void Every_maintenance_that_the_API_tells_of_is_an_event_of_its_window()
    {
        foreach (BuiltSite site in sites.All)
        {
            string[] planned = [.. site.Paths("????.json", "api/v2").SelectMany(p => site.Json(p).GetProperty("scheduled_maintenances").EnumerateArray()).Select(Window).Order(StringComparer.Ordinal)];
            Reading calendar = Read([site.At("maintenance.ics")])[site.At("maintenance.ics")];
            ((string[])[.. calendar.Events.Select(e => $"{e.Url} {e.Start} {e.End}").Order(StringComparer.Ordinal)]).ShouldBe(planned, site.Name);
        }
        sites.Many.Json("api/v2/scheduled-maintenances.json").GetProperty("scheduled_maintenances").GetArrayLength().ShouldBe(44);

        static string Window(JsonElement m) => $"{m.GetProperty("shortlink").GetString()} {Seconds(m.GetProperty("scheduled_for"))} {Seconds(m.GetProperty("scheduled_until"))}";
        static string Seconds(JsonElement time) => time.GetString()!.Replace(".000Z", "Z", StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelled_work_stays_as_a_cancelled_event_of_a_higher_sequence()
    {
        Reading calendar = Read([sites.AllWell.At("maintenance.ics")]).Values.Single();
        Event cancelled = calendar.Events.Single(e => e.Url.EndsWith("/2025-10-14-search-machines/", StringComparison.Ordinal));
        (cancelled.Status, cancelled.Sequence).ShouldBe(("CANCELLED", 1));
        calendar.Events.Count(e => e.Status == "CONFIRMED").ShouldBe(calendar.Events.Length - 1);
    }

    [Fact]
    public void The_calendar_of_a_component_holds_only_its_own_work()
    {
        Reading payments = Read([sites.AllWell.At("components/payments/maintenance.ics")]).Values.Single(), search = Read([sites.AllWell.At("components/search/maintenance.ics")]).Values.Single();
        payments.Events.ShouldAllBe(e => e.Description.Contains("Card payments"));
        search.Events.ShouldHaveSingleItem().Status.ShouldBe("CANCELLED");
    }

    [Fact]
    public void A_broken_calendar_would_be_found()
    {
        using var scratch = new ScratchFolder();
        string whole = sites.AllWell.Text("maintenance.ics");
        Faults("cut.ics", whole[..(whole.Length / 2)]).ShouldContain(f => f.StartsWith("not a calendar", StringComparison.Ordinal) || f == "written again it differs");
        Faults("ends.ics", whole.Replace("\r\n", "\n", StringComparison.Ordinal)).ShouldContain("bare line ends");
        Faults("long.ics", whole.Replace("SUMMARY:", "SUMMARY:A title that nobody has folded although it is much too long for one line ", StringComparison.Ordinal)).ShouldContain("a line is too long");
        Faults("local.ics", whole.Replace("DTSTART:20250406T010000Z", "DTSTART:20250406T010000", StringComparison.Ordinal)).ShouldContain("times are not UTC or out of order");
        Faults("alarm.ics", whole.Replace("TRIGGER:-P1D", "TRIGGER:-PT1H", StringComparison.Ordinal)).ShouldContain("no alarm a day before");

        string[] Faults(string name, string text) => [.. CalendarLibraryTests.Faults(Read([scratch.Write(name, text)]).Values.Single())];
    }

    private static Dictionary<string, Reading> Read(IEnumerable<string> files) => Tools.Python<Dictionary<string, Reading>>("calendars.py", files);

    private static IEnumerable<string> Faults(Reading calendar)
    {
        if (calendar.Problem.Length > 0) yield return $"not a calendar: {calendar.Problem}";
        if (calendar.Components == 0) yield return "an empty calendar";
        if (!calendar.SameWhenWritten) yield return "written again it differs";
        if (calendar.BareLineEnds > 0) yield return "bare line ends";
        if (calendar.LongestLine > 75) yield return "a line is too long";
        if (calendar.Events.DistinctBy(e => e.Uid).Count() != calendar.Events.Length) yield return "identifiers are not unique";
        foreach (string error in calendar.Events.SelectMany(e => e.Errors)) yield return error;
        if (calendar.Events.Any(e => e.Start is null || e.End is null || e.Stamp is null || string.CompareOrdinal(e.Start, e.End) >= 0)) yield return "times are not UTC or out of order";
        if (calendar.Events.Any(e => e.Status is not ("CONFIRMED" or "CANCELLED") || e.Sequence < 0 || e.Summary.Length == 0)) yield return "status, sequence or summary";
        if (calendar.Events.Any(e => e.Status == "CONFIRMED" && !e.Alarms.SequenceEqual([-86400]))) yield return "no alarm a day before";
    }

    private sealed record Reading(string Problem, int Components, int BareLineEnds, int LongestLine, bool SameWhenWritten, Event[] Events);
    private sealed record Event(string Uid, int Sequence, string Status, string Summary, string Description, string Url, string? Start, string? End, string? Stamp, string[] Errors, int[] Alarms);
}
