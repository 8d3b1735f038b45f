using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Notify.Configuration;
using StatusGen.Notify.Notices;
using StatusGen.Notify.Planning;
using StatusGen.Text.Markdown;

namespace StatusGen.Notify.Wording;

/// <summary>The facts of a notice in the recipient's language and time zone.</summary>
/// <param name="wordsOf">The words of a language; the nearest one that there is.</param>
public sealed class NoticeComposer(SiteSettings site, Func<string, INoticeWords> wordsOf, AudienceTexts templates)
{
    /// <summary>There is no server that could take one off the list: a person does, when asked.</summary>
    private readonly Uri? _unsubscribe = site.Support.Email is { } email ? new Uri($"mailto:{email}?subject=unsubscribe") : site.Support.Url is { } url ? new Uri(url) : null;

    public Recipient RecipientOf(RecipientPlan plan, ConfiguredChannel channel, int addressIndex = 0) => plan.Contact is { } contact
        ? new Recipient(plan.Hash, channel.Kind.AddressKind is { } kind ? contact.Address(kind, addressIndex) : null, contact.Name, contact.Language ?? site.Language, contact.Zone ?? site.Zone)
        : Recipient.Everybody(site.Language, site.Zone);

    /// <summary>By plan, language and time zone: thousands of people get the same facts.</summary>
    private readonly ConcurrentDictionary<NoticePlan, ConcurrentDictionary<(string Language, string Zone), Notice>> _composed = new(ReferenceEqualityComparer.Instance);

    public Notice Compose(NoticePlan plan, Recipient recipient, ConfiguredChannel channel) =>
        _composed.GetOrAdd(plan, _ => new()).GetOrAdd((recipient.Language, recipient.Zone.Id), (_, about) => Facts(about.plan, about.recipient), (plan, recipient)) with
        {
            Key = DeliveryPlanner.KeyOf(plan.Wanted, plan.Audience, channel, recipient.Hash),
            UnsubscribeUrl = recipient.Address is null ? null : _unsubscribe,
        };

    private Notice Facts(NoticePlan plan, Recipient recipient)
    {
        WantedNotice wanted = plan.Wanted;
        INoticeWords words = wordsOf(recipient.Language);
        Incident incident = Told(wanted.Incident, words.Language);
        NoticeTime Time(Instant at) => new(at, words.Time(at, recipient.Zone));
        bool endsByClock = wanted.Kind == NoticeKind.MaintenanceEnd;
        Prose said = incident.Updates.First(u => u.Anchor == wanted.Said.Anchor).Body;
        string html = AbsoluteLinks(said.Html);
        string text = endsByClock ? words.MaintenanceCompleted : PlainText.Of(html).Trim();
        var notice = new Notice
        {
            Key = default,
            Kind = wanted.Kind,
            SiteName = site.Name,
            Title = incident.Title,
            IncidentKind = incident.Kind,
            Status = wanted.Status,
            StatusWord = words.Status(wanted.Status),
            Severity = incident.Severity,
            SeverityWord = incident.Severity is { } severity ? words.Severity(severity) : null,
            Affected = wanted.IsClosing ? [] : AffectedAt(wanted, words),
            At = Time(wanted.At),
            NextUpdate = wanted.Said.NextUpdate is { } next && next > wanted.At && !wanted.IsClosing ? Time(next) : null,
            WindowStart = wanted.Window is { } begins ? Time(begins.Start) : null,
            WindowEnd = wanted.Window is { } ends ? Time(ends.End) : null,
            Body = endsByClock ? Prose.Empty : said with { Html = html },
            Text = text.Length > 0 ? text : incident.Summary ?? incident.Title,
            Summary = incident.Summary,
            Url = UrlOf(wanted),
            SubscribeUrl = new Uri(site.Url, "subscribe/"),
            Language = words.Language,
            Zone = recipient.Zone,
            Labels = words.Labels,
            FirstAt = incident.Updates[0].At,
            IsFirst = wanted.IsFirst,
            IsClosing = wanted.IsClosing,
        };
        return plan.Audience.Template is { } template && templates.Fill(template, notice) is { } filled && AbsoluteLinks(filled.Html) is var own
            ? notice with { Body = filled with { Html = own }, Text = PlainText.Of(own).Trim() }
            : notice;
    }

    /// <summary>In the recipient's language where somebody translated it.</summary>
    private Incident Told(Incident incident, string language) =>
        language == site.Language || incident.Translations.IsEmpty ? incident : IncidentTranslation.Tell(incident, language, site.Language);

    /// <summary>What is targeted has no page that everybody may see: its link leads to the site.</summary>
    private Uri UrlOf(WantedNotice wanted) => wanted.Incident.IsPublic && (wanted.Said.Audience.IsEmpty || wanted.Said.Audience.Contains(Incident.PublicAudience))
        ? new Uri(site.Url, $"incidents/{Uri.EscapeDataString(wanted.Incident.Id.Value)}/#{wanted.Said.Anchor}")
        : site.Url;

    private ImmutableArray<AffectedFact> AffectedAt(WantedNotice wanted, INoticeWords words)
    {
        var statuses = new Dictionary<ComponentId, ComponentStatus>();
        foreach (AffectedComponent affected in wanted.Incident.Affected) statuses[affected.Component] = affected.Status;
        foreach (IncidentUpdate update in wanted.Incident.Updates)
        {
            if (update.At > wanted.At) break;
            foreach (AffectedComponent affected in update.Affected) statuses[affected.Component] = affected.Status;
        }
        return
        [
            .. site.Components.Where(c => !c.Hidden && statuses.GetValueOrDefault(c.Id) != ComponentStatus.Operational)
                .OrderByDescending(c => statuses[c.Id]).ThenBy(c => c.Position)
                .Select(c => new AffectedFact(c.Name, statuses[c.Id], words.Impact(statuses[c.Id]))),
        ];
    }

    /// <summary>Links within the site begin with its path; outside of it they need its address.</summary>
    private string AbsoluteLinks(string html)
    {
        string origin = site.Url.GetLeftPart(UriPartial.Authority);
        return html.Replace("href=\"/", $"href=\"{origin}/", StringComparison.Ordinal).Replace("src=\"/", $"src=\"{origin}/", StringComparison.Ordinal);
    }
}
