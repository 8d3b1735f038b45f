using System.Collections.Immutable;
using NodaTime;
using StatusGen.Content.Messages.Analysis;
using StatusGen.Content.Messages.History;
using StatusGen.Content.Messages.Language;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Messages;

/// <summary>How complete a message of an incident is.</summary>
/// <param name="At">The update's heading; the text itself when it stands in no file.</param>
/// <param name="Stage">What the message is for.</param>
public sealed record MessageScore(SourceLocation At, MessageStage Stage, CompletenessScore Score);

/// <summary>Scores the messages that an incident's readers get while it is open. Others answer other questions.</summary>
public static class IncidentScores
{
    public static ImmutableArray<MessageScore> Of(Incident incident, SiteSettings site, SourceText source, Instant now, MessageOptions options)
    {
        ImmutableArray<UpdateRange> ranges = UpdateRanges.Of(incident, source);
        var names = new ComponentNames(site.Components);
        var story = new IncidentStory(incident, site, now);
        var scores = ImmutableArray.CreateBuilder<MessageScore>();
        for (int i = 0; i < ranges.Length; i++)
        {
            MessageContext context = story.ContextOf(i);
            if (context.Stage is { } stage && stage.IsOpen() && IncidentMessages.IsWanted(incident, i, ranges[i], site, now, options))
                scores.Add(new MessageScore(incident.Updates[i].Location, stage, CompletenessScore.Of(context, source.Text[ranges[i].Start..ranges[i].End])));
            story.Remember(MessageReader.Read(source, ranges[i].Start, ranges[i].End, MessageLanguage.Of(site.Language), names));
        }
        return scores.ToImmutable();
    }
}
