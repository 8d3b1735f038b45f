using System.Collections.Immutable;
using NodaTime;
using StatusGen.Content.Reading;
using StatusGen.Domain.Cadence;
using StatusGen.Text.Yaml;

namespace StatusGen.Content.Configuration;

/// <summary>The promises under <c>cadence:</c>; what is not named keeps its default.</summary>
internal static class CadenceSection
{
    private static readonly string[] Keys = ["critical", "major", "minor", "postmortem", "maintenance-notice", "maintenance-reminders"];

    public static CadencePolicy Read(KeyReader root, Problems problems)
    {
        if (root.Keys("cadence") is not { } keys) return CadencePolicy.Default;
        keys.RefuseUnknown(Keys);
        var values = new SettingValues(keys, problems);
        CadencePolicy policy = CadencePolicy.Default;
        return new CadencePolicy(
            values.Duration("critical", policy.Critical),
            values.Duration("major", policy.Major),
            values.Duration("minor", policy.Minor),
            values.Duration("postmortem", policy.Postmortem),
            values.Duration("maintenance-notice", policy.MaintenanceNotice),
            keys.Entry("maintenance-reminders") is null ? policy.MaintenanceReminders : ReadReminders(keys, values));
    }

    private static ImmutableArray<Duration> ReadReminders(KeyReader keys, SettingValues values)
    {
        var reminders = new SortedSet<Duration>();
        foreach (YamlScalar text in keys.Texts("maintenance-reminders"))
            if (values.Duration(text) is { } reminder) reminders.Add(reminder);
        return [.. reminders.Reverse()];
    }
}
