using System.Collections.Immutable;
using NodaTime;
using StatusGen.Notify.Notices;

namespace StatusGen.Notify.Ledger;

/// <summary>Who was reached by how many channels and how fast, for one notice to one audience.</summary>
/// <param name="Recipients">Everybody that the ledger knows as wanted; a channel that posts to one place counts as one.</param>
/// <param name="ReachedByTwo">Recipients reached by at least two channels.</param>
/// <param name="MedianTime">From the notice to the first delivery to each; null when nobody was reached.</param>
/// <param name="LongestTime">Until the last one was reached.</param>
public sealed record ReachLine(
    string Incident, string Update, string Audience, int Recipients, int Reached, int ReachedByTwo, int Acknowledged, int Failed, Duration? MedianTime, Duration? LongestTime)
{
    /// <param name="startOf">When the notice was made, by incident and update; null when the content does not know it any more: then its first event counts.</param>
    public static ImmutableArray<ReachLine> Of(LedgerView view, Func<string, string, Instant?> startOf)
    {
        var lines = ImmutableArray.CreateBuilder<ReachLine>();
        var deliveries = new List<Delivery>();
        foreach ((DeliveryKey key, DeliveryState state) in view.Deliveries)
            if (state.Last != LedgerEventKind.Skipped) deliveries.Add(new Delivery(key, state));
        foreach (var notice in deliveries.GroupBy(d => new Told(d.Key.Incident, d.Key.Update, d.Key.Audience))
            .OrderBy(g => g.Key.Incident, StringComparer.Ordinal).ThenBy(g => g.Key.Update, StringComparer.Ordinal).ThenBy(g => g.Key.Audience, StringComparer.Ordinal))
        {
            Instant start = startOf(notice.Key.Incident, notice.Key.Update) ?? notice.Min(d => d.State.At);
            var people = notice.GroupBy(d => d.Key.Recipient == DeliveryKey.Everybody ? d.Key.Channel : d.Key.Recipient).ToArray();
            Duration[] times = [.. people.Where(p => p.Any(d => d.State.IsDelivered)).Select(p => Duration.Max(Duration.Zero, p.Where(d => d.State.IsDelivered).Min(d => d.State.At) - start)).Order()];
            lines.Add(new ReachLine(
                notice.Key.Incident, notice.Key.Update, notice.Key.Audience, people.Length, times.Length,
                people.Count(p => p.Where(d => d.State.IsDelivered).Select(d => d.Key.Channel).Distinct().Count() >= 2),
                people.Count(p => p.Any(d => d.State.AcknowledgedAt is not null)),
                people.Length - times.Length,
                times.Length == 0 ? null : times[(times.Length - 1) / 2],
                times.Length == 0 ? null : times[^1]));
        }
        return lines.ToImmutable();
    }

    private sealed record Delivery(DeliveryKey Key, DeliveryState State);

    private sealed record Told(string Incident, string Update, string Audience);
}
