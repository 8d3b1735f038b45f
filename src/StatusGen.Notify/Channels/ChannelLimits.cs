using System.Collections.Immutable;
using NodaTime;
using StatusGen.Notify.Texts;

namespace StatusGen.Notify.Channels;

public enum Markup { Plain, Html, SlackMrkdwn, DiscordMarkdown, TelegramHtml, CommonMark, AdaptiveCard, MatrixHtml }

/// <summary>What a service allows, as it says itself.</summary>
/// <param name="Lengths">Each part of a message that has a limit.</param>
/// <param name="Rate">What is kept to unless the channel's settings say less; null: as fast as the transport goes.</param>
public sealed record ChannelLimits(ImmutableArray<LengthLimit> Lengths, Markup Markup, RateLimit? Rate, LimitSource MarkupSource);

/// <param name="Part">What is limited: <c>text</c>, <c>title</c>.</param>
public sealed record LengthLimit(string Part, int Most, LengthUnit Unit, LimitSource Source);

/// <summary>At most <paramref name="Messages"/> in any <paramref name="Period"/>.</summary>
public sealed record RateLimit(int Messages, Duration Period, LimitSource Source);

/// <param name="Page">Title or address of the page that says so.</param>
/// <param name="Checked">The day on which the number was last looked up, <c>2026-11-22</c>; null when it was not: then the page is where to look.</param>
public sealed record LimitSource(string Page, string? Checked = null)
{
    public override string ToString() => Checked is null ? Page : $"{Page}, checked {Checked}";
}
