using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Diagnostics;

namespace StatusGen.Domain.Components;

/// <summary>A part of the service as customers know it.</summary>
/// <param name="Group">The group's name; null for a component that stands alone.</param>
/// <param name="Since">First day of its uptime history, in the site's zone; null: it counts as watched for a year and a day, or since the first incident
/// that names it if that is longer ago.</param>
/// <param name="Hidden">Never on public pages, feeds or public API documents.</param>
/// <param name="Position">Its place in the configuration, from 0.</param>
public sealed record Component(
    ComponentId Id,
    string Name,
    string? Description,
    string? Group,
    LocalDate? Since,
    bool Hidden,
    string? Link,
    int Position,
    SourceLocation Location)
{
    public ImmutableArray<ComponentTranslation> Translations { get; init; } = [];

    /// <summary>The component as readers of a language know it.</summary>
    public Component In(string language)
    {
        foreach (ComponentTranslation words in Translations)
            if (words.Language == language) return this with { Name = words.Name ?? Name, Description = words.Description ?? Description, Group = words.Group ?? Group };
        return this;
    }
    /// <summary>Words by which monitors know it: names, labels, addresses.</summary>
    public ImmutableArray<string> Monitors { get; init; } = [];

    /// <summary>True when a monitor's alert about it may be published before a person has seen it.</summary>
    public bool PublishesAlerts { get; init; }
}
