using NodaTime;
using Outcome = StatusGen.Notify.Exchange.Outcome;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using StatusGen.Notify.Configuration;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Retrying;

namespace StatusGen.Notify.Delivery;

/// <summary>One channel while it sends: how many at a time, how fast, when again, and when no more.</summary>
internal sealed class ChannelLane : IDisposable
{
    /// <summary>So many failures of server or network among the last attempts, and the channel rests.</summary>
    private const int FailuresToRest = 5;

    private static readonly TimeSpan RestingTime = TimeSpan.FromSeconds(20), SamplingTime = TimeSpan.FromSeconds(30);
    private static readonly ResiliencePropertyKey<Delivering> DeliveringKey = new("delivering");

    private readonly SemaphoreSlim _connections;
    private readonly RateWindow? _rate;
    private readonly TimeProvider _clock;
    private readonly ResiliencePipeline<Outcome> _pipeline;

    // One delivery has spent all its tries: what follows is tried once, and not waited for, until something gets through again. A run with a dead channel must end.
    private volatile bool _isGivenUp;

    public ChannelLane(ConfiguredChannel channel, NotifySettings settings, TimeProvider clock, Func<double> jitter)
    {
        Channel = channel;
        _clock = clock;
        _connections = new SemaphoreSlim(settings.Connections);
        _rate = channel.Rate is { } rate ? new RateWindow(rate.Count, rate.Period) : channel.Kind.Limits.Rate is { } own ? new RateWindow(own.Messages, own.Period) : null;
        var pipeline = new ResiliencePipelineBuilder<Outcome> { TimeProvider = clock };
        if (settings.Retry.MostTries > 1)
            pipeline.AddRetry(new RetryStrategyOptions<Outcome>
            {
                MaxRetryAttempts = settings.Retry.MostTries - 1,
                ShouldHandle = args => ValueTask.FromResult(WaitBefore(args.Outcome, args.Context, args.AttemptNumber + 1, settings.Retry, jitter())),
                DelayGenerator = args => ValueTask.FromResult<TimeSpan?>(DeliveringOf(args.Context).Wait.ToTimeSpan()),
            });
        pipeline.AddCircuitBreaker(new CircuitBreakerStrategyOptions<Outcome>
        {
            FailureRatio = 0.9,
            MinimumThroughput = FailuresToRest,
            SamplingDuration = SamplingTime,
            BreakDuration = RestingTime,
            ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result is RetryLater { Reason: FailureReason.Network or FailureReason.Server } or Refused { Reason: FailureReason.Auth }),
        });
        _pipeline = pipeline.Build();
    }

    public ConfiguredChannel Channel { get; }

    /// <summary>Attempts until it is delivered, refused, or the rules give up.</summary>
    /// <param name="isLast">No other channel can take over: it waits for a resting channel instead of leaving it.</param>
    /// <param name="attempt">Makes attempt number n, from 1; it holds a connection meanwhile.</param>
    /// <param name="record">Keeps what became of it, before anything else is begun for this recipient; the connection serves the next one meanwhile.</param>
    public async Task<Outcome> RunAsync(bool isLast, Func<int, Task<Outcome>> attempt, Func<Outcome, Task> record, CancellationToken stop)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(stop);
        var delivering = new Delivering(isLast, _clock.GetTimestamp());
        context.Properties.Set(DeliveringKey, delivering);
        try
        {
            Outcome<Outcome> outcome = await _pipeline.ExecuteOutcomeAsync(
                async (_, state) =>
                {
                    try
                    {
                        Outcome result = await HoldingConnectionAsync(() => state.attempt(++state.delivering.Attempts), stop).ConfigureAwait(false);
                        await state.record(result).ConfigureAwait(false);
                        if (result is RetryLater { Reason: FailureReason.RateLimit, After: { } after }) Pause(after);
                        return Polly.Outcome.FromResult(result);
                    }
                    catch (Exception e) when (e is not OutOfMemoryException)
                    {
                        // Polly hands it on; ThrowIfException throws it again below.
                        return Polly.Outcome.FromException<Outcome>(e);
                    }
                }, context, (attempt, record, delivering)).ConfigureAwait(false);
            bool isResting = outcome.Exception is BrokenCircuitException;
            if (!isResting) outcome.ThrowIfException();
            if (isResting ? isLast : outcome.Result is RetryLater { Reason: FailureReason.Network or FailureReason.Server }) _isGivenUp = true;
            else if (outcome.Result is Delivered) _isGivenUp = false;
            return isResting ? new RetryLater(FailureReason.Network, "the channel rests after several failures in a row") : outcome.Result!;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    public void Dispose() => _connections.Dispose();

    private async Task<Outcome> HoldingConnectionAsync(Func<Task<Outcome>> attempt, CancellationToken stop)
    {
        await TakeTurnAsync(stop).ConfigureAwait(false);
        try
        {
            return await attempt().ConfigureAwait(false);
        }
        finally
        {
            _connections.Release();
        }
    }

    private bool WaitBefore(Outcome<Outcome> outcome, ResilienceContext context, int attempt, RetryRules rules, double jitter)
    {
        Delivering delivering = DeliveringOf(context);
        Duration spent = Duration.FromTimeSpan(_clock.GetElapsedTime(delivering.Start));
        Duration? wait = _isGivenUp ? null : outcome switch
        {
            { Result: RetryLater later } => rules.WaitAfter(attempt, jitter, later.After, spent),
            { Exception: BrokenCircuitException broken } when delivering.IsLast =>
                rules.WaitAfter(attempt, jitter, broken.RetryAfter is { } rest ? Duration.FromTimeSpan(rest) : null, spent),
            _ => null,
        };
        delivering.Wait = wait ?? Duration.Zero;
        return wait is not null;
    }

    private async Task TakeTurnAsync(CancellationToken stop)
    {
        await _connections.WaitAsync(stop).ConfigureAwait(false);
        if (_rate is null) return;
        try
        {
            Instant now = Instant.FromDateTimeOffset(_clock.GetUtcNow());
            Instant turn;
            lock (_rate) turn = _rate.Take(now);
            if (turn > now) await Task.Delay((turn - now).ToTimeSpan(), _clock, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _connections.Release();
            throw;
        }
    }

    private void Pause(Duration after)
    {
        if (_rate is null) return;
        lock (_rate) _rate.PauseUntil(Instant.FromDateTimeOffset(_clock.GetUtcNow()) + after);
    }

    private static Delivering DeliveringOf(ResilienceContext context) => context.Properties.GetValue(DeliveringKey, null!);

    private sealed class Delivering(bool isLast, long start)
    {
        public bool IsLast => isLast;
        public long Start => start;
        public int Attempts { get; set; }
        public Duration Wait { get; set; }
    }
}
