using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Languages;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Views;

/// <summary>A status, severity or state: a key for style classes and icons, and a word for people.</summary>
public sealed record StatusView(string Key, SafeHtml Word)
{
    public static readonly ObjectShape<StatusView> Shape = new(("key", v => v.Key), ("word", v => v.Word));
}

/// <summary>Every word that pages use for a status, made once per language.</summary>
public sealed class StatusWords(Language language)
{
    private readonly ShapedObject?[] _components = new ShapedObject?[(int)ComponentStatus.MajorOutage + 1];
    private readonly ShapedObject?[] _severities = new ShapedObject?[(int)IncidentSeverity.Critical + 1];
    private readonly ShapedObject?[] _updates = new ShapedObject?[(int)UpdateStatus.Closed + 1];

    public ShapedObject NoData => field ??= Make("status", "no-data");

    public ShapedObject Of(ComponentStatus status) => _components[(int)status] ??= Make("status", status.Key());

    /// <summary>Null for maintenance and notices.</summary>
    public ShapedObject? Of(IncidentSeverity? severity) =>
        severity is not { } known ? null : _severities[(int)known] ??= Make("severity", known.Key());

    public ShapedObject Of(UpdateStatus status) => _updates[(int)status] ??= Make("update", status.Key());

    private ShapedObject Make(string family, string key) => StatusView.Shape.Wrap(new StatusView(key, language.Word(family, key)));
}

public static class StatusKeys
{
    public static string Key(this ComponentStatus status) => status switch
    {
        ComponentStatus.MajorOutage => "major-outage",
        ComponentStatus.PartialOutage => "partial-outage",
        ComponentStatus.Degraded => "degraded",
        ComponentStatus.Maintenance => "maintenance",
        _ => "operational",
    };

    public static string Key(this IncidentSeverity severity) => severity switch
    {
        IncidentSeverity.Critical => "critical",
        IncidentSeverity.Major => "major",
        _ => "minor",
    };

    public static string Key(this IncidentKind kind) => kind switch
    {
        IncidentKind.Maintenance => "maintenance",
        IncidentKind.Notice => "notice",
        _ => "incident",
    };
}
