using System.Collections.Immutable;
using NodaTime;

namespace StatusGen.Content.Alerts;

/// <summary>What a monitor says about one thing that it watches.</summary>
/// <param name="Key">The same for the alert and its end; letters, digits and hyphens.</param>
/// <param name="IsFiring">False: it is over.</param>
/// <param name="Names">All words by which the thing may be known, the most telling first: labels, the monitor's name, its address.</param>
/// <param name="Severity">The monitor's own word; null when it has none.</param>
/// <param name="Since">When it began; null when the monitor does not say.</param>
/// <param name="Until">When it ended; null while it fires.</param>
/// <param name="Details">The monitor's words, for the person who writes the message. Never for customers.</param>
public sealed record Alert(string Key, bool IsFiring, ImmutableArray<string> Names, string? Severity, Instant? Since, Instant? Until, string Details);
