using System.Collections.Immutable;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Notify.Configuration;
using StatusGen.Notify.Contacts;
using StatusGen.Notify.Ledger;
using StatusGen.Notify.Notices;

namespace StatusGen.Notify.Planning;

/// <summary>Wanted notices minus those that the ledger shows as done, with a reason for each one sent and each one not.</summary>
public sealed class DeliveryPlanner
{
    private readonly PlanRequest _request;
    private readonly HashSet<ComponentId> _down;
    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Contact[]> _members = new(StringComparer.Ordinal);
    private readonly PushBudget _budget;

    // Old notices are many: whether anything is left to do for one must cost one look-up.
    private readonly HashSet<(string Incident, string Update, string Audience, string Channel)> _known = [];
    private readonly HashSet<(string Incident, string Update, string Audience)> _told = [], _unsettled = [];

    private DeliveryPlanner(PlanRequest request, StatusPage page)
    {
        (_request, _down, _budget) = (request, DownComponents.At(page, request.Now), new PushBudget(request));
        foreach ((DeliveryKey key, DeliveryState state) in request.Ledger.Deliveries)
        {
            _known.Add((key.Incident, key.Update, key.Audience, key.Channel));
            _told.Add((key.Incident, key.Update, key.Audience));
            if (state.Last is LedgerEventKind.Planned or LedgerEventKind.Sending or LedgerEventKind.Failed) _unsettled.Add((key.Incident, key.Update, key.Audience));
        }
    }

    public static DeliveryPlan Plan(PlanRequest request)
    {
        StatusPage page = request.Page.AsOf(request.Now);
        var planner = new DeliveryPlanner(request, page);
        var plans = ImmutableArray.CreateBuilder<NoticePlan>();
        ImmutableArray<WantedNotice> all = WantedNotices.Of(page, request.Now);
        planner._budget.Expect(all);
        foreach (WantedNotice wanted in all)
        {
            if (request.OnlyIncident is { } only && wanted.Incident.Id.Value != only) continue;
            foreach (Audience audience in planner.AudiencesOf(wanted)) plans.Add(planner.Plan(wanted, audience));
        }
        return new DeliveryPlan(plans.ToImmutable());
    }

    /// <summary>What is public concerns everybody but private audiences; what is targeted only those that it names. The public without a channel has the pages and feeds.</summary>
    private IEnumerable<Audience> AudiencesOf(WantedNotice wanted)
    {
        bool isPublic = wanted.Audience.Contains(Incident.PublicAudience);
        foreach (Audience audience in _request.Settings.Audiences)
            if ((wanted.Audience.Contains(audience.Name) || (isPublic && !audience.Private)) && !(audience.IsPublic && ChannelsOf(audience).IsEmpty)) yield return audience;
    }

    private NoticePlan Plan(WantedNotice wanted, Audience audience)
    {
        bool atOnce = wanted.Incident.Severity == IncidentSeverity.Critical || audience.IsPublic;
        bool isNamed = !audience.IsPublic && wanted.Audience.Contains(audience.Name);
        bool isOld = wanted.At < _request.Now - _request.Settings.MaxAge;
        if (wanted.IsSuppressed) return new NoticePlan(wanted, audience, atOnce, PlanReason.Suppressed, [], []) { IsOld = isOld };
        if (!isNamed && wanted.Incident.Severity < audience.Threshold) return new NoticePlan(wanted, audience, atOnce, PlanReason.BelowSeverity, [], []) { IsOld = isOld };
        ImmutableArray<ConfiguredChannel> channels = ChannelsOf(audience);
        if (isOld && !_unsettled.Contains((wanted.Incident.Id.Value, wanted.Key, audience.Name)))
            return new NoticePlan(wanted, audience, atOnce, PlanReason.TooOld, [], Unrecorded(wanted, audience, channels));

        var recipients = ImmutableArray.CreateBuilder<RecipientPlan>();
        RecipientPlan? everybody = Everybody(wanted, audience, channels, atOnce, isOld);
        Contact[] members = channels.Any(c => c.IsPerPerson) ? [.. MembersOf(audience, wanted.Incident)] : [];
        // In a fallback order, a post that comes first spares people their messages, and one that comes later waits until somebody was not reached.
        PlanReason? spared = atOnce || everybody is null ? null
            : everybody.Steps.Any(s => s.Reason == PlanReason.Delivered) ? PlanReason.Reached
            : !channels[0].IsPerPerson && everybody.Steps[0].Reason.IsSent() ? PlanReason.Fallback : null;
        if (everybody is not null) recipients.Add(!atOnce && channels[0].IsPerPerson && members.Length > 0 ? Held(everybody, PlanReason.Fallback) : everybody);
        foreach (Contact contact in members)
        {
            RecipientPlan person = Person(wanted, audience, contact, channels, atOnce, isOld);
            recipients.Add(spared is { } reason ? Held(person, reason) : person);
        }
        PlanReason? whole = recipients.Count == 0 ? PlanReason.NobodyToTell : null;
        return new NoticePlan(wanted, audience, atOnce, whole, recipients.ToImmutable(), isOld ? Expired(wanted, audience, recipients) : []);
    }

