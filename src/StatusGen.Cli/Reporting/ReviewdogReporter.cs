using System.Text;
using System.Text.Json;
using StatusGen.Domain.Diagnostics;

namespace StatusGen.Cli.Reporting;

/// <summary>reviewdog's diagnostic format, rdjson. Its columns count bytes of UTF-8. Source: reviewdog, proto/rdf/reviewdog.proto.</summary>
internal static class ReviewdogReporter
{
    public static string Compose(Findings findings) => JsonText.Compose(json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("source");
        json.WriteString("name", "statusgen");
        json.WriteEndObject();
        json.WriteStartArray("diagnostics");
        foreach (Diagnostic diagnostic in findings.Diagnostics) Write(json, diagnostic, findings);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic, Findings findings)
    {
        string line = findings.LineOf(diagnostic);
        int start = diagnostic.At.Column - 1;
        json.WriteStartObject();
        json.WriteString("message", Findings.Sentence(diagnostic));
        json.WriteStartObject("location");
        json.WriteString("path", findings.PathPrefix + diagnostic.At.Path);
        json.WriteStartObject("range");
        WritePosition(json, "start", diagnostic.At.Line, ByteColumn(line, start));
        WritePosition(json, "end", diagnostic.At.Line, ByteColumn(line, start + diagnostic.At.Length));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("severity", diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => "ERROR",
            DiagnosticSeverity.Warning => "WARNING",
            _ => "INFO",
        });
        json.WriteStartObject("code");
        json.WriteString("value", diagnostic.Code);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter json, string name, int line, int column)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", line);
        json.WriteNumber("column", column);
        json.WriteEndObject();
    }

    private static int ByteColumn(string line, int units)
    {
        int known = Math.Min(units, line.Length);
        return Encoding.UTF8.GetByteCount(line.AsSpan(0, known)) + (units - known) + 1;
    }
}
