using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Time;

namespace StatusGen.Domain.Uptime;

/// <summary>The worst of a day, as <see cref="ComponentStatus"/>, or that nothing is known: the day lies before the component's first, in the future, or never was.</summary>
public enum DayState : byte { Operational, Maintenance, Degraded, PartialOutage, MajorOutage, NoData }

public static class DayStates
{
    /// <summary>Planned work is no trouble.</summary>
    public static bool IsBad(this DayState state) => state is DayState.Degraded or DayState.PartialOutage or DayState.MajorOutage;
}

/// <summary>
/// Days of a component in a row, in the site's zone. Years of days are nearly all without trouble, so a day is one byte, and its figure is made when it is asked for.
/// </summary>
public sealed class DailyUptime
{
    private readonly ComponentTimeline _timeline;
    private readonly DateTimeZone _zone;
    private readonly UptimeWeights _weights;
    private readonly DayState[] _states;

    private DailyUptime(ComponentTimeline timeline, LocalDate first, int count, DateTimeZone zone, UptimeWeights weights)
    {
        (_timeline, First, _zone, _weights) = (timeline, first, zone, weights);
        _states = new DayState[count];
        Array.Fill(_states, DayState.NoData);
        if (count == 0) return;
        Raise(timeline.Since, timeline.Now, DayState.Operational);
        ForgetDaysThatNeverWere();
        foreach (StatusInterval interval in timeline.Merged) Raise(interval.Start, interval.End, (DayState)interval.Status);
    }

    public LocalDate First { get; }

    /// <summary>The days in order.</summary>
    public ReadOnlySpan<DayState> States => _states;

    /// <summary>Every day from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public static DailyUptime Of(ComponentTimeline timeline, LocalDate first, LocalDate last, DateTimeZone zone, UptimeWeights weights) =>
        new(timeline, first, Math.Max(0, Period.DaysBetween(first, last) + 1), zone, weights);

    public LocalDate DateOf(int day) => First.PlusDays(day);

    /// <summary>Null: no data.</summary>
    public UptimeFigure? FigureOf(int day) =>
        UptimeFigure.Over(_timeline, _zone.StartOf(DateOf(day)), _zone.StartOf(DateOf(day + 1)), _weights);

    /// <summary>Of days that have a part of the time, and data, the worst so far.</summary>
    private void Raise(Instant start, Instant end, DayState state)
    {
        start = Instant.Max(start, _timeline.Since);
        end = Instant.Min(end, _timeline.Now);
        if (end <= start) return;
        int to = Math.Min(PlaceOf(end - Duration.Epsilon), _states.Length - 1);
        if (to < 0) return;
        for (int day = Math.Max(PlaceOf(start), 0); day <= to; day++)
            if (_states[day] < state || (_states[day] == DayState.NoData && state == DayState.Operational)) _states[day] = state;
    }

    /// <summary>Clocks that go back over midnight repeat the end of a day that is over: that belongs to the new one.</summary>
    private int PlaceOf(Instant moment)
    {
        LocalDate date = moment.InZone(_zone).Date;
        if (_zone.StartOf(date.PlusDays(1)) <= moment) date = date.PlusDays(1);
        return Period.DaysBetween(First, date);
    }

    /// <summary>Samoa went from 29 to 31 December 2011.</summary>
    private void ForgetDaysThatNeverWere()
    {
        Instant from = _zone.StartOf(First), to = _zone.StartOf(DateOf(_states.Length));
        LocalDate? last = null;
        foreach (var interval in _zone.GetZoneIntervals(from, to))
        {
            if (last is { } before)
                for (int day = Period.DaysBetween(First, before) + 1; day < Period.DaysBetween(First, interval.IsoLocalStart.Date); day++) _states[day] = DayState.NoData;
            last = interval.HasEnd ? (interval.End - Duration.Epsilon).InZone(_zone).Date : null;
        }
    }
}
