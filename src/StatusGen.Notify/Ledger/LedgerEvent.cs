using NodaTime;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Notices;

namespace StatusGen.Notify.Ledger;

/// <summary>What happened to a delivery.</summary>
public enum LedgerEventKind { Planned, Sending, Delivered, Failed, Skipped, Acknowledged, Expired }

/// <summary>One line of the ledger: no address, no name, no secret.</summary>
/// <param name="Time">To the millisecond.</param>
/// <param name="Attempt">From 1; 0 for events that are no attempt.</param>
/// <param name="Reason">Why: a word of the plan, or the kind of failure and its sentence.</param>
/// <param name="Sha256">Of the exact text, lower-case hexadecimal; null where nothing was composed.</param>
public sealed record LedgerEvent(Instant Time, LedgerEventKind Kind, DeliveryKey Key, int Attempt, string? Reason = null, Receipt? Receipt = null, string? Sha256 = null);
