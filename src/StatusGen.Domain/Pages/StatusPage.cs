using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;

namespace StatusGen.Domain.Pages;

/// <summary>Everything that was loaded: the site's settings and all its incidents, newest first (by start, then id).</summary>
public sealed record StatusPage(SiteSettings Site, ImmutableArray<Incident> Incidents)
{
    /// <summary>Clocks differ a little; a longer lead than this is an announcement for later, and stays unseen until then.</summary>
    public static readonly Duration ClockTolerance = Duration.FromMinutes(10);

    /// <summary>
    /// What anybody may know at a moment: without updates that lie in the future by more than <see cref="ClockTolerance"/>, and without incidents that
    /// have no update yet. A slightly early update counts as made at <paramref name="now"/>.
    /// </summary>
    public StatusPage AsOf(Instant now)
    {
        Instant latest = now + ClockTolerance;
        var incidents = ImmutableArray.CreateBuilder<Incident>(Incidents.Length);
        foreach (Incident incident in Incidents)
        {
            if (incident.Updates[^1].At <= now && incident.Started <= now)
            {
                incidents.Add(incident);
                continue;
            }
            ImmutableArray<IncidentUpdate> told = [.. incident.Updates.Where(u => u.At <= latest).Select(u => u.At > now ? u with { At = now } : u)];
            if (!told.IsEmpty) incidents.Add(incident with { Updates = told, Started = Instant.Min(incident.Started, now) });
        }
        return this with { Incidents = incidents.DrainToImmutable() };
    }

    /// <summary>
    /// What an audience may see: public incidents and updates, and those addressed to it. Hidden components leave no trace. Tasks come from
    /// postmortems, so they go with an update that is withheld.
    /// </summary>
    public StatusPage VisibleTo(string audience = Incident.PublicAudience)
    {
        var hidden = Site.Components.Where(c => c.Hidden).Select(c => c.Id).ToHashSet();
        bool Sees(ImmutableArray<string> names) => names.Contains(Incident.PublicAudience) || names.Contains(audience);
        var incidents = ImmutableArray.CreateBuilder<Incident>(Incidents.Length);
        foreach (Incident incident in Incidents)
        {
            if (!Sees(incident.Audience)) continue;
            Incident seen = incident;
            if (incident.Updates.Any(u => !u.Audience.IsEmpty && !Sees(u.Audience)))
            {
                ImmutableArray<IncidentUpdate> updates = [.. incident.Updates.Where(u => u.Audience.IsEmpty || Sees(u.Audience))];
                if (updates.IsEmpty) continue;
                bool keepsPostmortem = updates.Any(u => u.Status == UpdateStatus.Postmortem);
                seen = seen with { Updates = updates, Tasks = keepsPostmortem ? seen.Tasks : [] };
            }
            if (hidden.Count > 0) seen = WithoutComponents(seen, hidden);
            incidents.Add(seen);
        }
        ImmutableArray<Component> components = [.. Site.Components.Where(c => !c.Hidden)];
        return new StatusPage(Site with { Components = components }, incidents.DrainToImmutable());
    }

    private static Incident WithoutComponents(Incident incident, HashSet<ComponentId> hidden)
    {
        ImmutableArray<AffectedComponent> Shown(ImmutableArray<AffectedComponent> all) => all.RemoveAll(a => hidden.Contains(a.Component));
        return incident with { Affected = Shown(incident.Affected), Updates = [.. incident.Updates.Select(u => u with { Affected = Shown(u.Affected) })] };
    }
}
