using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;
using StatusGen.Domain.Cadence;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Domain.Uptime;
using StatusGen.Publish.Utf8;

namespace StatusGen.Publish.Model;

/// <summary>
/// What every page, feed and document is made from: only what its readers may see, as of one moment, each derived fact computed once. Immutable, shared by all threads.
/// </summary>
public sealed class SiteModel
{
    /// <summary>With fewer incidents another thread would begin when this one is done.</summary>
    private const int WorthAnotherThread = 500;

    /// <param name="drafts">Shows drafts too.</param>
    public SiteModel(StatusPage page, Instant now, string audience = Incident.PublicAudience, bool drafts = false)
    {
        StatusPage seen = page.VisibleTo(audience, drafts).AsOf(now);
        Now = now;
        Site = seen.Site;
        Addresses = new SiteAddresses(Site);
        Today = now.InZone(Site.Zone).Date;
        _components = Site.Components.ToDictionary(c => c.Id);
        ImmutableArray<ComponentTimeline> timelines = [];
        PageStatus? status = null;
        // Neither needs the other.
        Work.Both(seen.Incidents.Length >= WorthAnotherThread, () => timelines = TimelinesOf(seen, out status), () => Incidents = PublishedOf(seen));
        Pages = seen.Pages;
        Timelines = timelines;
        Status = status!;
        _byId = Incidents.ToDictionary(i => i.Incident.Id);
        ByComponent = Group(Incidents);
    }

    /// <summary>In another language: the same facts and figures, with the words that are translated, in a folder of its own.</summary>
    private SiteModel(SiteModel first, string language)
    {
        Now = first.Now;
        Today = first.Today;
        Site = first.Site.In(language);
        Addresses = new SiteAddresses(Site, first.Addresses.Base);
        _components = Site.Components.ToDictionary(c => c.Id);
        Timelines = [.. first.Timelines.Select(t => t with { Component = Find(t.Component.Id) })];
        Status = first.Status with { Unwell = [.. first.Status.Unwell.Select(c => Find(c.Id))] };
        Incidents = [.. first.Incidents.Select(i => i with { Incident = IncidentTranslation.Tell(i.Incident, language, first.Site.Language) })];
        Pages = [.. first.Pages.Select(page => page.In(language, first.Site.Language))];
        _byId = Incidents.ToDictionary(i => i.Incident.Id);
        ByComponent = Group(Incidents);
    }

    /// <param name="language">One of <see cref="SiteSettings.OtherLanguages"/>.</param>
    public SiteModel In(string language) => new(this, language);

    private readonly Dictionary<ComponentId, Component> _components;
    private readonly Dictionary<IncidentId, PublishedIncident> _byId;

    public Instant Now { get; }
    /// <summary>The day of <see cref="Now"/> in the site's zone.</summary>
    public LocalDate Today { get; }
    /// <summary>Without hidden components.</summary>
    public SiteSettings Site { get; }
    public SiteAddresses Addresses { get; }
    public PageStatus Status { get; }
    /// <summary>By the moment under which lists show them, the latest first; equal moments by id.</summary>
    public ImmutableArray<PublishedIncident> Incidents { get; private set; }
    /// <summary>Pages of the site's own, in the order of navigation.</summary>
    public ImmutableArray<MarkdownPage> Pages { get; }
    /// <summary>In the components' order.</summary>
    public ImmutableArray<ComponentTimeline> Timelines { get; }
    /// <summary>All that ever affected a component, newest first.</summary>
    public IReadOnlyDictionary<ComponentId, ImmutableArray<PublishedIncident>> ByComponent { get; }

    public Component Find(ComponentId id) => _components[id];
    public PublishedIncident Find(IncidentId id) => _byId[id];

    private ImmutableArray<ComponentTimeline> TimelinesOf(StatusPage seen, out PageStatus status)
    {
        ImmutableArray<ComponentTimeline> timelines = ComponentTimeline.Build(Site.Components, seen.Incidents, Site.Zone, Now);
        status = PageStatus.Of(seen, timelines, Now);
        return timelines;
    }

    private ImmutableArray<PublishedIncident> PublishedOf(StatusPage seen) =>
        InOrder(seen.Incidents.Select(i => new PublishedIncident(i, IncidentState.At(i, Now), NextUpdate.Of(i, Site.Cadence, Now))));

    private static ImmutableArray<PublishedIncident> InOrder(IEnumerable<PublishedIncident> incidents)
    {
        PublishedIncident[] all = [.. incidents];
        for (int i = 1; i < all.Length; i++)
        {
            if (Compare(all[i - 1], all[i]) <= 0) continue;
            Array.Sort(all, Compare);
            break;
        }
        for (int i = 0; i < all.Length; i++) all[i].Position = i;
        return ImmutableCollectionsMarshal.AsImmutableArray(all);

        static int Compare(PublishedIncident a, PublishedIncident b) =>
            b.ShownAt.CompareTo(a.ShownAt) is var byTime and not 0 ? byTime : a.Incident.Id.CompareTo(b.Incident.Id);
    }

    private Dictionary<ComponentId, ImmutableArray<PublishedIncident>> Group(ImmutableArray<PublishedIncident> incidents)
    {
        var groups = Site.Components.ToDictionary(c => c.Id, _ => ImmutableArray.CreateBuilder<PublishedIncident>());
        foreach (PublishedIncident incident in incidents)
            foreach (ComponentId id in incident.Components)
                groups[id].Add(incident);
        return groups.ToDictionary(g => g.Key, g => g.Value.DrainToImmutable());
    }
}

/// <summary>An incident with what follows from it at the moment of the build.</summary>
/// <param name="NextUpdate">What is owed; null when nothing is.</param>
public sealed record PublishedIncident(Incident Incident, IncidentState State, NextUpdate? NextUpdate)
{
    /// <summary>Its place in <see cref="SiteModel.Incidents"/>.</summary>
    public int Position { get; internal set; }

    /// <summary>Every component it ever affected, each once, in the order in which they are named.</summary>
    public ImmutableArray<ComponentId> Components { get; } = Named(Incident);

    /// <summary>For each update what it did to the components named by then. Made when first needed; two threads may both do so, with equal results.</summary>
    public AffectedChange[][] Changes => field ??= AffectedHistory.Of(Incident);

    /// <summary>
    /// The moment under which lists and the history show it: maintenance its window's start, and work that was cancelled before then the cancellation; all else its start.
    /// </summary>
    public Instant ShownAt { get; } = State.Window is not { } window ? Incident.Started
        : State.EndedAt is { } ended ? Instant.Min(window.Start, ended) : window.Start;

    /// <summary>Incident: from start to resolution. Maintenance: the window's length. Null while it goes on.</summary>
    public Duration? Length =>
        Incident.Kind == IncidentKind.Maintenance ? State.Window?.Length
        : State.EndedAt is { } end ? Duration.Max(end - Incident.Started, Duration.Zero) : null;

    /// <summary>The time of its newest update, or of the window's border that moved it on since.</summary>
    public Instant Changed => Instant.Max(Incident.Updates[^1].At, State.Since);

    private static ImmutableArray<ComponentId> Named(Incident incident)
    {
        var ids = new List<ComponentId>(incident.Affected.Length);
        foreach (AffectedComponent affected in incident.Affected) ids.Add(affected.Component);
        foreach (IncidentUpdate update in incident.Updates)
            foreach (AffectedComponent affected in update.Affected)
                if (!ids.Contains(affected.Component)) ids.Add(affected.Component);
        return [.. ids];
    }
}
