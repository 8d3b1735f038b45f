using StatusGen.Content.Incidents;
using StatusGen.Content.Messages;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Text.Markdown;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Checking;

/// <summary>A message of an incident's file, with what its page shows beside it.</summary>
/// <param name="Update">Null for the text before the first update.</param>
/// <param name="Start">Where its own text begins in <see cref="JudgedIncident.Text"/>.</param>
/// <param name="End">Exclusive.</param>
/// <param name="FirstLine">Its heading's, counted from 1.</param>
/// <param name="LastLine">Included.</param>
internal sealed record JudgedMessage(IncidentUpdate? Update, MessageContext Context, int Start, int End, int FirstLine, int LastLine);

/// <summary>The messages of one incident, oldest first, ready to be judged.</summary>
/// <param name="Text">The file as far as it is published, with spaces for the rest.</param>
internal sealed record JudgedIncident(Incident Incident, SourceText Text, IReadOnlyList<JudgedMessage> Messages)
{
    private const string Suppressions = "<!-- statusgen-";

    public static JudgedIncident Of(IncidentText file, Incident incident, SiteSettings site)
    {
        MarkdownBody body = file.Body;
        SourceText text = body.Published(file.HasFields, Suppressions);
        var sections = new Dictionary<int, MarkdownSection>(body.Sections.Count);
        foreach (MarkdownSection section in body.Sections)
            if (section.Heading is not null && !section.IsInternal) sections[body.LocationAt(section.HeadingStart).Line] = section;

        var messages = new List<JudgedMessage>(incident.Updates.Length + 1);
        var facts = new Facts(incident, site);
        if (!incident.Lead.IsEmpty) messages.Add(Message(null, facts.OfLead(), body, body.Sections[0], text));
        foreach (IncidentUpdate update in incident.Updates)
        {
            MessageContext context = facts.Next(update);
            if (sections.TryGetValue(update.Location.Line, out MarkdownSection? section)) messages.Add(Message(update, context, body, section, text));
        }
        return new JudgedIncident(incident, text, messages);
    }

    private static JudgedMessage Message(IncidentUpdate? update, MessageContext context, MarkdownBody body, MarkdownSection section, SourceText text)
    {
        (int start, int end) = body.RangeOf(section);
        int firstLine = update?.Location.Line ?? text.LocationAt(start).Line;
        return new JudgedMessage(update, context, start, end, firstLine, text.LocationAt(Math.Max(start, end - 1)).Line);
    }

    /// <summary>What is true of the incident while its updates are told.</summary>
    private sealed class Facts(Incident incident, SiteSettings site)
    {
        private static readonly string[] OwnRules = ["developers", "employees", "executives", "regulators", "support"];

        private readonly Dictionary<ComponentId, ComponentStatus> affected = incident.Affected.ToDictionary(a => a.Component, a => a.Status);
        private readonly HashSet<ComponentId> hidden = [.. site.Components.Where(component => component.Hidden).Select(component => component.Id)];
        private MessageStage? stage;
        private MaintenanceWindow? window = incident.Window;

        public MessageContext OfLead() => Context(null, incident.Audience);

        public MessageContext Next(IncidentUpdate update)
        {
            foreach (AffectedComponent change in update.Affected) affected[change.Component] = change.Status;
            window = update.Window ?? window;
            MessageStage? own = MessageStages.Of(update.Status, stage);
            stage = own ?? stage;
            return Context(own, update.Audience.IsEmpty ? incident.Audience : update.Audience) with
            {
                Title = incident.Title,
                TitleAt = incident.Location,
                NextUpdate = update.NextUpdate,
                PublishedAt = update.At,
                ShowsDuration = update.Status == UpdateStatus.Resolved,
            };
        }

        private MessageContext Context(MessageStage? own, IReadOnlyList<string> audience) => new(own, incident.Severity)
        {
            Audience = audience.Contains(Incident.PublicAudience) ? MessageContext.Customers : audience.FirstOrDefault(OwnRules.Contains) ?? MessageContext.Customers,
            Language = site.Language,
            Components = site.Components,
            ShowsAffected = affected.Any(a => !hidden.Contains(a.Key)),
            HasFullLoss = affected.ContainsValue(ComponentStatus.MajorOutage),
            Started = incident.Kind == IncidentKind.Incident ? incident.Started : null,
            Detected = incident.Detected,
            Window = window,
            ShowsZone = true,
            ShowsContact = site.Support != SupportContact.None,
            LeastNotice = site.Cadence.MaintenanceNotice,
        };
    }
}
