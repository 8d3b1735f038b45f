using NodaTime;

namespace StatusGen.Content.Messages;

/// <summary>
/// Which updates the rules of good communication judge: the recent ones (<c>checks: messages-from</c>), or those that a change touches. Old ones were read
/// already, and finding fault with them helps nobody.
/// </summary>
/// <param name="ChangedLines">The lines of a file that changed, counted from 1, both ends included; null: the recent updates are judged.</param>
public sealed record MessageScope(Func<string, IReadOnlyList<(int First, int Last)>>? ChangedLines = null)
{
    public static readonly MessageScope Recent = new();

    /// <summary>What a change touches is judged however old it is.</summary>
    private static readonly Duration AnyAge = Duration.FromDays(365_000);

    /// <param name="changedLines">Of one file; null: recent updates are judged.</param>
    public static MessageOptions Of(IReadOnlyList<(int First, int Last)>? changedLines) =>
        changedLines is null ? MessageOptions.Default : new MessageOptions { MessagesFrom = AnyAge, ChangedLines = changedLines };
}
