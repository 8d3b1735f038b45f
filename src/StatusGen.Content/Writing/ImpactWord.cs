using StatusGen.Domain.Components;

namespace StatusGen.Content.Writing;

/// <summary>A component's status as people write it.</summary>
public static class ImpactWord
{
    public static readonly IReadOnlyList<string> All = [.. Enum.GetValues<ComponentStatus>().Select(Of)];

    public static string Of(ComponentStatus status) => status switch
    {
        ComponentStatus.Operational => "operational",
        ComponentStatus.Maintenance => "maintenance",
        ComponentStatus.Degraded => "degraded",
        ComponentStatus.PartialOutage => "partial-outage",
        ComponentStatus.MajorOutage => "major-outage",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>Null when the word is none. Case does not count.</summary>
    public static ComponentStatus? Read(string word)
    {
        foreach (ComponentStatus status in Enum.GetValues<ComponentStatus>())
            if (Of(status).Equals(word, StringComparison.OrdinalIgnoreCase)) return status;
        return null;
    }
}