    /// <summary>Those that the audience lists, then those that say they are for it.</summary>
    private ImmutableArray<ConfiguredChannel> ChannelsOf(Audience audience) =>
    [
        .. audience.Channels.Select(_request.Settings.Channel).OfType<ConfiguredChannel>(),
        .. _request.Settings.Channels.Where(c => c.For.Contains(audience.Name) && !audience.Channels.Contains(c.Name)),
    ];

    private RecipientPlan? Everybody(WantedNotice wanted, Audience audience, ImmutableArray<ConfiguredChannel> channels, bool atOnce, bool isOld)
    {
        ImmutableArray<ConfiguredChannel> posts = [.. channels.Where(c => !c.IsPerPerson)];
        if (posts.IsEmpty) return null;
        return new RecipientPlan(null, DeliveryKey.Everybody, Steps(wanted, audience, DeliveryKey.Everybody, null, posts, atOnce, isOld, null));
    }

    private RecipientPlan Person(WantedNotice wanted, Audience audience, Contact contact, ImmutableArray<ConfiguredChannel> channels, bool atOnce, bool isOld)
    {
        string hash = HashOf(contact);
        PlanReason? spared = wanted.Rises ? null : _budget.Spares(wanted, audience, channels, hash);
        var person = new RecipientPlan(contact, hash, Steps(wanted, audience, hash, contact, [.. channels.Where(c => c.IsPerPerson)], atOnce, isOld, spared));
        if (person.Sends) _budget.Take(wanted, hash);
        return person;
    }

    private static RecipientPlan Held(RecipientPlan plan, PlanReason reason) => plan with { Steps = [.. plan.Steps.Select(s => s.Reason.IsSent() ? s with { Reason = reason } : s)] };

    private ImmutableArray<PlannedStep> Steps(
        WantedNotice wanted, Audience audience, string hash, Contact? contact, ImmutableArray<ConfiguredChannel> channels, bool atOnce, bool isOld, PlanReason? spared)
    {
        var steps = ImmutableArray.CreateBuilder<PlannedStep>(channels.Length);
        var states = new DeliveryState?[channels.Length];
        for (int i = 0; i < channels.Length; i++) states[i] = _request.Ledger.Find(KeyOf(wanted, audience, channels[i], hash));
        // Posts to several places all have readers of their own; a person needs to be reached once.
        bool isReached = contact is not null && states.Any(s => s is { IsDelivered: true });
        bool mayEscalate = !atOnce && audience.AcknowledgeWithin is not null && isReached && !states.Any(s => s?.AcknowledgedAt is not null);
        bool isCarried = false, isEscalated = false;
        for (int i = 0; i < channels.Length; i++)
        {
            PlanReason reason = Reason(channels[i], states[i], contact, isOld, spared);
            if (reason.IsSent() && isReached && !atOnce)
            {
                bool isNext = mayEscalate && !isEscalated && states.Take(i).All(s => s is null || s.Value.At + audience.AcknowledgeWithin!.Value < _request.Now);
                reason = isNext ? PlanReason.NotAcknowledged : PlanReason.Reached;
                isEscalated |= isNext;
            }
            else if (reason is PlanReason.Owed && isReached) reason = PlanReason.GivenUp;
            else if (reason.IsSent() && isCarried && !atOnce) reason = PlanReason.Fallback;
            isCarried |= reason.IsSent();
            steps.Add(new PlannedStep(channels[i], reason));
        }
        return steps.MoveToImmutable();
    }

