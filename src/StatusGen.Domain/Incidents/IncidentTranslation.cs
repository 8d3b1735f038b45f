using System.Collections.Immutable;

namespace StatusGen.Domain.Incidents;

/// <summary>What a file beside an incident's own says in another language. All facts are the incident's own; here are only its words.</summary>
/// <param name="Language">BCP 47, as the site lists it.</param>
/// <param name="Updates">Those that are translated, by their anchors.</param>
/// <param name="Tasks">The remediation tasks' texts in their order; empty unless all are translated.</param>
public sealed record IncidentTranslation(
    string Language, string Title, string? Summary, Prose Lead, ImmutableArray<TranslatedUpdate> Updates, ImmutableArray<string> Tasks)
{
    /// <summary>
    /// The incident as readers of a language see it. What is not translated stays as it was written and says in which language that is.
    /// </summary>
    /// <param name="original">The language in which the incident's own file is written.</param>
    public static Incident Tell(Incident incident, string language, string original)
    {
        IncidentTranslation? translation = null;
        foreach (IncidentTranslation known in incident.Translations)
            if (known.Language == language) translation = known;
        bool tasksFit = translation?.Tasks.Length == incident.Tasks.Length;
        return incident with
        {
            Title = translation?.Title ?? incident.Title,
            TitleLanguage = translation is null ? original : null,
            Summary = translation is null ? incident.Summary : translation.Summary,
            Lead = Choose(translation?.Lead, incident.Lead, original),
            Updates = [.. incident.Updates.Select(update => update with { Body = Choose(translation?.BodyOf(update.Anchor), update.Body, original) })],
            Tasks = tasksFit ? [.. incident.Tasks.Select((task, i) => task with { Text = translation!.Tasks[i] })] : incident.Tasks,
        };
    }

    private Prose? BodyOf(string anchor)
    {
        foreach (TranslatedUpdate update in Updates)
            if (update.Anchor == anchor) return update.Body;
        return null;
    }

    private static Prose Choose(Prose? translated, Prose own, string original) =>
        own.IsEmpty ? own : translated is { IsEmpty: false } ? translated : own with { Language = original };
}

/// <param name="Anchor">Of the update that it translates.</param>
public readonly record struct TranslatedUpdate(string Anchor, Prose Body);
