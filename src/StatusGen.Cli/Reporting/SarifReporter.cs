using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using StatusGen.Domain.Diagnostics;

namespace StatusGen.Cli.Reporting;

/// <summary>What SARIF says about a rule.</summary>
internal readonly record struct RuleDescription(string Short, string Help);

/// <summary>SARIF 2.1.0, as GitHub code scanning reads it. Source: OASIS SARIF 2.1.0; GitHub docs, "SARIF support for code scanning".</summary>
internal static class SarifReporter
{
    /// <param name="describe">What a code means; null when nothing is known.</param>
    public static string Compose(Findings findings, string version, Func<string, RuleDescription?> describe) => JsonText.Compose(json =>
    {
        string[] codes = [.. findings.Diagnostics.Select(d => d.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, version, codes, findings, describe);
        json.WriteString("columnKind", "utf16CodeUnits");
        WriteResults(json, codes, findings);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteTool(Utf8JsonWriter json, string version, string[] codes, Findings findings, Func<string, RuleDescription?> describe)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "statusgen");
        json.WriteString("semanticVersion", version);
        json.WriteStartArray("rules");
        foreach (string code in codes)
        {
            json.WriteStartObject();
            json.WriteString("id", code);
            if (describe(code) is { } rule)
            {
                WriteText(json, "shortDescription", rule.Short);
                WriteText(json, "help", rule.Help);
            }
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(findings.Diagnostics.First(d => d.Code == code).Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResults(Utf8JsonWriter json, string[] codes, Findings findings)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        json.WriteStartArray("results");
        foreach (Diagnostic diagnostic in findings.Diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("ruleId", diagnostic.Code);
            json.WriteNumber("ruleIndex", Array.BinarySearch(codes, diagnostic.Code, StringComparer.Ordinal));
            json.WriteString("level", Level(diagnostic.Severity));
            WriteText(json, "message", Findings.Sentence(diagnostic));
            WriteLocation(json, diagnostic, findings.PathPrefix);
            json.WriteStartObject("partialFingerprints");
            json.WriteString("primaryLocationLineHash", Fingerprint(diagnostic, findings.LineOf(diagnostic), seen));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, Diagnostic diagnostic, string prefix)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', (prefix + diagnostic.At.Path).Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", "%SRCROOT%");
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", diagnostic.At.Line);
        json.WriteNumber("startColumn", diagnostic.At.Column);
        json.WriteNumber("endColumn", diagnostic.At.Column + diagnostic.At.Length);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };

    /// <summary>Stays the same while lines move: made from rule, file and the line's words, with a counter for equal ones.</summary>
    private static string Fingerprint(Diagnostic diagnostic, string line, Dictionary<string, int> seen)
    {
        string about = $"{diagnostic.Code}\n{diagnostic.At.Path}\n{line.Trim()}";
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(about)))[..16];
        seen[hash] = seen.GetValueOrDefault(hash) + 1;
        return $"{hash}:{seen[hash]}";
    }
}
