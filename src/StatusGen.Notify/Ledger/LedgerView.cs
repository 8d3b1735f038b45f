using NodaTime;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Notices;

namespace StatusGen.Notify.Ledger;

/// <summary>Where one delivery stands.</summary>
/// <param name="Last">The last event of an attempt, or that it was skipped or has expired; an acknowledgement does not change it.</param>
/// <param name="At">When.</param>
/// <param name="Attempts">How often it was begun.</param>
public readonly record struct DeliveryState(LedgerEventKind Last, Instant At, int Attempts, string? Reason, Instant? AcknowledgedAt)
{
    public bool IsDelivered => Last == LedgerEventKind.Delivered;
}

/// <summary>All that the ledger says, folded. What one knows of a delivery is in one look-up.</summary>
public sealed class LedgerView
{
    private readonly Dictionary<DeliveryKey, DeliveryState> _deliveries = [];
    private readonly Dictionary<(string Incident, string Audience, string Channel, string Recipient), Receipt> _receipts = [];
    private readonly Dictionary<string, List<Push>> _pushes = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<DeliveryKey, DeliveryState> Deliveries => _deliveries;

    public DeliveryState? Find(DeliveryKey key) => _deliveries.TryGetValue(key, out DeliveryState state) ? state : null;

    /// <summary>The receipt of the last message of the same thread; null when there was none.</summary>
    public Receipt? ReceiptBefore(DeliveryKey key) => _receipts.GetValueOrDefault(Thread(key));

    /// <summary>How many different notices reached a person since a moment.</summary>
    public int PushesSince(string recipient, Instant since) =>
        _pushes.TryGetValue(recipient, out List<Push>? pushes) ? pushes.Where(p => p.At > since).DistinctBy(p => $"{p.Incident}/{p.Update}").Count() : 0;

    /// <summary>Events of one file in their order. Files may come in any order.</summary>
    /// <returns>The number of the first line, from 1, that is no event; 0 when all are.</returns>
    public int Add(ReadOnlySpan<byte> file)
    {
        int number = 0;
        foreach (ReadOnlySpan<byte> line in LedgerText.Lines(file))
        {
            number++;
            if (LedgerLine.Read(line) is not { } read) return number;
            Add(read.Event);
        }
        return 0;
    }

    public void Add(LedgerEvent happened)
    {
        DeliveryState before = _deliveries.GetValueOrDefault(happened.Key, new DeliveryState(LedgerEventKind.Planned, happened.Time, 0, null, null));
        bool isAnswer = happened.Kind == LedgerEventKind.Acknowledged;
        // In a merged ledger an older failure may stand below the delivery; what was delivered stays delivered.
        bool stays = isAnswer || (before.IsDelivered && happened.Kind != LedgerEventKind.Delivered);
        _deliveries[happened.Key] = new DeliveryState(
            stays ? before.Last : happened.Kind,
            stays ? before.At : happened.Time,
            before.Attempts + (happened.Kind == LedgerEventKind.Sending ? 1 : 0),
            stays ? before.Reason : happened.Reason,
            isAnswer ? happened.Time : before.AcknowledgedAt);
        if (happened.Kind != LedgerEventKind.Delivered) return;
        if (happened.Receipt is { } receipt) _receipts[Thread(happened.Key)] = receipt;
        if (happened.Key.Recipient == DeliveryKey.Everybody) return;
        if (!_pushes.TryGetValue(happened.Key.Recipient, out List<Push>? pushes)) _pushes[happened.Key.Recipient] = pushes = [];
        pushes.Add(new Push(happened.Time, happened.Key.Incident, happened.Key.Update));
    }

    private static (string, string, string, string) Thread(DeliveryKey key) => (key.Incident, key.Audience, key.Channel, key.Recipient);

    private sealed record Push(Instant At, string Incident, string Update);
}
