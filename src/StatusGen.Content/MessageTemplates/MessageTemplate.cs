using System.Collections.Immutable;
using StatusGen.Content.Messages;

namespace StatusGen.Content.MessageTemplates;

/// <summary>A message with gaps.</summary>
/// <param name="Name">The file's stem: <c>investigating</c>.</param>
/// <param name="Stage">What its messages are for; null for those without a stage of their own.</param>
/// <param name="Audience">Who reads them.</param>
/// <param name="Use">When to take it, in one line.</param>
/// <param name="Path">Where it stands.</param>
/// <param name="FirstLine">Of the body in its file, counted from 1.</param>
public sealed record MessageTemplate(string Name, MessageStage? Stage, string Audience, string Use, string Body, string Path, int FirstLine)
{
    /// <summary>The site wrote it itself.</summary>
    public bool IsOwn { get; init; }

    /// <summary>In the order in which they first stand in the text.</summary>
    public ImmutableArray<Placeholder> Placeholders { get; } =
        [.. TemplateGaps.Of(Body).Select(gap => MessageTemplates.Placeholders.Find(gap.Name)).OfType<Placeholder>().Distinct()];
}
