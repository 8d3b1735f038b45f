using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Incidents;
using StatusGen.Notify.Configuration;
using StatusGen.Notify.Ledger;

namespace StatusGen.Notify.Planning;

/// <summary>
/// How often one person may still be told: two pushes an hour unless the settings say otherwise, four while it is critical. Pushes of this plan count with those
/// of the ledger. When not all fit, the newest words of an incident go first, and what they overtook is not sent after them.
/// </summary>
internal sealed class PushBudget(PlanRequest request)
{
    private readonly Dictionary<string, (int Count, WantedNotice Last)> _planned = new(StringComparer.Ordinal);
    private readonly Dictionary<IncidentId, WantedNotice[]> _ofIncident = [];

    /// <param name="all">Oldest first.</param>
    public void Expect(ImmutableArray<WantedNotice> all)
    {
        Instant oldest = request.Now - request.Settings.MaxAge;
        foreach (var incident in all.Where(w => w.At >= oldest && !w.IsSuppressed).GroupBy(w => w.Incident.Id)) _ofIncident[incident.Key] = [.. incident];
    }

    /// <summary>Limited or superseded; null when the person may be told.</summary>
    public PlanReason? Spares(WantedNotice wanted, Audience audience, ImmutableArray<ConfiguredChannel> channels, string person)
    {
        bool wasTried = false;
        foreach (ConfiguredChannel channel in channels) wasTried |= StateOf(wanted, audience, channel, person) is not null;
        int pending = 0;
        foreach (WantedNotice later in Later(wanted, audience))
        {
            bool wasTold = false;
            foreach (ConfiguredChannel channel in channels) wasTold |= StateOf(later, audience, channel, person) is { IsDelivered: true };
            if (!wasTold) pending++;
            else if (!wasTried) return PlanReason.Superseded;
        }
        RatePerTime limit = wanted.Incident.Severity == IncidentSeverity.Critical ? request.Settings.Critical : request.Settings.Usual;
        int used = request.Ledger.PushesSince(person, request.Now - limit.Period) + _planned.GetValueOrDefault(person).Count;
        return used + pending >= limit.Count ? PlanReason.Limited : null;
    }

    /// <summary>One push more; who belongs to two audiences still reads one notice.</summary>
    public void Take(WantedNotice wanted, string person)
    {
        (int count, WantedNotice last) = _planned.GetValueOrDefault(person);
        if (!ReferenceEquals(last, wanted)) _planned[person] = (count + 1, wanted);
    }

    private IEnumerable<WantedNotice> Later(WantedNotice wanted, Audience audience) => !_ofIncident.TryGetValue(wanted.Incident.Id, out WantedNotice[]? all) ? []
        : all.SkipWhile(w => w.Key != wanted.Key).Skip(1).Where(w => w.Audience.Contains(audience.Name) || (w.Audience.Contains(Incident.PublicAudience) && !audience.Private));

    private DeliveryState? StateOf(WantedNotice wanted, Audience audience, ConfiguredChannel channel, string person) =>
        request.Ledger.Find(DeliveryPlanner.KeyOf(wanted, audience, channel, person));
}
