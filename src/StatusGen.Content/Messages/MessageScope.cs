namespace StatusGen.Content.Messages;

/// <summary>
/// Which updates the rules of good communication judge: the recent ones (<c>checks: messages-from</c>), or those that a change touches. Old ones were read
/// already, and finding fault with them helps nobody.
/// </summary>
/// <param name="ChangedLines">The lines of a file that changed, counted from 1, both ends included; null: the recent updates are judged.</param>
public sealed record MessageScope(Func<string, IReadOnlyList<(int First, int Last)>>? ChangedLines = null)
{
    public static readonly MessageScope Recent = new();
}
