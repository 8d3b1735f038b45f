using System.Collections.Immutable;
using StatusGen.Domain.Components;
using StatusGen.Domain.Diagnostics;
using StatusGen.Notify.Channels;

namespace StatusGen.Notify.Configuration;

/// <summary>One entry of <c>channels:</c>.</summary>
/// <param name="For">Audiences that it serves besides those that list it.</param>
/// <param name="DependsOn">It is not used while one of these is down.</param>
/// <param name="Rate">The most that is sent through it; null: its kind's own limit.</param>
/// <param name="Channel">Null when a secret is not set: then it is planned with, but cannot send.</param>
public sealed record ConfiguredChannel(
    string Name, ChannelKindInfo Kind, ImmutableArray<string> For, ImmutableArray<ComponentId> DependsOn, RatePerTime? Rate, IChannel? Channel, SourceLocation Location)
{
    public bool IsPerPerson => Kind.IsPerPerson;
}
