using StatusGen.Domain.Diagnostics;

namespace StatusGen.Cli.Reporting;

/// <summary>For programs: <c>{"diagnostics":[{"code","severity","path","line","column","length","message","hint"}]}</c>.</summary>
internal static class JsonReporter
{
    public static string Compose(Findings findings) => JsonText.Compose(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("diagnostics");
        foreach (Diagnostic diagnostic in findings.Diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", Findings.Word(diagnostic.Severity));
            json.WriteString("path", findings.PathPrefix + diagnostic.At.Path);
            json.WriteNumber("line", diagnostic.At.Line);
            json.WriteNumber("column", diagnostic.At.Column);
            json.WriteNumber("length", diagnostic.At.Length);
            json.WriteString("message", diagnostic.Message);
            json.WriteString("hint", diagnostic.Hint);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
