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

    public void Write(Utf8Buffer html, FeedEntry entry)
    {
        html.Add("<p><strong>"u8);
        html.Add(Kind(entry.Incident));
        if (entry.Update.Status != UpdateStatus.Notice)
        {
            html.Add(" · "u8);
            html.Add(entry.Update.Status.Word());
        }
        html.Add(".</strong>"u8);
        if (entry.Incident.Kind == IncidentKind.Maintenance) WriteWindow(html, entry);
        if (entry.Update.Status != UpdateStatus.Postmortem) WriteAffected(html, entry);
        if (entry.Update.NextUpdate is { } next)
        {
            html.Add(" Next update: "u8);
            html.AddWords(next);
            html.Add("."u8);
        }
        html.Add("</p>\n"u8);
        string page = model.Addresses.Absolute(model.Addresses.Incident(entry.Incident.Id));
        if (entry.Index == 0) AbsoluteLinks.Add(html, entry.Incident.Lead.Html, model.Addresses.Origin, page);
        AbsoluteLinks.Add(html, entry.Update.Body.Html, model.Addresses.Origin, page);
    }

    private static string Kind(Incident incident) => (incident.Kind, incident.Severity) switch
    {
        (IncidentKind.Maintenance, _) => "Maintenance",
        (IncidentKind.Notice, _) => "Notice",
        (_, IncidentSeverity.Critical) => "Critical incident",
        (_, IncidentSeverity.Major) => "Major incident",
        _ => "Minor incident",
    };

    private static void WriteWindow(Utf8Buffer html, FeedEntry entry)
    {
        MaintenanceWindow? window = entry.Incident.Window;
        for (int i = 0; i <= entry.Index; i++) window = entry.Incident.Updates[i].Window ?? window;
        if (window is not { } w) return;
        html.Add(" Window: "u8);
        html.AddWords(w.Start);
        html.Add(" to "u8);
        html.AddWords(w.End);
        html.Add("."u8);
    }

    private void WriteAffected(Utf8Buffer html, FeedEntry entry)
    {
        AffectedChange[] changes = entry.Published.Changes[entry.Index];
        bool planned = entry.Incident.Kind != IncidentKind.Incident;
        bool allWell = Array.TrueForAll(changes, static c => c.After == ComponentStatus.Operational);
        string separator = allWell && !planned ? " Operational again: " : " Affected: ";
        foreach (AffectedChange change in changes)
        {
            if (!allWell && change.After == ComponentStatus.Operational && change.Before == ComponentStatus.Operational) continue;
            html.Add(separator);
            html.Add(_namesAsHtml[change.Component]);
            if (!allWell)
            {
                html.Add(" ("u8);
                html.Add(Word(change.After));
                html.Add(")"u8);
            }
            separator = ", ";
        }
        if (separator == ", ") html.Add("."u8);
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
