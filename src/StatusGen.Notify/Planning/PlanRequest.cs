using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Pages;
using StatusGen.Notify.Configuration;
using StatusGen.Notify.Contacts;
using StatusGen.Notify.Ledger;

namespace StatusGen.Notify.Planning;

/// <summary>All that a plan follows from.</summary>
/// <param name="Page">With everything that is addressed to anybody.</param>
/// <param name="OnlyIncident">Only this one; null: all.</param>
/// <param name="OnlyChannels">Only these; empty: all.</param>
public sealed record PlanRequest(
    StatusPage Page,
    NotifySettings Settings,
    ImmutableArray<Contact> Contacts,
    ContactHash Hash,
    LedgerView Ledger,
    Instant Now,
    string? OnlyIncident = null,
    ImmutableArray<string> OnlyChannels = default);
