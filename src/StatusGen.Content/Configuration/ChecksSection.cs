using StatusGen.Content.Messages;
using StatusGen.Content.Reading;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Settings;
using StatusGen.Text.Words;

namespace StatusGen.Content.Configuration;

/// <summary>The rules' severities under <c>checks:</c>, for the site or for one file.</summary>
internal static class ChecksSection
{
    /// <summary>How far back message rules look; a duration, only for the site.</summary>
    public const string MessagesFrom = "messages-from";

    internal static readonly string[] Severities = ["error", "warning", "advice", "off"];
    private static readonly string[] RuleKeys = ["severity", "reason", "until"];

    public static SettingBag Read(KeyReader keys, Problems problems)
    {
        SettingBag checks = keys.NamedBag("checks");
        foreach (Setting check in checks.Items) Check(check, problems);
        return checks;
    }

    private static void Check(Setting check, Problems problems)
    {
        if (check.Name == MessagesFrom)
        {
            if (check.Text is null || DurationText.Read(check.Text) is null)
                problems.Error(DiagnosticCodes.BadDuration, check.ValueAt, $"\"{check.Text}\" is not a duration.", DurationText.Forms);
            return;
        }
        if (!IsRule(check.Name))
        {
            problems.Error(DiagnosticCodes.BadCheck, check.NameAt, $"\"{check.Name}\" is not the code of a rule.", "Codes look like OC202 or SG0231; \"statusgen explain CODE\" tells what each means.");
            return;
        }
        DiagnosticCard? card = check.Name.StartsWith("SG", StringComparison.Ordinal) ? DiagnosticCatalog.Find(check.Name) : null;
        if (card is null && check.Name.StartsWith("SG", StringComparison.Ordinal))
            problems.Error(DiagnosticCodes.BadCheck, check.NameAt, $"There is no rule {check.Name}.", "docs/diagnostics.md and docs/rules list them all.");
        else if (card is { Severity: DiagnosticSeverity.Error } && (check.Text ?? check.Bag?.Find("severity")?.Text) != "error")
            problems.Error(DiagnosticCodes.CheckCannotBeLowered, check.NameAt, $"{check.Name} is always an error: {card.Title}.", "Remove the setting and mend the content.");
        else if (NeverPublished.Stops(check.Name) && (check.Text ?? check.Bag?.Find("severity")?.Text) != "error")
            problems.Error(DiagnosticCodes.CheckCannotBeLowered, check.NameAt, $"{check.Name} is always an error: secrets and personal data are never published.", "Remove the setting and mend the text.");
        else if (check.Bag is { } details) CheckDetails(check, details, problems);
        else CheckSeverity(check, problems);
    }

    private static void CheckDetails(Setting rule, SettingBag details, Problems problems)
    {
        foreach (Setting detail in details.Items)
        {
            if (!RuleKeys.Contains(detail.Name))
                problems.Error(DiagnosticCodes.BadCheck, detail.NameAt, $"Unknown key \"{detail.Name}\".", NearestWord.Hint(detail.Name, RuleKeys));
            else if (detail.Name == "severity") CheckSeverity(detail, problems);
            else if (detail.Name == "until" && (detail.Text is null || DateText.Read(detail.Text) is null))
                problems.Error(DiagnosticCodes.BadDate, detail.ValueAt, $"\"{detail.Text}\" is not a day.", "Write it as 2027-01-31.");
        }
        if (details.Find("severity") is null)
            problems.Error(DiagnosticCodes.BadCheck, rule.NameAt, $"\"{rule.Name}\" says no severity.", $"Write {rule.Name}: off, or {rule.Name}: {{ severity: off, reason: why, until: 2027-01-31 }}.");
    }

    private static void CheckSeverity(Setting setting, Problems problems)
    {
        if (setting.Text is { } text && Severities.Contains(text)) return;
        string written = setting.Text ?? "";
        problems.Error(DiagnosticCodes.BadCheck, setting.ValueAt, $"Unknown severity \"{written}\".", NearestWord.Hint(written, Severities));
    }

    private static bool IsRule(string name) =>
        (name.Length == 5 && name.StartsWith("OC", StringComparison.Ordinal) || name.Length == 6 && name.StartsWith("SG", StringComparison.Ordinal)) && name[2..].All(char.IsAsciiDigit);
}
