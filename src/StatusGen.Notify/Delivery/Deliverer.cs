using System.Collections.Immutable;
using System.Security.Cryptography;
using NodaTime;
using StatusGen.Notify.Channels;
using StatusGen.Notify.Wording;
using StatusGen.Notify.Configuration;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Ledger;
using StatusGen.Notify.Notices;
using StatusGen.Notify.Planning;

namespace StatusGen.Notify.Delivery;

/// <summary>Carries a plan out: sends, records, retries, falls back. The intent is recorded before the first byte leaves, the outcome before anything else is begun.</summary>
/// <param name="clock">Its time stands in the ledger.</param>
/// <param name="jitter">From 0 up to, but not, 1.</param>
/// <param name="progress">Called from any thread.</param>
public sealed class Deliverer(
    NotifySettings settings, NoticeComposer composer, LedgerView view, ITransport transport, ILedgerWriter ledger, TimeProvider clock, Func<double> jitter, Action<DeliveryProgress> progress) : IDisposable
{
    private readonly Dictionary<string, ChannelLane> _lanes = settings.Channels.ToDictionary(c => c.Name, c => new ChannelLane(c, settings, clock, jitter), StringComparer.Ordinal);
    private readonly List<OwedNotice> _owed = [];
    private readonly Lock _counting = new();
    private readonly CancellationTokenSource _patience = new(Timeout.InfiniteTimeSpan, clock);
    private int _all, _done, _delivered;

    /// <summary>While one's outcome goes to the disk, another one's message goes over the line.</summary>
    private const int PeoplePerConnection = 2;

    /// <summary>After a stop, what is in flight may still end. What does not is sent again by the next run, with the same key.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public async Task<DeliveryReport> DeliverAsync(DeliveryPlan plan, CancellationToken stop)
    {
        _all = plan.Recipients.Count(r => r.Sends);
        foreach (NoticePlan notice in plan.Notices)
            foreach (RecipientPlan stuck in notice.Recipients.Where(r => r.IsStuck))
                _owed.Add(Owe(notice, stuck, stuck.Steps[^1].Channel, stuck.Steps[^1].Reason.Sentence()));
        await RecordPlanAsync(plan).ConfigureAwait(false);
        bool wasStopped = false;
        using CancellationTokenRegistration asked = stop.Register(() => _patience.CancelAfter(Grace));
        try
        {
            // Notices of one incident follow each other, so that nobody reads the end before the beginning; incidents do not wait for one another.
            await Task.WhenAll(plan.Notices.GroupBy(n => n.Wanted.Incident.Id).Select(async incident =>
            {
                foreach (NoticePlan notice in incident) await DeliverAsync(notice, stop).ConfigureAwait(false);
            })).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            wasStopped = true;
        }
        return new DeliveryReport(_delivered, [.. _owed.OrderBy(o => o.Notice.Wanted.At).ThenBy(o => o.Recipient, StringComparer.Ordinal)], wasStopped);
    }

    public void Dispose()
    {
        foreach (ChannelLane lane in _lanes.Values) lane.Dispose();
        _patience.Dispose();
    }

    private Task RecordPlanAsync(DeliveryPlan plan)
    {
        var events = new List<LedgerEvent>();
        foreach (NoticePlan notice in plan.Notices)
        {
            foreach (UnrecordedSkip skip in notice.Unrecorded)
                events.Add(new LedgerEvent(Now(), skip.Reason == PlanReason.Expired ? LedgerEventKind.Expired : LedgerEventKind.Skipped, skip.Key, 0, skip.Reason.Key()));
            foreach (RecipientPlan recipient in notice.Recipients)
                foreach (PlannedStep step in recipient.Steps)
                    if (step.Reason is PlanReason.New or PlanReason.NotAcknowledged && DeliveryPlanner.KeyOf(notice.Wanted, notice.Audience, step.Channel, recipient.Hash) is var key && view.Find(key) is null)
                        events.Add(new LedgerEvent(Now(), LedgerEventKind.Planned, key, 0, step.Reason.Key()));
        }
        return events.Count == 0 ? Task.CompletedTask : ledger.RecordAsync(events);
    }

    private async Task DeliverAsync(NoticePlan notice, CancellationToken stop)
    {
        RecipientPlan? post = notice.Recipients.FirstOrDefault(r => r.Contact is null);
        bool isPostFirst = post is { Sends: true };
        bool posted = !isPostFirst || await DeliverAsync(notice, post!, stop).ConfigureAwait(false);
        ImmutableArray<RecipientPlan> people = [.. notice.Recipients.Where(r => r.Contact is not null && (r.Sends || (!posted && HasFallback(r))))];
        int unreached = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = PeoplePerConnection * settings.Connections * Math.Max(1, settings.Channels.Length), CancellationToken = stop };
        await Parallel.ForEachAsync(people, parallel, async (person, _) =>
        {
            if (!await DeliverAsync(notice, person, stop).ConfigureAwait(false)) Interlocked.Increment(ref unreached);
        }).ConfigureAwait(false);
        bool isPostDue = !isPostFirst && post is not null && HasFallback(post) && (unreached > 0 || notice.Recipients.Any(r => r.IsStuck));
        if ((isPostDue && await DeliverAsync(notice, post!, stop).ConfigureAwait(false)) || (isPostFirst && !posted && unreached == 0 && people.Length > 0))
            lock (_counting) _owed.RemoveAll(o => o.Notice == notice);
    }

    /// <summary>True when the recipient was reached: a person over any channel, the readers of posts over every one of them if all are used.</summary>
    private async Task<bool> DeliverAsync(NoticePlan notice, RecipientPlan recipient, CancellationToken stop)
    {
        PlannedStep[] steps = [.. recipient.Steps.Where(s => s.Reason.IsSent() || s.Reason == PlanReason.Fallback)];
        bool[] reached = new bool[steps.Length];
        var failures = new Failure?[steps.Length];
        if (notice.AtOnce) await Task.WhenAll(steps.Select((_, i) => TryAsync(i, recipient.Contact is null))).ConfigureAwait(false);
        else
            for (int i = 0; i < steps.Length; i++)
            {
                await TryAsync(i, i == steps.Length - 1).ConfigureAwait(false);
                if (reached[i]) break;
            }
        bool isReached = notice.AtOnce && recipient.Contact is null ? reached.All(r => r) : reached.Any(r => r) || recipient.Steps.Any(s => s.Reason == PlanReason.Delivered);
        lock (_counting)
        {
            _done++;
            if (!isReached && failures.LastOrDefault(f => f is not null) is { } last) _owed.Add(Owe(notice, recipient, last.Channel, last.Why));
            progress(new DeliveryProgress(_done, Math.Max(_all, _done), _owed.Count));
        }
        return isReached;

        async Task TryAsync(int i, bool isLast)
        {
            int badAddresses = failures.Take(i).Count(f => f is not null && f.Channel.Kind.AddressKind == steps[i].Channel.Kind.AddressKind && f.Why.StartsWith(AddressWord, StringComparison.Ordinal));
            Outcome outcome = await SendAsync(notice, recipient, steps[i].Channel, badAddresses, isLast, stop).ConfigureAwait(false);
            reached[i] = outcome is Delivered;
            if (!reached[i]) failures[i] = new Failure(steps[i].Channel, Reason(outcome));
        }
    }

    private async Task<Outcome> SendAsync(NoticePlan notice, RecipientPlan plan, ConfiguredChannel configured, int addressIndex, bool isLast, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        IChannel channel = configured.Channel!;
        Recipient recipient = composer.RecipientOf(plan, configured, addressIndex);
        Notice composed = composer.Compose(notice, recipient, configured) with { SendingAt = Now() };
        (Receipt? earlier, int before) = Known(composed.Key);
        Outgoing first = channel.Compose(composed, recipient, earlier);
        string hash = Convert.ToHexStringLower(SHA256.HashData(first.Content.AsSpan()));
        int attempts = 0;
        Outcome outcome = await _lanes[configured.Name].RunAsync(isLast, async attempt =>
        {
            stop.ThrowIfCancellationRequested();
            attempts = before + attempt;
            await ledger.RecordAsync(new LedgerEvent(Now(), LedgerEventKind.Sending, composed.Key, attempts, null, null, hash)).ConfigureAwait(false);
            return await ExchangeAsync(channel, first, composed, recipient, earlier).ConfigureAwait(false);
        }, async result =>
        {
            LedgerEvent happened = result is Delivered delivered
                ? new LedgerEvent(Now(), LedgerEventKind.Delivered, composed.Key, attempts, null, delivered.Receipt, hash)
                : new LedgerEvent(Now(), LedgerEventKind.Failed, composed.Key, attempts, first.Mask(Reason(result)), null, hash);
            await ledger.RecordAsync(happened).ConfigureAwait(false);
            lock (view) view.Add(happened);
        }, stop).ConfigureAwait(false);
        if (attempts == 0) await ledger.RecordAsync(new LedgerEvent(Now(), LedgerEventKind.Failed, composed.Key, before, Reason(outcome))).ConfigureAwait(false);
        if (outcome is Delivered) Interlocked.Increment(ref _delivered);
        return outcome;
    }

    private (Receipt? Earlier, int Attempts) Known(DeliveryKey key)
    {
        lock (view) return (view.ReceiptBefore(key), view.Find(key)?.Attempts ?? 0);
    }

    /// <summary>All requests of one message.</summary>
    private async Task<Outcome> ExchangeAsync(IChannel channel, Outgoing outgoing, Notice notice, Recipient recipient, Receipt? earlier)
    {
        for (int step = 0; step < Continue.MostSteps; step++)
        {
            Reply reply = await transport.SendAsync(outgoing).WaitAsync(_patience.Token).ConfigureAwait(false);
            Outcome outcome = channel.Interpret(outgoing, reply, notice, recipient, earlier);
            if (outcome is not Continue following) return outcome;
            outgoing = following.Following;
        }
        return new Refused(FailureReason.Server, "the service asked for one request after another");
    }

    private const string AddressWord = "address: ";

    private static string Reason(Outcome outcome) => outcome switch
    {
        RetryLater later => $"{Word(later.Reason)}: {later.Why}",
        Refused refused => $"{Word(refused.Reason)}: {refused.Why}",
        _ => "",
    };

    private static string Word(FailureReason reason) => reason == FailureReason.RateLimit ? "rate limit" : reason.ToString().ToLowerInvariant();

    private static bool HasFallback(RecipientPlan recipient) => recipient.Steps.Any(s => s.Reason == PlanReason.Fallback);

    private static OwedNotice Owe(NoticePlan notice, RecipientPlan recipient, ConfiguredChannel channel, string why) => new(notice, recipient.Hash, channel.Name, why);

    private sealed record Failure(ConfiguredChannel Channel, string Why);

    private Instant Now() => Instant.FromDateTimeOffset(clock.GetUtcNow());
}
