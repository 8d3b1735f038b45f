using System.Collections.Immutable;
using NodaTime;
using StatusGen.Content.Reading;
using StatusGen.Domain.Cadence;
using StatusGen.Domain.Incidents;
using StatusGen.Text.Yaml;

namespace StatusGen.Content.Configuration;

/// <summary>The promises under <c>cadence:</c>; what is not named keeps its default.</summary>
internal static class CadenceSection
{
    private static readonly string[] Keys = ["critical", "major", "minor", "postmortem", "maintenance-notice", "maintenance-reminders"];

    private static readonly UpdateStatus[] Stages = [UpdateStatus.Investigating, UpdateStatus.Identified, UpdateStatus.Monitoring];

    public static CadencePolicy Read(KeyReader root, Problems problems)
    {
        if (root.Keys("cadence") is not { } keys) return CadencePolicy.Default;
        keys.RefuseUnknown(Keys);
        var values = new SettingValues(keys, problems);
        CadencePolicy policy = CadencePolicy.Default;
        var byStage = ImmutableDictionary.CreateBuilder<(IncidentSeverity, UpdateStatus), Duration>();
        return new CadencePolicy(
            Silence(keys, problems, IncidentSeverity.Critical, policy.Critical, byStage),
            Silence(keys, problems, IncidentSeverity.Major, policy.Major, byStage),
            Silence(keys, problems, IncidentSeverity.Minor, policy.Minor, byStage),
            values.Duration("postmortem", policy.Postmortem),
            values.Duration("maintenance-notice", policy.MaintenanceNotice),
            keys.Entry("maintenance-reminders") is null ? policy.MaintenanceReminders : ReadReminders(keys, values)) { ByStage = byStage.ToImmutable() };
    }

    /// <summary>One duration, or one for each stage; a stage that is not named keeps the default.</summary>
    private static Duration Silence(KeyReader keys, Problems problems, IncidentSeverity severity, Duration usual, ImmutableDictionary<(IncidentSeverity, UpdateStatus), Duration>.Builder byStage)
    {
        string key = severity.ToString().ToLowerInvariant();
        if (keys.Entry(key)?.Value is not YamlMapping) return new SettingValues(keys, problems).Duration(key, usual);
        KeyReader stages = keys.Keys(key)!;
        stages.RefuseUnknown([.. Stages.Select(stage => stage.Key())]);
        var each = new SettingValues(stages, problems);
        foreach (UpdateStatus stage in Stages)
            if (stages.Entry(stage.Key()) is not null) byStage[(severity, stage)] = each.Duration(stage.Key(), usual);
        return usual;
    }

    private static ImmutableArray<Duration> ReadReminders(KeyReader keys, SettingValues values)
    {
        var reminders = new SortedSet<Duration>();
        foreach (YamlScalar text in keys.Texts("maintenance-reminders"))
            if (values.Duration(text) is { } reminder) reminders.Add(reminder);
        return [.. reminders.Reverse()];
    }
}
