using System.Collections.Immutable;
using NodaTime;
using StatusGen.Content.Messages;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Settings;

namespace StatusGen.Content.Checking;

/// <summary>Gives diagnostics the severities that <c>checks:</c> sets: of the file, else of the site. Errors of structure stay errors; findings about messages have theirs already.</summary>
public static class CheckSeverities
{
    public static ImmutableArray<Diagnostic> Apply(ImmutableArray<Diagnostic> diagnostics, SettingBag site, SettingBag? file, DateTimeZone zone, Instant now)
    {
        if (diagnostics.IsEmpty || (site.Items.IsEmpty && file is null or { Items.IsEmpty: true })) return diagnostics;
        var changed = ImmutableArray.CreateBuilder<Diagnostic>(diagnostics.Length);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            string? severity = diagnostic.Severity == DiagnosticSeverity.Error || IsMessageRule(diagnostic.Code) ? null : SeverityOf(diagnostic.Code, file, zone, now) ?? SeverityOf(diagnostic.Code, site, zone, now);
            if (severity == "off") continue;
            changed.Add(severity is null ? diagnostic : diagnostic with { Severity = Read(severity) });
        }
        return changed.ToImmutable();
    }

    /// <summary>True for problems that keep a file from being published. A message is never held back by its style.</summary>
    public static bool StopsBuild(string code) => !IsMessageRule(code) || NeverPublished.Stops(code);

    /// <summary>For the findings about one message that stands in no file.</summary>
    public static ImmutableArray<Diagnostic> ApplyToMessage(ImmutableArray<Diagnostic> findings, SettingBag site, DateTimeZone zone, Instant now) =>
        [.. MessageSeverities.Apply([.. findings], site, SettingBag.Empty, zone, now, reportUnused: false)];

    private static bool IsMessageRule(string code) => code.StartsWith("OC", StringComparison.Ordinal);

    /// <summary>The word that is set for a rule; null when none is, or when it has expired.</summary>
    private static string? SeverityOf(string code, SettingBag? checks, DateTimeZone zone, Instant now)
    {
        if (checks?.Find(code) is not { } check) return null;
        if (check.Bag is not { } details) return check.Text;
        return Exceptions.HasEnded(details, zone, now) ? null : details.Find("severity")?.Text;
    }

    private static DiagnosticSeverity Read(string word) => word switch
    {
        "error" => DiagnosticSeverity.Error,
        "advice" => DiagnosticSeverity.Advice,
        _ => DiagnosticSeverity.Warning,
    };
}
