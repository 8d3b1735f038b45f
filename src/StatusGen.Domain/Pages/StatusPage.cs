using System.Collections.Immutable;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Settings;

namespace StatusGen.Domain.Pages;

/// <summary>Everything that was loaded: the site's settings and all its incidents, newest first (by start, then id).</summary>
public sealed record StatusPage(SiteSettings Site, ImmutableArray<Incident> Incidents);
