using NodaTime;
using StatusGen.Content.Messages.Rules;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Settings;
using StatusGen.Text.Words;

namespace StatusGen.Content.Messages;

/// <summary>
/// Gives findings the severities of <c>checks:</c>, the file's before the site's. A file that switches a rule off needs a reason, and one that is still
/// valid; the site's own settings are its policy.
/// </summary>
internal static class MessageSeverities
{
    /// <param name="reportUnused">True when every message of the file was judged: only then it is known what a setting silences.</param>
    public static List<Diagnostic> Apply(List<Diagnostic> findings, SettingBag site, SettingBag file, DateTimeZone zone, Instant now, bool reportUnused)
    {
        if (site.Items.IsEmpty && file.Items.IsEmpty) return findings;
        LocalDate today = now.InZone(zone).Date;
        var left = new List<Diagnostic>(findings.Count);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (Diagnostic finding in findings)
        {
            if (MessageRules.Find(finding.Code) is not { CanBeSuppressed: true })
            {
                left.Add(finding);
                continue;
            }
            string? word = WordFor(finding.Code, file, today);
            if (word is not null) used.Add(finding.Code);
            word ??= WordFor(finding.Code, site, today);
            if (word != "off") left.Add(word is null ? finding : finding with { Severity = Read(word) });
        }
        foreach (Setting setting in file.Items) Report(setting, today, reportUnused && !used.Contains(setting.Name), left);
        return left;
    }

    private static string? WordFor(string code, SettingBag checks, LocalDate today)
    {
        if (checks.Find(code) is not { } setting) return null;
        return setting.Bag is not { } details ? setting.Text : IsExpired(details, today) ? null : details.Find("severity")?.Text;
    }

    private static bool IsExpired(SettingBag details, LocalDate today) => details.Find("until")?.Text is { } until && DateText.Read(until) is { } day && today > day;

    private static void Report(Setting setting, LocalDate today, bool isUnused, List<Diagnostic> findings)
    {
        if (!setting.Name.StartsWith("OC", StringComparison.Ordinal)) return;
        bool isOff = (setting.Bag?.Find("severity")?.Text ?? setting.Text) == "off";
        if (setting.Bag is { } details && IsExpired(details, today)) Add("OC003", setting, findings);
        else if (isOff && string.IsNullOrWhiteSpace(setting.Bag?.Find("reason")?.Text)) Add("OC001", setting, findings);
        else if (isOff && isUnused) Add("OC002", setting, findings);
    }

    private static void Add(string code, Setting setting, List<Diagnostic> findings)
    {
        MessageRule rule = MessageRules.Find(code)!;
        findings.Add(new Diagnostic(code, rule.Severity.Major!.Value, setting.NameAt, rule.Message.Replace("{0}", setting.Name, StringComparison.Ordinal), rule.Ask));
    }

    private static DiagnosticSeverity Read(string word) => word switch
    {
        "error" => DiagnosticSeverity.Error,
        "advice" => DiagnosticSeverity.Advice,
        _ => DiagnosticSeverity.Warning,
    };
}
