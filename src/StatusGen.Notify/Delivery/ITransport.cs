using StatusGen.Notify.Exchange;
using StatusGen.Notify.Ledger;

namespace StatusGen.Notify.Delivery;

/// <summary>The edge: does what a channel composed. A broken network or server is a reply, never an exception.</summary>
public interface ITransport
{
    Task<Reply> SendAsync(Outgoing outgoing);
}

/// <summary>Where events are kept. A task ends when its event is on the disk; an exception means that it is not, and that nothing more may be sent.</summary>
public interface ILedgerWriter
{
    Task RecordAsync(LedgerEvent happened);

    /// <summary>Many at once, for plans and skips.</summary>
    Task RecordAsync(IReadOnlyCollection<LedgerEvent> happened);
}
