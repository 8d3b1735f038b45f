using NodaTime;
using StatusGen.Content.Configuration;
using StatusGen.Domain.Pages;
using StatusGen.Text.Words;

namespace StatusGen.Content.Checking;

/// <summary>Which updates message rules judge: the recent ones, or those that a change touches. Old ones were read already, and nobody is helped by finding fault with them.</summary>
/// <param name="Touches">True when the change touches one of these lines of a file: path, first and last line, both included. Null: the recent ones are judged.</param>
public sealed record MessageScope(Func<string, int, int, bool>? Touches = null)
{
    public static readonly MessageScope Recent = new();

    /// <summary>Unless <c>checks: messages-from</c> says otherwise.</summary>
    private static readonly Duration UsualAge = Duration.FromDays(14);

    /// <summary>How old an update may be to be judged.</summary>
    internal static Duration AgeIn(SiteSettings site) =>
        site.Checks.Find(ChecksSection.MessagesFrom) is { Text: { } text } && DurationText.Read(text) is { } age ? age : UsualAge;
}