    private PlanReason Reason(ConfiguredChannel channel, DeliveryState? state, Contact? contact, bool isOld, PlanReason? spared)
    {
        if (state is { IsDelivered: true }) return PlanReason.Delivered;
        if (state?.Last == LedgerEventKind.Expired) return PlanReason.Expired;
        if (state?.Last == LedgerEventKind.Skipped || (isOld && state is null)) return PlanReason.TooOld;
        if (isOld) return PlanReason.Expired;
        if (contact is not null && contact.Address(channel.Kind.AddressKind!) is null) return PlanReason.NoAddress;
        if (!_request.OnlyChannels.IsDefaultOrEmpty && !_request.OnlyChannels.Contains(channel.Name)) return PlanReason.ChannelNotChosen;
        if (spared is { } reason) return reason;
        foreach (ComponentId component in channel.DependsOn)
            if (_down.Contains(component)) return PlanReason.SharedFate;
        if (channel.Channel is null) return PlanReason.SecretNotSet;
        return state?.Last switch
        {
            LedgerEventKind.Sending => PlanReason.InFlight,
            LedgerEventKind.Failed => PlanReason.Owed,
            _ => PlanReason.New,
        };
    }

    /// <summary>One line for each channel, however many people, so that an old notice is never sent, not even when the clock or the settings change.</summary>
    private ImmutableArray<UnrecordedSkip> Unrecorded(WantedNotice wanted, Audience audience, ImmutableArray<ConfiguredChannel> channels)
    {
        bool isTold = _told.Contains((wanted.Incident.Id.Value, wanted.Key, audience.Name));
        return
        [
            .. channels.Where(c => !_known.Contains((wanted.Incident.Id.Value, wanted.Key, audience.Name, c.Name)) && !(isTold && c.IsPerPerson))
                .Select(c => new UnrecordedSkip(KeyOf(wanted, audience, c, DeliveryKey.Everybody), PlanReason.TooOld)),
        ];
    }

    /// <summary>What was tried in vain until it was too old.</summary>
    private ImmutableArray<UnrecordedSkip> Expired(WantedNotice wanted, Audience audience, IReadOnlyList<RecipientPlan> recipients)
    {
        var expired = ImmutableArray.CreateBuilder<UnrecordedSkip>();
        foreach (RecipientPlan recipient in recipients)
            foreach (PlannedStep step in recipient.Steps)
            {
                DeliveryKey key = KeyOf(wanted, audience, step.Channel, recipient.Hash);
                if (_request.Ledger.Find(key) is { Last: LedgerEventKind.Planned or LedgerEventKind.Sending or LedgerEventKind.Failed }) expired.Add(new UnrecordedSkip(key, PlanReason.Expired));
            }
        return expired.ToImmutable();
    }

    private IEnumerable<Contact> MembersOf(Audience audience, Incident incident)
    {
        if (!_members.TryGetValue(audience.Name, out Contact[]? members))
            _members[audience.Name] = members = [.. _request.Contacts.Where(c => c.Audiences.Contains(audience.Name) || c.Tags.Any(audience.Tags.Contains))];
        HashSet<ComponentId> named = DownComponents.NamedBy(incident);
        foreach (Contact contact in members)
            if (contact.Components.IsEmpty || named.Count == 0 || contact.Components.Any(named.Contains)) yield return contact;
    }

    private string HashOf(Contact contact)
    {
        if (!_hashes.TryGetValue(contact.Id, out string? hash)) _hashes[contact.Id] = hash = _request.Hash.Of(contact.Id);
        return hash;
    }

    public static DeliveryKey KeyOf(WantedNotice wanted, Audience audience, ConfiguredChannel channel, string recipient) =>
        new(wanted.Incident.Id.Value, wanted.Key, audience.Name, channel.Name, recipient);
}
