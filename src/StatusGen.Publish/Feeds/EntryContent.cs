using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Languages;
using StatusGen.Publish.Model;
using StatusGen.Publish.Utf8;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Feeds;

/// <summary>An entry's HTML: how bad it is, what is affected and when to expect more, each on a line, then what was written. Times are in UTC, because entries travel.</summary>
internal sealed class EntryContent
{
    private const int Statuses = (int)ComponentStatus.MajorOutage + 1;

    private readonly SiteModel _model;
    private readonly Language _language;
    private readonly TimePrinter _times;
    private readonly Dictionary<ComponentId, int> _positions;
    private readonly string?[] _components;
    private readonly (string Before, string After) _affected, _well;
    private readonly string _separator;

    public EntryContent(SiteModel model, Language language)
    {
        (_model, _language) = (model, language);
        _times = new TimePrinter(language, DateTimeZone.Utc);
        _positions = model.Site.Components.ToDictionary(c => c.Id, c => c.Position);
        _components = new string?[model.Site.Components.Length * Statuses];
        _affected = Around("home.affected", "components");
        _well = Around("entry.well", "components");
        _separator = Around("lists.next", "item").Before;
    }

    public void Write(Utf8Buffer html, FeedEntry entry)
    {
        html.Add("<p><strong>");
        html.Add(Kind(entry.Incident).Html);
        if (entry.Update.Status != UpdateStatus.Notice)
        {
            html.Add(" · ");
            html.Add(_language.Word("update", entry.Update.Status.Key()).Html);
        }
        html.Add("</strong>");
        if (entry.Incident.Kind == IncidentKind.Maintenance) WriteWindow(html, entry);
        if (entry.Update.Status != UpdateStatus.Postmortem) WriteAffected(html, entry);
        if (entry.Update.NextUpdate is { } next) WriteLine(html, _language.Say("event.next-update", ("time", _times.MomentText(next))));
        html.Add("</p>\n");
        string page = _model.Addresses.Absolute(_model.Addresses.Incident(entry.Incident.Id));
        if (entry.Index == 0) WriteText(html, entry.Incident.Lead, page);
        WriteText(html, entry.Update.Body, page);
    }

    private SafeHtml Kind(Incident incident) => (incident.Kind, incident.Severity) switch
    {
        (IncidentKind.Maintenance, _) => _language["kinds.maintenance"],
        (IncidentKind.Notice, _) => _language["kinds.notice"],
        (_, IncidentSeverity.Critical) => _language["severity.critical"],
        (_, IncidentSeverity.Major) => _language["severity.major"],
        _ => _language["severity.minor"],
    };

    private void WriteWindow(Utf8Buffer html, FeedEntry entry)
    {
        MaintenanceWindow? window = entry.Incident.Window;
        for (int i = 0; i <= entry.Index; i++) window = entry.Incident.Updates[i].Window ?? window;
        if (window is { } valid) WriteLine(html, _language.Say("entry.window", ("window", _times.WindowText(valid))));
    }

    private void WriteAffected(Utf8Buffer html, FeedEntry entry)
    {
        AffectedChange[] changes = entry.Published.Changes[entry.Index];
        bool planned = entry.Incident.Kind != IncidentKind.Incident;
        bool allWell = Array.TrueForAll(changes, static c => c.After == ComponentStatus.Operational);
        (string before, string after) = allWell && !planned ? _well : _affected;
        bool any = false;
        foreach (AffectedChange change in changes)
        {
            if (!allWell && change.After == ComponentStatus.Operational && change.Before == ComponentStatus.Operational) continue;
            html.Add(any ? _separator : "<br>\n");
            if (!any) html.Add(before);
            html.Add(allWell ? SafeHtml.Escape(_model.Find(change.Component).Name).Html : Told(change.Component, change.After));
            any = true;
        }
        if (any) html.Add(after);
    }

    /// <summary>"Card payments (partial outage)", made once for each status.</summary>
    private string Told(ComponentId component, ComponentStatus status) => _components[_positions[component] * Statuses + (int)status] ??=
        _language.Say("entry.component", ("component", _model.Find(component).Name), ("status", _language.Word("impact", status.Key()))).Html;

    private void WriteText(Utf8Buffer html, Prose text, string page)
    {
        if (text.IsEmpty) return;
        if (text.Language is { } language) html.Add($"<div lang=\"{language}\">");
        AbsoluteLinks.Add(html, text.Html, _model.Addresses.Origin, page);
        if (text.Language is not null) html.Add("</div>");
    }

    private static void WriteLine(Utf8Buffer html, SafeHtml line)
    {
        html.Add("<br>\n");
        html.Add(line.Html);
    }

    private (string Before, string After) Around(string key, string name) => _language.Find(key)?.Around(name) ?? ("", "");
}
