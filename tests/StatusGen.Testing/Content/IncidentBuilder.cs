using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;

namespace StatusGen.Testing.Content;

/// <summary>Writes an incident call by call, as <see cref="A"/> shows; stands for the incident wherever one is wanted.</summary>
public sealed class IncidentBuilder(IncidentKind kind, string id, IncidentSeverity? severity, MaintenanceWindow? window)
{
    private readonly string _path = $"incidents/{id}.md";
    private readonly List<IncidentUpdate> _updates = [];
    private readonly List<AffectedComponent> _affected = [];
    private readonly List<RemediationTask> _tasks = [];
    private readonly List<IncidentImage> _images = [];
    private Func<Incident, Incident> _last = incident => incident;
    private Instant? _started;
    private int _line = 1;

    public IncidentBuilder Titled(string title) => With(i => i with { Title = title });
    public IncidentBuilder Led(string lead) => With(i => i with { Lead = A.Prose(lead) });
    public IncidentBuilder For(params ImmutableArray<string> audience) => With(i => i with { Audience = audience });
    public IncidentBuilder Draft() => With(i => i with { Draft = true });
    public IncidentBuilder Postmortem(PostmortemDuty duty) => With(i => i with { PostmortemDuty = duty });

    public IncidentBuilder Started(string time)
    {
        _started = A.Time(time);
        return this;
    }

    public IncidentBuilder Affecting(string component, ComponentStatus status)
    {
        _affected.Add(new AffectedComponent(new ComponentId(component), status));
        return this;
    }

    /// <summary>An update, told after all that were written before it.</summary>
    public IncidentBuilder Update(string time, UpdateStatus status, string text = "We are working on it.")
    {
        Instant at = A.Time(time);
        _line += 4;
        _updates.Add(new IncidentUpdate(
            status, at, $"u{_updates.Count + 1}", A.Prose(text), null, [], null, [], true, new SourceLocation(_path, _line, 1)));
        return this;
    }

    /// <summary>The newest update promises the next one.</summary>
    public IncidentBuilder Promising(string nextUpdate) => Newest(u => u with { NextUpdate = A.Time(nextUpdate) });

    /// <summary>From the newest update on the component has this status.</summary>
    public IncidentBuilder Saying(string component, ComponentStatus status) =>
        Newest(u => u with { Affected = u.Affected.Add(new AffectedComponent(new ComponentId(component), status)) });

    /// <summary>The newest update moves the window.</summary>
    public IncidentBuilder To(string start, string end) => Newest(u => u with { Window = A.Window(start, end) });

    /// <summary>The newest update is for these audiences only.</summary>
    public IncidentBuilder Only(params ImmutableArray<string> audience) => Newest(u => u with { Audience = audience });

    /// <summary>A task in the newest update.</summary>
    public IncidentBuilder Task(string text, bool done = false, string? due = null)
    {
        _tasks.Add(new RemediationTask(text, done, due is null ? null : A.Date(due), new SourceLocation(_path, ++_line, 1)));
        return this;
    }

    /// <summary>A file beside the incident; a text shows it with <c>![name]</c>.</summary>
    public IncidentBuilder Image(string name)
    {
        _images.Add(new IncidentImage($"incidents/{name}", name));
        return this;
    }

    /// <summary>Any other fact.</summary>
    public IncidentBuilder With(Func<Incident, Incident> change)
    {
        Func<Incident, Incident> before = _last;
        _last = incident => change(before(incident));
        return this;
    }

    public Incident Build() => _last(new Incident(
        new IncidentId(id), kind, $"The {id}", severity, [.. _affected], _started ?? _updates.Min(u => u.At), null, window, [Incident.PublicAudience], null, false, false,
        PostmortemDuty.ByPolicy, [], [], Prose.Empty, [.. _updates.OrderBy(u => u.At)], [.. _tasks], [.. _images], InternalFacts.None,
        SourceLocation.StartOf(_path)));

    public static implicit operator Incident(IncidentBuilder builder) => builder.Build();

    private IncidentBuilder Newest(Func<IncidentUpdate, IncidentUpdate> change)
    {
        _updates[^1] = change(_updates[^1]);
        return this;
    }
}
