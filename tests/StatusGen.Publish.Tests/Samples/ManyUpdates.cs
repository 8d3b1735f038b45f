using NodaTime;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Model;

namespace StatusGen.Publish.Tests.Samples;

/// <summary>A history of a wanted number of updates, of which any beginning can be published: what a site looked like back then.</summary>
internal static class ManyUpdates
{
    /// <param name="told">Only this many updates have been made so far.</param>
    public static SiteModel Model(int told)
    {
        var incidents = new List<Incident>();
        Instant start = Write.At("2024-01-01 00:00");
        for (int first = 0; first < told; first += 4)
        {
            IncidentUpdate[] updates = [.. Enumerable.Range(first, Math.Min(4, told - first)).Select(i => Made(i, start + Duration.FromHours(i)))];
            string component = first % 3 == 0 ? "payments" : "checkout";
            incidents.Add(Write.Incident($"incident-{first:00000}", $"Trouble {first}", IncidentSeverity.Minor, "2024-01-01 00:00", $"{component} degraded", [.. updates]) with { Started = updates[0].At });
        }
        return Write.Site("2026-11-20 15:00", BusySite.Components, incidents);
    }

    private static IncidentUpdate Made(int number, Instant at) =>
        Write.Update((number % 4) switch { 0 => UpdateStatus.Investigating, 1 => UpdateStatus.Identified, 2 => UpdateStatus.Monitoring, _ => UpdateStatus.Resolved },
            "2024-01-01 00:00", $"<p>Update {number}.</p>\n", affected: number % 4 == 1 ? "api degraded" : "") with { At = at, Anchor = $"u{number}" };
}
