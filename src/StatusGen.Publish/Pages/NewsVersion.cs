using StatusGen.Domain.Incidents;
using StatusGen.Domain.Uptime;
using StatusGen.Publish.Model;
using StatusGen.Publish.Theming;

namespace StatusGen.Publish.Pages;

/// <summary>A mark that changes when readers of a page would want to know, and not when the site is merely built again.</summary>
internal static class NewsVersion
{
    public static string Of(PublishedIncident published)
    {
        var mark = new Fingerprint();
        AddTo(ref mark, published);
        return mark.ToString();
    }

    /// <summary>Of the whole site: what components are like, what is going on, and what was told last.</summary>
    public static string Of(SiteModel model)
    {
        var mark = new Fingerprint();
        foreach (ComponentTimeline timeline in model.Timelines) mark.Add((long)timeline.Current);
        const int Told = 10;
        for (int i = 0; i < model.Incidents.Length; i++)
            if (i < Told || model.Incidents[i].State.IsOpen) AddTo(ref mark, model.Incidents[i]);
        return mark.ToString();
    }

    private static void AddTo(ref Fingerprint mark, PublishedIncident published)
    {
        Incident incident = published.Incident;
        mark.Add(incident.Id.Value);
        mark.Add(incident.Title);
        mark.Add((long)published.State.Status);
        mark.Add(incident.Updates.Length);
        mark.Add(incident.Updates[^1].Body.Html);
        mark.Add(published.State.Window?.Start.ToUnixTimeSeconds() ?? 0);
        mark.Add(published.State.Window?.End.ToUnixTimeSeconds() ?? 0);
    }
}
