using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Model;

namespace StatusGen.Publish.Feeds;

/// <summary>An update as an entry of a feed. Everything in it comes from this update and those before it, so later updates leave it as it is.</summary>
/// <param name="Index">Place of the update in its incident.</param>
/// <param name="Id">Permanent and unique: see <see cref="PermanentId"/>.</param>
internal readonly record struct FeedEntry(PublishedIncident Published, int Index, string Id)
{
    public Incident Incident => Published.Incident;
    public IncidentUpdate Update => Published.Incident.Updates[Index];
    public Instant At => Update.At;

    /// <summary>Oldest first; equal times by incident, then in the order in which they are told.</summary>
    public static readonly IComparer<FeedEntry> ByTime = Comparer<FeedEntry>.Create(static (a, b) =>
    {
        int time = a.At.CompareTo(b.At);
        if (time != 0) return time;
        int incident = a.Incident.Id.CompareTo(b.Incident.Id);
        return incident != 0 ? incident : a.Index.CompareTo(b.Index);
    });

    /// <summary>True when the incident had named the component by then: a component's feed begins with the update that brings the component in.</summary>
    public bool Concerns(ComponentId component)
    {
        foreach (AffectedComponent affected in Incident.Affected)
            if (affected.Component == component) return true;
        for (int i = 0; i <= Index; i++)
            foreach (AffectedComponent affected in Incident.Updates[i].Affected)
                if (affected.Component == component) return true;
        return false;
    }

    public static FeedEntry[] AllOf(SiteModel model)
    {
        var entries = new List<FeedEntry>(model.Incidents.Length * 4);
        foreach (PublishedIncident published in model.Incidents)
            for (int i = 0; i < published.Incident.Updates.Length; i++)
                entries.Add(new FeedEntry(published, i, PermanentId.Of(published.Incident.Id, published.Incident.Updates[i].Anchor)));
        FeedEntry[] all = [.. entries];
        Array.Sort(all, ByTime);
        return all;
    }
}
