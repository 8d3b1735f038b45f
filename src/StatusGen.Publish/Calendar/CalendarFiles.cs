using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Feeds;
using StatusGen.Publish.Model;
using StatusGen.Publish.Utf8;

namespace StatusGen.Publish.Calendar;

/// <summary><c>maintenance.ics</c> of the site and of each component: an event for each maintenance window.</summary>
public static class CalendarFiles
{
    public static void Write(SiteModel model, IOutput output)
    {
        ImmutableArray<PublishedIncident> planned =
        [
            .. model.Incidents.Where(i => i.Incident.Kind == IncidentKind.Maintenance && i.State.Window is not null)
                .OrderBy(i => i.State.Window!.Value.Start).ThenBy(i => i.Incident.Id),
        ];
        Write(model, output, "maintenance.ics", model.Site.Name, planned);
        foreach (Component component in model.Site.Components)
            Write(model, output, $"components/{component.Id.Value}/maintenance.ics", $"{model.Site.Name}: {component.Name}", planned.Where(i => i.Components.Contains(component.Id)));
    }

    private static void Write(SiteModel model, IOutput output, string path, string name, IEnumerable<PublishedIncident> planned)
    {
        using var buffer = new Utf8Buffer();
        buffer.Line("BEGIN", "VCALENDAR");
        buffer.Line("VERSION", "2.0");
        buffer.Line("PRODID", "-//StatusGen//StatusGen//EN");
        buffer.Line("CALSCALE", "GREGORIAN");
        buffer.Line("METHOD", "PUBLISH");
        buffer.Text("NAME", $"{name} maintenance");
        buffer.Text("X-WR-CALNAME", $"{name} maintenance");
        buffer.Line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        buffer.Line("X-PUBLISHED-TTL", "PT1H");
        bool empty = true;
        foreach (PublishedIncident maintenance in planned)
        {
            WriteEvent(buffer, model, maintenance, maintenance.State.Window!.Value);
            empty = false;
        }
        if (empty) WriteZone(buffer);
        buffer.Line("END", "VCALENDAR");
        output.Add(new OutputFile(path, buffer.Written));
    }

    private static void WriteEvent(Utf8Buffer buffer, SiteModel model, PublishedIncident maintenance, MaintenanceWindow window)
    {
        Incident incident = maintenance.Incident;
        bool cancelled = maintenance.State.Status == UpdateStatus.Cancelled;
        Instant changed = incident.Updates[^1].At;
        buffer.Line("BEGIN", "VEVENT");
        buffer.Line("UID", PermanentId.Of(incident.Id, "")["urn:uuid:".Length..]);
        buffer.Line("DTSTAMP", TimeBytes.Calendar(changed));
        buffer.Line("CREATED", TimeBytes.Calendar(incident.Updates[0].At));
        buffer.Line("LAST-MODIFIED", TimeBytes.Calendar(changed));
        buffer.Line("SEQUENCE", Sequence(incident).ToString(CultureInfo.InvariantCulture));
        buffer.Line("DTSTART", TimeBytes.Calendar(window.Start));
        buffer.Line("DTEND", TimeBytes.Calendar(window.End));
        buffer.Line("STATUS", cancelled ? "CANCELLED" : "CONFIRMED");
        buffer.Line("TRANSP", "TRANSPARENT");
        buffer.Text("SUMMARY", cancelled ? $"Cancelled: {incident.Title}" : incident.Title);
        buffer.Text("DESCRIPTION", Description(model, maintenance));
        buffer.Line("URL", model.Addresses.Absolute(model.Addresses.Incident(incident.Id)));
        if (!cancelled)
        {
            buffer.Line("BEGIN", "VALARM");
            buffer.Line("ACTION", "DISPLAY");
            buffer.Text("DESCRIPTION", incident.Title);
            buffer.Line("TRIGGER", "-P1D");
            buffer.Line("END", "VALARM");
        }
        buffer.Line("END", "VEVENT");
    }

    /// <summary>Counts what calendars must not overlook: each new window, and the cancellation.</summary>
    internal static int Sequence(Incident maintenance)
    {
        int sequence = 0;
        MaintenanceWindow? window = maintenance.Window;
        foreach (IncidentUpdate update in maintenance.Updates)
        {
            if (update.Window is { } moved && moved != window)
            {
                if (window is not null) sequence++;
                window = moved;
            }
            if (update.Status == UpdateStatus.Cancelled) sequence++;
        }
        return sequence;
    }

    private static string Description(SiteModel model, PublishedIncident maintenance)
    {
        var text = new ArrayBufferWriter<char>(1024);
        IncidentUpdate update = maintenance.Incident.Updates[^1];
        if (!maintenance.Components.IsEmpty) text.Write($"Affected: {string.Join(", ", maintenance.Components.Select(id => model.Find(id).Name))}\n\n");
        text.Write($"{update.Status.Word()}, {TimeBytes.Words(update.At)}\n");
        TextWithLinks.Write(text, update.Body.Html, model.Addresses.Origin);
        return $"{TextWithLinks.Trimmed(text)}\n\n{model.Addresses.Absolute(model.Addresses.Incident(maintenance.Incident.Id))}";
    }

    /// <summary>A calendar must hold something; where nothing is planned, it holds the time zone that its times are in.</summary>
    private static void WriteZone(Utf8Buffer buffer)
    {
        buffer.Line("BEGIN", "VTIMEZONE");
        buffer.Line("TZID", "UTC");
        buffer.Line("BEGIN", "STANDARD");
        buffer.Line("DTSTART", "19700101T000000");
        buffer.Line("TZOFFSETFROM", "+0000");
        buffer.Line("TZOFFSETTO", "+0000");
        buffer.Line("END", "STANDARD");
        buffer.Line("END", "VTIMEZONE");
    }
}
