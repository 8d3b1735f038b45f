using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Components;

namespace StatusGen.Domain.Incidents;

/// <summary>What an incident affects while one goes through its time; writes down each interval as it ends.</summary>
internal sealed class AffectedSet
{
    private readonly List<ImpactInterval> _intervals;
    private readonly Incident _incident;
    private readonly List<(AffectedComponent Affected, Instant Since)> _now;
    /// <summary>What was affected before a change set all of it to operational.</summary>
    private List<AffectedComponent>? _last;
    private bool _underWay;

    public AffectedSet(List<ImpactInterval> intervals, Incident incident)
    {
        (_intervals, _incident) = (intervals, incident);
        _now = new List<(AffectedComponent, Instant)>(incident.Affected.Length);
        foreach (AffectedComponent affected in incident.Affected) _now.Add((affected, default));
    }

    /// <summary>The effect begins, or begins again with what was affected last. Nothing happens when it goes on already.</summary>
    public void Begin(Instant at)
    {
        if (_underWay) return;
        _underWay = true;
        if (_last is { } last && IsWell)
        {
            _now.Clear();
            foreach (AffectedComponent affected in last) _now.Add((affected, at));
        }
        for (int i = 0; i < _now.Count; i++) _now[i] = (_now[i].Affected, at);
    }

    public void Change(ImmutableArray<AffectedComponent> changes, Instant at)
    {
        if (changes.IsEmpty) return;
        List<AffectedComponent>? before = EndsSome(changes) && !IsWell ? [.. _now.Select(c => c.Affected)] : null;
        foreach (AffectedComponent change in changes) Change(change, at);
        if (before is not null && IsWell) _last = before;
    }

    private static bool EndsSome(ImmutableArray<AffectedComponent> changes)
    {
        foreach (AffectedComponent change in changes)
            if (change.Status == ComponentStatus.Operational) return true;
        return false;
    }

    public void End(Instant at)
    {
        if (!_underWay) return;
        foreach ((AffectedComponent affected, Instant since) in _now) Add(affected, since, at, open: false);
        _underWay = false;
    }

    /// <summary>Writes down what still goes on.</summary>
    public void GoOnUntil(Instant now)
    {
        if (!_underWay) return;
        foreach ((AffectedComponent affected, Instant since) in _now) Add(affected, since, now, open: true);
    }

    public void Forget()
    {
        _now.Clear();
        _last = null;
    }

    private bool IsWell
    {
        get
        {
            foreach ((AffectedComponent affected, _) in _now)
                if (affected.Status != ComponentStatus.Operational) return false;
            return true;
        }
    }

    private void Change(AffectedComponent change, Instant at)
    {
        for (int i = 0; i < _now.Count; i++)
        {
            (AffectedComponent affected, Instant since) = _now[i];
            if (affected.Component != change.Component) continue;
            if (affected.Status == change.Status) return;
            if (_underWay) Add(affected, since, at, open: false);
            _now[i] = (change, at);
            return;
        }
        _now.Add((change, at));
    }

    private void Add(AffectedComponent affected, Instant since, Instant end, bool open)
    {
        if (affected.Status == ComponentStatus.Operational || (end <= since && !open)) return;
        _intervals.Add(new ImpactInterval(affected.Component, since, end, affected.Status, _incident, open));
    }
}
