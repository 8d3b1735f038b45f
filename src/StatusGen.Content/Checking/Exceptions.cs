using NodaTime;
using StatusGen.Content.Messages.Rules;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Settings;
using StatusGen.Text.Words;

namespace StatusGen.Content.Checking;

/// <summary>Severities of <c>checks:</c> that hold until a day.</summary>
internal static class Exceptions
{
    private const string Expired = "OC003";

    public static bool HasEnded(SettingBag details, DateTimeZone zone, Instant now) =>
        details.Find("until")?.Text is { } until && DateText.Read(until) is { } day && now.InZone(zone).Date > day;

    public static IEnumerable<Diagnostic> Ended(SettingBag checks, DateTimeZone zone, Instant now)
    {
        foreach (Setting check in checks.Items)
            if (check.Bag is { } details && HasEnded(details, zone, now) && MessageRules.Find(Expired) is { } rule)
                yield return new Diagnostic(Expired, rule.Severity.Major!.Value, check.NameAt, rule.Message.Replace("{0}", check.Name, StringComparison.Ordinal), rule.Ask);
    }
}
