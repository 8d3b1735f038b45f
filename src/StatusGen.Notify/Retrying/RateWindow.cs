using NodaTime;

namespace StatusGen.Notify.Retrying;

/// <summary>The moments at which a channel may send: never more than a number in any period. Not for several threads.</summary>
public sealed class RateWindow(int count, Duration period)
{
    private readonly Queue<Instant> _last = new();
    private Instant _pausedUntil = Instant.MinValue;

    /// <summary>Takes the next free moment, now or later.</summary>
    public Instant Take(Instant now)
    {
        Instant free = Instant.Max(now, _pausedUntil);
        if (_last.Count == count) free = Instant.Max(free, _last.Dequeue() + period);
        _last.Enqueue(free);
        return free;
    }

    /// <summary>The other side asked to be left alone.</summary>
    public void PauseUntil(Instant moment) => _pausedUntil = Instant.Max(_pausedUntil, moment);
}
