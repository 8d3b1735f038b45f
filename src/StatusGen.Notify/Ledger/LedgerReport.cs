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
        foreach (var notice in view.Deliveries.Where(d => d.Value.Last != LedgerEventKind.Skipped)
            .GroupBy(d => (d.Key.Incident, d.Key.Update, d.Key.Audience)).OrderBy(g => g.Key.Incident, StringComparer.Ordinal).ThenBy(g => g.Key.Update, StringComparer.Ordinal).ThenBy(g => g.Key.Audience, StringComparer.Ordinal))
        {
            Instant start = startOf(notice.Key.Incident, notice.Key.Update) ?? notice.Min(d => d.Value.At);
            var people = notice.GroupBy(d => d.Key.Recipient == DeliveryKey.Everybody ? d.Key.Channel : d.Key.Recipient).ToArray();
            Duration[] times = [.. people.Where(p => p.Any(d => d.Value.IsDelivered)).Select(p => Duration.Max(Duration.Zero, p.Where(d => d.Value.IsDelivered).Min(d => d.Value.At) - start)).Order()];
            lines.Add(new ReachLine(
                notice.Key.Incident, notice.Key.Update, notice.Key.Audience, people.Length, times.Length,
                people.Count(p => p.Where(d => d.Value.IsDelivered).Select(d => d.Key.Channel).Distinct().Count() >= 2),
                people.Count(p => p.Any(d => d.Value.AcknowledgedAt is not null)),
                people.Length - times.Length,
                times.Length == 0 ? null : times[(times.Length - 1) / 2],
                times.Length == 0 ? null : times[^1]));
        }
        return lines.ToImmutable();
    }
}
