using System.Collections.Immutable;
using NodaTime;
using StatusGen.Content.Messages.Analysis;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;

namespace StatusGen.Content.Messages.History;

/// <summary>An incident told message by message: what a reader knows when they come to the next one.</summary>
internal sealed class IncidentStory(Incident incident, SiteSettings site, Instant now)
{
    private readonly Dictionary<ComponentId, ComponentStatus> statuses = StatusesOf(incident);
    private bool hasShownEmpathy, hasToldWorkaround, hasJudgedTitle;
    private MessageStage? stage;

    public Incident Incident { get; } = incident;
    public SiteSettings Site { get; } = site;
    public Instant Now { get; } = now;

    /// <summary>The message before the one that is judged.</summary>
    public MessageText? Previous { get; private set; }

    /// <summary>The context of the next message. Call it once for each, in order.</summary>
    public MessageContext ContextOf(int index)
    {
        IncidentUpdate update = Incident.Updates[index];
        MessageStage? before = stage;
        stage = MessageStages.Of(update.Status, before);
        foreach (AffectedComponent affected in update.Affected) statuses[affected.Component] = affected.Status;
        bool judgesTitle = !hasJudgedTitle && stage is { } one && (one.IsOpen() || one is MessageStage.Resolved or MessageStage.MaintenanceNotice);
        hasJudgedTitle |= judgesTitle;
        return new MessageContext(stage, Incident.Severity)
        {
            Audience = AudienceOf(update),
            Language = Site.Language,
            Title = judgesTitle ? Incident.Title : null,
            TitleAt = Incident.Location,
            Components = Site.Components,
            ShowsAffected = !Incident.Affected.IsEmpty || !update.Affected.IsEmpty,
            HasFullLoss = statuses.ContainsValue(ComponentStatus.MajorOutage),
            Started = Incident.Started,
            Detected = Incident.Detected,
            NextUpdate = update.NextUpdate,
            Window = WindowAt(index),
            PublishedAt = update.At,
            ShowsDuration = true,
            ShowsZone = true,
            ShowsContact = Site.Support is not { Url: null, Email: null, Phone: null },
            HasShownEmpathy = hasShownEmpathy && stage is { } s && s.IsOpen(),
            HasToldWorkaround = hasToldWorkaround,
            LeastNotice = Site.Cadence.MaintenanceNotice,
        };
    }

    /// <summary>Keeps what the message has told.</summary>
    public void Remember(MessageText text)
    {
        Previous = text;
        hasToldWorkaround |= Previous.Has(Signal.Workaround);
        hasShownEmpathy |= Previous.HasAny(Signal.Empathy, Signal.Apology);
    }

    private static Dictionary<ComponentId, ComponentStatus> StatusesOf(Incident incident)
    {
        var statuses = new Dictionary<ComponentId, ComponentStatus>(incident.Affected.Length);
        foreach (AffectedComponent affected in incident.Affected) statuses[affected.Component] = affected.Status;
        return statuses;
    }

    private MaintenanceWindow? WindowAt(int index)
    {
        for (int i = index; i >= 0; i--)
            if (Incident.Updates[i].Window is { } window) return window;
        return Incident.Window;
    }

    private string AudienceOf(IncidentUpdate update)
    {
        ImmutableArray<string> names = update.Audience.IsEmpty ? Incident.Audience : update.Audience;
        if (names.IsEmpty || names.Contains(Domain.Incidents.Incident.PublicAudience)) return MessageContext.Customers;
        foreach (string name in names)
            if (name is "developers" or "employees" or "executives" or "regulators" or "support") return name;
        return "others";
    }
}
