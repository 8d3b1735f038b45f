using System.Text.Json;
using StatusGen.Content.Messages;
using StatusGen.Domain.Diagnostics;

namespace StatusGen.Cli.Reporting;

/// <summary>For programs: <c>{"diagnostics":[{"code","severity","path","line","column","length","message","hint"}]}</c>, and <c>scores</c> where they were asked for.</summary>
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
        if (!findings.Scores.IsDefault) WriteScores(json, findings);
        json.WriteEndObject();
    });

    private static void WriteScores(Utf8JsonWriter json, Findings findings)
    {
        json.WriteStartArray("scores");
        foreach (MessageScore score in findings.Scores)
        {
            json.WriteStartObject();
            json.WriteString("path", findings.PathPrefix + score.At.Path);
            json.WriteNumber("line", score.At.Line);
            json.WriteString("stage", score.Stage.Word());
            json.WriteNumber("answered", score.Score.Answered);
            json.WriteNumber("asked", score.Score.Asked);
            json.WriteStartArray("missing");
            foreach (string question in score.Score.Missing) json.WriteStringValue(question);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
