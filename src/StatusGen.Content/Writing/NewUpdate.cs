using System.Collections.Immutable;
using System.Text;
using NodaTime;
using StatusGen.Domain.Incidents;

namespace StatusGen.Content.Writing;

/// <summary>An update that is about to be written.</summary>
/// <param name="NextUpdate">What is promised; after <paramref name="At"/>. Null: nothing.</param>
/// <param name="Affected">Changes from this moment on.</param>
/// <param name="Message">Markdown, with line ends of any kind.</param>
public sealed record NewUpdate(UpdateStatus Status, Instant At, Instant? NextUpdate, ImmutableArray<AffectedComponent> Affected, string Message)
{
    /// <summary>The new window of Rescheduled.</summary>
    public MaintenanceWindow? Window { get; init; }

    /// <summary>Heading, fields and message with <c>\n</c> at each line's end but the last.</summary>
    public string Compose(HeadingStyle style, DateTimeZone site)
    {
        string message = Message.ReplaceLineEndings("\n").Trim('\n', ' ', '\t');
        var text = new StringBuilder(style.Write(Status, At, site));
        // Two lists with the same bullet are one list in Markdown, also across an empty line.
        char bullet = message.StartsWith("- ", StringComparison.Ordinal) ? '*' : '-';
        if (NextUpdate is { } promised) text.Append($"\n{bullet} Next update: {style.Time.WriteAfter(At, promised, site)}");
        if (Window is { } window) text.Append($"\n{bullet} Window: {style.Time.Write(window.Start, site)} – {style.Time.Write(window.End, site)}");
        if (!Affected.IsEmpty) text.Append($"\n{bullet} Affected: ").AppendJoin(", ", Affected.Select(a => $"{a.Component} {ImpactWord.Of(a.Status)}"));
        if (message.Length > 0) text.Append("\n\n").Append(message);
        return text.ToString();
    }
}
