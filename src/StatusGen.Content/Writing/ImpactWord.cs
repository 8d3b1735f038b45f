using StatusGen.Content.Incidents;
using StatusGen.Domain.Components;

namespace StatusGen.Content.Writing;

/// <summary>A component's status as people write it.</summary>
public static class ImpactWord
{
    public static IReadOnlyList<string> All => ImpactWords.All;

    /// <summary>Null when the word is none.</summary>
    public static ComponentStatus? Read(string word) => ImpactWords.Read(word);

    public static string Of(ComponentStatus status) => ImpactWords.All.First(word => ImpactWords.Read(word) == status);
}
