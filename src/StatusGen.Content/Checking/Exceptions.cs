using NodaTime;
using StatusGen.Content.Messages.Rules;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Settings;
using StatusGen.Text.Words;

namespace StatusGen.Content.Checking;

/// <summary>Rules that <c>checks:</c> lowers, with a reason and an end: without reason, after their end and without use they are reported themselves.</summary>
internal static class Exceptions
{
    private const string WithoutReason = "OC001", WithoutUse = "OC002", AfterEnd = "OC003", Off = "off";

    public static bool IsExpired(SettingBag details, DateTimeZone zone, Instant now) =>
        details.Find("until")?.Text is { } until && DateText.Read(until) is { } day && now.InZone(zone).Date > day;

    /// <summary>Those without a reason, and those whose end has passed. A severity without any keys beside it is a decision, and no exception.</summary>
    public static IEnumerable<Diagnostic> Expired(SettingBag checks, DateTimeZone zone, Instant now)
    {
        foreach (Setting check in checks.Items)
        {
            if (check.Bag is not { } details) continue;
            if (IsExpired(details, zone, now)) yield return Finding(AfterEnd, check);
            else if (details.Find("severity")?.Text == Off && string.IsNullOrWhiteSpace(details.Find("reason")?.Text)) yield return Finding(WithoutReason, check);
        }
    }

    /// <param name="found">All that the rules found in the whole file, before the severities are set.</param>
    public static IEnumerable<Diagnostic> Unused(SettingBag checks, List<Diagnostic> found, DateTimeZone zone, Instant now)
    {
        Setting[] unused = [.. checks.Items.Where(check => SeverityOf(check) == Off && check.Name.StartsWith("OC", StringComparison.Ordinal)
            && !(check.Bag is { } details && IsExpired(details, zone, now)) && !found.Exists(finding => finding.Code == check.Name))];
        return unused.Select(check => Finding(WithoutUse, check));
    }

    private static string? SeverityOf(Setting check) => check.Text ?? check.Bag?.Find("severity")?.Text;

    private static Diagnostic Finding(string code, Setting check)
    {
        MessageRule rule = MessageRules.Find(code)!;
        return new Diagnostic(code, rule.Severity.Major!.Value, check.NameAt, rule.Message.Replace("{0}", check.Name, StringComparison.Ordinal), rule.Ask);
    }
}
