using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Diagnostics;

namespace StatusGen.Notify.Contacts;

public enum ContactClass { Customer, Staff, Executive, Vendor, Regulator, Stakeholder }

/// <summary>Somebody to tell. Never printed: only its id may be seen, and the ledger holds not even that.</summary>
/// <param name="Id">Stable.</param>
/// <param name="Components">Told only of these; empty: of all.</param>
/// <param name="Deadline">When they need us most: the order of the call sheet.</param>
/// <param name="Language">BCP 47; null: the site's.</param>
/// <param name="Zone">Null: the site's.</param>
/// <param name="Verified">When the addresses were last known to be right.</param>
/// <param name="Reach">In the order in which they want to be reached.</param>
public sealed record Contact(
    string Id,
    string? Name,
    ContactClass Class,
    ImmutableArray<string> Audiences,
    ImmutableArray<ComponentId> Components,
    ImmutableArray<string> Tags,
    LocalDate? Deadline,
    string? Language,
    DateTimeZone? Zone,
    LocalDate? Verified,
    ImmutableArray<ReachEntry> Reach,
    SourceLocation Location)
{
    public override string ToString() => $"contact {Id}";

    /// <summary>The n-th address of a kind, from 0; the last one when there are fewer; null when there is none.</summary>
    public string? Address(string kind, int index = 0)
    {
        string? address = null;
        foreach (ReachEntry entry in Reach)
        {
            if (entry.Kind != kind) continue;
            address = entry.Address;
            if (index-- == 0) break;
        }
        return address;
    }
}

/// <param name="Kind"><c>email</c>, <c>sms</c>, <c>phone</c>, or another kind of address that a channel uses.</param>
public sealed record ReachEntry(string Kind, string Address)
{
    public override string ToString() => Kind;
}
