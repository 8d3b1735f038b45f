using NodaTime;

namespace StatusGen.Text.Words;

/// <summary>What can be wrong with a time. An ambiguous one still has a value: the earlier of the two.</summary>
public enum TimeTrouble { None, Unreadable, Skipped, Ambiguous }

/// <param name="Value">Valid unless the trouble is <see cref="TimeTrouble.Unreadable"/> or <see cref="TimeTrouble.Skipped"/>.</param>
/// <param name="Message">A sentence for people; null without trouble.</param>
public readonly record struct TimeReading(Instant Value, TimeTrouble Trouble = TimeTrouble.None, string? Message = null, string? Hint = null)
{
    public bool HasValue => Trouble is TimeTrouble.None or TimeTrouble.Ambiguous;

    internal static TimeReading Unreadable(string message, string? hint = null) => new(default, TimeTrouble.Unreadable, message, hint ?? TimeText.Forms);
}
