using System.Text;
using FsCheck;
using FsCheck.Fluent;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Calendar;
using StatusGen.Publish.Tests.Samples;

namespace StatusGen.Publish.Tests.Calendar;

public sealed class CalendarFilesTests
{
    [Theory]
    [InlineData("maintenance.ics")]
    [InlineData("components/payments/maintenance.ics")]
    public void A_busy_site_has_exactly_these_calendars(string path) =>
        Golden.Match($"Golden/{path.Replace('/', '-')}", Published(BusySite.Moved, BusySite.Cancelled, BusySite.UnderWay, BusySite.Open).Text(path).Replace("\r\n", "\n"));

    [Fact]
    public void Any_text_gives_lines_of_at_most_75_octets_that_unfold_to_it()
    {
        Prop.ForAll((NonNull<string> title) =>
        {
            byte[] bytes = Titled(title.Get).Bytes("maintenance.ics");
            string text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            string[] lines = text.Split("\r\n");
            string summary = text.Replace("\r\n ", "").Split("\r\n").Single(l => l.StartsWith("SUMMARY:", StringComparison.Ordinal))["SUMMARY:".Length..];
            return text.EndsWith("END:VCALENDAR\r\n", StringComparison.Ordinal)
                && lines.All(l => Encoding.UTF8.GetByteCount(l) <= 75 && !l.Any(char.IsControl))
                && Unescaped(summary) == Kept(title.Get);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("ü")]
    [InlineData("日本")]
    [InlineData("🛠")]
    public void Long_lines_are_never_folded_inside_a_character(string character)
    {
        string title = string.Concat(Enumerable.Repeat(character, 200));
        string text = Titled(title).Text("maintenance.ics");
        text.Replace("\r\n ", "").ShouldContain($"SUMMARY:{title}\r\n");
        text.Split("\r\n").Max(Encoding.UTF8.GetByteCount).ShouldBeInRange(72, 75);
    }

    [Fact]
    public void Each_new_window_and_a_cancellation_raise_the_sequence_but_a_reminder_does_not()
    {
        MaintenanceWindow first = Write.Window("2026-12-01 22:00", "2026-12-01 23:00"), second = Write.Window("2026-12-02 22:00", "2026-12-02 23:00");
        IncidentUpdate scheduled = Write.Update(UpdateStatus.Scheduled, "2026-11-01 09:00", "<p>a</p>", window: first);
        IncidentUpdate moved = Write.Update(UpdateStatus.Rescheduled, "2026-11-02 09:00", "<p>b</p>", window: second);
        IncidentUpdate reminder = Write.Update(UpdateStatus.Reminder, "2026-11-03 09:00", "<p>c</p>", window: second);
        IncidentUpdate cancelled = Write.Update(UpdateStatus.Cancelled, "2026-11-04 09:00", "<p>d</p>");
        int Of(params IncidentUpdate[] updates) => CalendarFiles.Sequence(Write.Maintenance("m", "M", first, "api maintenance", [.. updates]));
        new[] { Of(scheduled), Of(scheduled, moved), Of(scheduled, moved, reminder), Of(scheduled, moved, reminder, cancelled) }.ShouldBe([0, 1, 1, 2]);
    }

    [Fact]
    public void An_event_keeps_its_uid_when_everything_else_changes()
    {
        Incident later = BusySite.Moved with { Title = "Another title", Updates = [BusySite.Moved.Updates[0]] };
        Uid(Published(later)).ShouldBe(Uid(Published(BusySite.Moved)));
        Uid(Published(BusySite.Cancelled)).ShouldNotBe(Uid(Published(BusySite.Moved)));
    }

    [Fact]
    public void A_calendar_without_maintenance_still_holds_something() =>
        Published(BusySite.Open).Text("maintenance.ics").ShouldContain("BEGIN:VTIMEZONE\r\n");

    private static string Uid(RecordedOutput output) => output.Text("maintenance.ics").Split("\r\n").Single(l => l.StartsWith("UID:", StringComparison.Ordinal));

    private static RecordedOutput Titled(string title) => Published(BusySite.Moved with { Title = title });

    private static RecordedOutput Published(params Incident[] incidents)
    {
        var output = new RecordedOutput();
        CalendarFiles.Write(Write.Site(BusySite.Now, BusySite.Components, incidents), output);
        return output;
    }

    private static string Kept(string title) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(new string([.. title.Replace('\t', ' ').Where(c => c is '\n' or (>= ' ' and not '\u007f'))])));

    private static string Unescaped(string value)
    {
        var text = new StringBuilder();
        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] != '\\') text.Append(value[i]);
            else text.Append(value[++i] == 'n' ? '\n' : value[i]);
        }
        return text.ToString();
    }
}
