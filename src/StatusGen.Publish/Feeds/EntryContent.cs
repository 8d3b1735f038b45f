using System.Buffers;
using System.Net;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Model;
using StatusGen.Publish.Utf8;

namespace StatusGen.Publish.Feeds;

/// <summary>An entry's HTML: a line that tells in words how bad it is, what is affected and when to expect more, then what was written.</summary>
internal sealed class EntryContent(SiteModel model)
{
    private readonly Dictionary<ComponentId, string> _namesAsHtml = model.Site.Components.ToDictionary(c => c.Id, c => WebUtility.HtmlEncode(c.Name));

    /// <param name="html">What it held before is lost.</param>
    public void Write(ArrayBufferWriter<char> html, FeedEntry entry)
    {
        html.ResetWrittenCount();
        html.Write("<p><strong>");
        html.Write(Kind(entry.Incident));
        if (entry.Update.Status != UpdateStatus.Notice)
        {
            html.Write(" · ");
            html.Write(entry.Update.Status.Word());
        }
        html.Write(".</strong>");
        if (entry.Incident.Kind == IncidentKind.Maintenance) WriteWindow(html, entry);
        if (entry.Update.Status != UpdateStatus.Postmortem) WriteAffected(html, entry);
        if (entry.Update.NextUpdate is { } next)
        {
            html.Write(" Next update: ");
            html.Write(TimeBytes.Words(next));
            html.Write(".");
        }
        html.Write("</p>\n");
        string page = model.Addresses.Absolute(model.Addresses.Incident(entry.Incident.Id));
        if (entry.Index == 0) AbsoluteLinks.Write(html, entry.Incident.Lead.Html, model.Addresses.Origin, page);
        AbsoluteLinks.Write(html, entry.Update.Body.Html, model.Addresses.Origin, page);
    }

    private static string Kind(Incident incident) => (incident.Kind, incident.Severity) switch
    {
        (IncidentKind.Maintenance, _) => "Maintenance",
        (IncidentKind.Notice, _) => "Notice",
        (_, IncidentSeverity.Critical) => "Critical incident",
        (_, IncidentSeverity.Major) => "Major incident",
        _ => "Minor incident",
    };

    private static void WriteWindow(ArrayBufferWriter<char> html, FeedEntry entry)
    {
        MaintenanceWindow? window = entry.Incident.Window;
        for (int i = 0; i <= entry.Index; i++) window = entry.Incident.Updates[i].Window ?? window;
        if (window is not { } w) return;
        html.Write(" Window: ");
        html.Write(TimeBytes.Words(w.Start));
        html.Write(" to ");
        html.Write(TimeBytes.Words(w.End));
        html.Write(".");
    }

    private void WriteAffected(ArrayBufferWriter<char> html, FeedEntry entry)
    {
        List<AffectedChange> changes = AffectedHistory.At(entry.Incident, entry.Index);
        bool planned = entry.Incident.Kind != IncidentKind.Incident;
        bool allWell = changes.TrueForAll(c => c.After == ComponentStatus.Operational);
        string separator = allWell && !planned ? " Operational again: " : " Affected: ";
        foreach (AffectedChange change in changes)
        {
            if (!allWell && change.After == ComponentStatus.Operational && change.Before == ComponentStatus.Operational) continue;
            html.Write(separator);
            html.Write(_namesAsHtml[change.Component]);
            if (!allWell)
            {
                html.Write(" (");
                html.Write(Word(change.After));
                html.Write(")");
            }
            separator = ", ";
        }
        if (separator == ", ") html.Write(".");
    }

    private static string Word(ComponentStatus status) => status switch
    {
        ComponentStatus.Degraded => "degraded performance",
        ComponentStatus.PartialOutage => "partial outage",
        ComponentStatus.MajorOutage => "major outage",
        ComponentStatus.Maintenance => "under maintenance",
        _ => "operational",
    };
}
