using NodaTime;

namespace StatusGen.Content.Messages;

/// <summary>Which messages of an incident to judge.</summary>
public sealed record MessageOptions
{
    public static readonly MessageOptions Default = new();

    /// <summary>How far back; null: what <c>checks: messages-from</c> says, or 14 days.</summary>
    public Duration? MessagesFrom { get; init; }

    /// <summary>Only updates that hold one of these lines, counted from 1, both ends included; null: all. An empty list judges none.</summary>
    public IReadOnlyList<(int First, int Last)>? ChangedLines { get; init; }
}
