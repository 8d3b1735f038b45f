using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Model;
using StatusGen.Publish.Utf8;

namespace StatusGen.Publish.Feeds;

/// <summary>An update as an entry of a feed. Everything in it comes from this update and those before it, so later updates leave it as it is.</summary>
/// <param name="Index">Place of the update in its incident.</param>
/// <param name="Id">Permanent and unique: see <see cref="PermanentId"/>.</param>
/// <param name="Time">The update's time as Atom and JSON Feed write it, RFC 3339 in UTC: made once, written in many documents.</param>
/// <param name="Components">Those that the incident had named by then: a component's feed begins with the update that brings the component in.</param>
internal sealed record FeedEntry(PublishedIncident Published, int Index, IncidentUpdate Update, string Id, string Time, Component[] Components)
{
    private const int BlockSize = 1024;

    public Incident Incident => Published.Incident;
    public Instant At => Update.At;

    /// <summary>Oldest first; equal times by incident, then in the order in which they are told.</summary>
    public static FeedEntry[] AllOf(SiteModel model)
    {
        var updates = new List<(PublishedIncident Published, int Index)>(model.Incidents.Length * 4);
        var named = new List<Component[]>(model.Incidents.Length * 4);
        foreach (PublishedIncident published in model.Incidents)
        {
            for (int i = 0; i < published.Incident.Updates.Length; i++) updates.Add((published, i));
            AddNamed(named, model, published);
        }
        int[] order = Order(updates);
        var entries = new FeedEntry[order.Length];
        Work.ForEach((entries.Length + BlockSize - 1) / BlockSize, block =>
        {
            for (int i = block * BlockSize; i < Math.Min(entries.Length, (block + 1) * BlockSize); i++)
            {
                (PublishedIncident published, int index) = updates[order[i]];
                IncidentUpdate update = published.Incident.Updates[index];
                entries[i] = new FeedEntry(published, index, update, PermanentId.Of(published.Incident.Id, update.Anchor), TimeBytes.Rfc3339(update.At), named[order[i]]);
            }
        });
        return entries;
    }

    /// <summary>For each update what the incident had named by then. Neighbours that name the same share one list.</summary>
    private static void AddNamed(List<Component[]> named, SiteModel model, PublishedIncident published)
    {
        // The incident lists its components in the order in which they are named.
        Component[] known = [];
        int count = published.Incident.Affected.Length;
        foreach (IncidentUpdate update in published.Incident.Updates)
        {
            foreach (AffectedComponent affected in update.Affected) count = Math.Max(count, published.Components.IndexOf(affected.Component) + 1);
            if (count > known.Length)
            {
                known = new Component[count];
                for (int c = 0; c < count; c++) known[c] = model.Find(published.Components[c]);
            }
            named.Add(known);
        }
    }

    /// <summary>Sorts by plain numbers first, which is many times faster, and then what has the same time by names.</summary>
    private static int[] Order(List<(PublishedIncident Published, int Index)> updates)
    {
        var times = new long[updates.Count];
        var order = new int[updates.Count];
        for (int i = 0; i < times.Length; i++)
        {
            times[i] = updates[i].Published.Incident.Updates[updates[i].Index].At.ToUnixTimeTicks();
            order[i] = i;
        }
        Array.Sort(times, order);
        for (int start = 0, end; start < order.Length; start = end)
        {
            end = start + 1;
            while (end < order.Length && times[end] == times[start]) end++;
            if (end - start > 1) order.AsSpan(start..end).Sort(ByName);
        }
        return order;

        int ByName(int a, int b)
        {
            int incident = updates[a].Published.Incident.Id.CompareTo(updates[b].Published.Incident.Id);
            return incident != 0 ? incident : updates[a].Index.CompareTo(updates[b].Index);
        }
    }
}
