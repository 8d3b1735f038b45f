using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Settings;
using StatusGen.Text.Words;

namespace StatusGen.Content.Checking;

/// <summary>Gives diagnostics the severities that <c>checks:</c> sets: of the file, else of the site. Errors of structure stay errors.</summary>
public static class CheckSeverities
{
    public static ImmutableArray<Diagnostic> Apply(ImmutableArray<Diagnostic> diagnostics, SettingBag site, SettingBag? file, DateTimeZone zone, Instant now)
    {
        if (diagnostics.IsEmpty || (site.Items.IsEmpty && file is null or { Items.IsEmpty: true })) return diagnostics;
        var changed = ImmutableArray.CreateBuilder<Diagnostic>(diagnostics.Length);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            string? severity = diagnostic.Severity == DiagnosticSeverity.Error ? null : SeverityOf(diagnostic.Code, file, zone, now) ?? SeverityOf(diagnostic.Code, site, zone, now);
            if (severity == "off") continue;
            changed.Add(severity is null ? diagnostic : diagnostic with { Severity = Read(severity) });
        }
        return changed.ToImmutable();
    }

    /// <summary>The word that is set for a rule; null when none is, or when it has expired.</summary>
    private static string? SeverityOf(string code, SettingBag? checks, DateTimeZone zone, Instant now)
    {
        if (checks?.Find(code) is not { } check) return null;
        if (check.Bag is not { } details) return check.Text;
        bool expired = details.Find("until")?.Text is { } until && DateText.Read(until) is { } day && now.InZone(zone).Date > day;
        return expired ? null : details.Find("severity")?.Text;
    }

    private static DiagnosticSeverity Read(string word) => word switch
    {
        "error" => DiagnosticSeverity.Error,
        "advice" => DiagnosticSeverity.Advice,
        _ => DiagnosticSeverity.Warning,
    };
}
