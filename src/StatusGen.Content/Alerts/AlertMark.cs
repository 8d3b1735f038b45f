namespace StatusGen.Content.Alerts;

/// <summary>How an incident's file remembers the alert that it came from: a comment, which is never published.</summary>
public static class AlertMark
{
    public static string Write(Alert alert, string advice) =>
        $"<!-- Alert {alert.Key}. {advice}{(alert.Details.Length > 0 ? $"\n\n{alert.Details.ReplaceLineEndings("\n").Replace("--", "- -", StringComparison.Ordinal)}\n" : "")} -->";

    public static bool IsIn(string text, Alert alert) => text.Contains($"<!-- Alert {alert.Key}.", StringComparison.Ordinal);

    /// <summary>An alert's end leaves a mark of its own, so that it is told once.</summary>
    public static string WriteEnd(Alert alert) => $"<!-- Alert {alert.Key} is over. -->";

    public static bool EndIsIn(string text, Alert alert) => text.Contains($"<!-- Alert {alert.Key} is over. -->", StringComparison.Ordinal);
}
