using System.Collections.Immutable;
using StatusGen.Notify.Planning;

namespace StatusGen.Notify.Delivery;

/// <summary>What became of a plan.</summary>
/// <param name="Delivered">Messages that a service took.</param>
/// <param name="Owed">Recipients that should have been told, and were not.</param>
public sealed record DeliveryReport(int Delivered, ImmutableArray<OwedNotice> Owed, bool WasStopped)
{
    public bool IsComplete => Owed.IsEmpty && !WasStopped;
}

/// <param name="Channel">The last one that was tried, or that could not be used.</param>
/// <param name="Why">A sentence: no secret, no address.</param>
public sealed record OwedNotice(NoticePlan Notice, string Recipient, string Channel, string Why);

/// <summary>How far it is.</summary>
public readonly record struct DeliveryProgress(int Done, int All, int Failed);
