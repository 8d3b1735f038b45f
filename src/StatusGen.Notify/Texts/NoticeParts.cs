using System.Collections.Immutable;
using StatusGen.Notify.Notices;

namespace StatusGen.Notify.Texts;

/// <summary>A notice in the order in which one reads it where there is no room: status and title, effect, next update, link. The running text gives way first.</summary>
public static class NoticeParts
{
    /// <summary>More names than this do not fit into a text message.</summary>
    private const int ShortNames = 3;

    /// <summary>Several lines, with the whole text as long as it fits: a post, a push message.</summary>
    public static ImmutableArray<MessagePart> Post(NoticeMessage message, Notice notice, bool withHeading = true, bool withLink = true)
    {
        var parts = ImmutableArray.CreateBuilder<MessagePart>();
        if (withHeading) AddHeading(parts, message);
        if (message.EffectOf(ShortNames) is { } effect) parts.Add(new($"{CleanText.Line(notice.Labels.Affected)}: {effect}", 1));
        parts.Add(new(message.Text, 3, "\n\n"));
        if (message.ShortTime is { } time) parts.Add(new(time, 0, "\n\n"));
        if (withLink) parts.Add(new(message.Url, 0));
        return parts.ToImmutable();
    }

    /// <summary>One line: a text message. Who, what, effect, next update, link; the running text stands behind the link and is only for those who have the room.</summary>
    public static ImmutableArray<MessagePart> Line(NoticeMessage message, Notice notice)
    {
        var parts = ImmutableArray.CreateBuilder<MessagePart>();
        parts.Add(new(message.Site, 3, "", ": "));
        AddHeading(parts, message, after: ".");
        if (message.EffectOf(ShortNames) is { } effect) parts.Add(new(effect, 1, " ", "."));
        if (message.ShortTime is { } time) parts.Add(new(time, 0, " ", "."));
        parts.Add(new(message.Url, 0, " "));
        return parts.ToImmutable();
    }

    private static void AddHeading(ImmutableArray<MessagePart>.Builder parts, NoticeMessage message, string after = "")
    {
        parts.Add(new(message.Status + ": ", 0, ""));
        parts.Add(new(message.Title, 2, "", after));
    }
}
