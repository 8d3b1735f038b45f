using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Settings;

namespace StatusGen.Domain.Pages;

/// <summary>Everything that was loaded: the site's settings and all its incidents, in the order of <see cref="NewestFirst"/>.</summary>
public sealed record StatusPage(SiteSettings Site, ImmutableArray<Incident> Incidents)
{
    /// <summary>Clocks differ a little; a longer lead than this is an announcement for later, and stays unseen until then.</summary>
    public static readonly Duration ClockTolerance = Duration.FromMinutes(10);

    /// <summary>By start, the latest first; equal starts by id.</summary>
    public static readonly IComparer<Incident> NewestFirst = Comparer<Incident>.Create(static (a, b) =>
    {
        int start = b.Started.CompareTo(a.Started);
        return start != 0 ? start : a.Id.CompareTo(b.Id);
    });

    /// <summary>
    /// What anybody may know at a moment: without updates that lie in the future by more than <see cref="ClockTolerance"/>, without what came only with
    /// them, and without incidents that have no update yet. A slightly early update counts as made at <paramref name="now"/>.
    /// </summary>
    public StatusPage AsOf(Instant now)
    {
        Instant latest = now + ClockTolerance;
        Func<IncidentUpdate, bool> isTold = update => update.At <= latest;
        var incidents = ImmutableArray.CreateBuilder<Incident>(Incidents.Length);
        bool sorted = true;
        foreach (Incident incident in Incidents)
        {
            if (incident.Updates[^1].At <= now && incident.Started <= now)
            {
                incidents.Add(incident);
                continue;
            }
            if (Excerpt.Of(incident, isTold) is not { } told) continue;
            incidents.Add(told with
            {
                Updates = [.. told.Updates.Select(u => u.At > now ? u with { At = now } : u)],
                Started = Instant.Min(told.Started, now),
            });
            sorted &= incident.Started <= now;
        }
        if (!sorted) incidents.Sort(NewestFirst);
        return this with { Incidents = incidents.DrainToImmutable() };
    }

    /// <summary>
    /// What an audience may see: public incidents and updates, and those addressed to it, without what is internal. A targeted incident stays targeted
    /// whatever its updates say. Hidden components, and names of other audiences, leave no trace.
    /// </summary>
    /// <param name="drafts">True to see drafts as well.</param>
    public StatusPage VisibleTo(string audience = Incident.PublicAudience, bool drafts = false)
    {
        bool Sees(ImmutableArray<string> names) => names.Contains(Incident.PublicAudience) || names.Contains(audience);
        Func<IncidentUpdate, bool> seesUpdate = update => update.Audience.IsEmpty || Sees(update.Audience);
        var hidden = Site.Components.Where(c => c.Hidden).Select(c => c.Id).ToHashSet();
        var incidents = ImmutableArray.CreateBuilder<Incident>(Incidents.Length);
        bool sorted = true;
        foreach (Incident incident in Incidents)
        {
            if ((incident.Draft && !drafts) || !Sees(incident.Audience) || Excerpt.Of(incident, seesUpdate) is not { } seen) continue;
            sorted &= seen.Started == incident.Started;
            incidents.Add(WithoutComponents(WithoutSecrets(seen, audience), hidden));
        }
        if (!sorted) incidents.Sort(NewestFirst);
        return new StatusPage(SettingsFor(audience), incidents.DrainToImmutable());
    }

    private SiteSettings SettingsFor(string audience) => Site with
    {
        Components = [.. Site.Components.Where(c => !c.Hidden).Select((c, position) => c.Position == position ? c : c with { Position = position })],
        Audiences = Site.Audiences with { Items = Site.Audiences.Items.RemoveAll(a => a.Name != Incident.PublicAudience && a.Name != audience) },
        Contacts = SettingBag.Empty,
    };

    private static Incident WithoutSecrets(Incident incident, string audience)
    {
        bool updatesNameOthers = false;
        foreach (IncidentUpdate update in incident.Updates) updatesNameOthers |= NamesOthers(update.Audience, audience);
        if (!updatesNameOthers && !NamesOthers(incident.Audience, audience) && ReferenceEquals(incident.Internal, InternalFacts.None)) return incident;
        ImmutableArray<string> Known(ImmutableArray<string> names) => names.RemoveAll(n => n != Incident.PublicAudience && n != audience);
        return incident with
        {
            Audience = Known(incident.Audience),
            Internal = InternalFacts.None,
            Updates = updatesNameOthers ? [.. incident.Updates.Select(u => u with { Audience = Known(u.Audience) })] : incident.Updates,
        };
    }

    private static bool NamesOthers(ImmutableArray<string> names, string audience)
    {
        foreach (string name in names)
            if (name != Incident.PublicAudience && name != audience) return true;
        return false;
    }

    private static Incident WithoutComponents(Incident incident, HashSet<ComponentId> hidden)
    {
        if (hidden.Count == 0 || !Names(incident, hidden)) return incident;
        ImmutableArray<AffectedComponent> Shown(ImmutableArray<AffectedComponent> all) => all.RemoveAll(a => hidden.Contains(a.Component));
        return incident with { Affected = Shown(incident.Affected), Updates = [.. incident.Updates.Select(u => u with { Affected = Shown(u.Affected) })] };
    }

    private static bool Names(Incident incident, HashSet<ComponentId> components)
    {
        foreach (AffectedComponent affected in incident.Affected)
            if (components.Contains(affected.Component)) return true;
        foreach (IncidentUpdate update in incident.Updates)
            foreach (AffectedComponent affected in update.Affected)
                if (components.Contains(affected.Component)) return true;
        return false;
    }
}
