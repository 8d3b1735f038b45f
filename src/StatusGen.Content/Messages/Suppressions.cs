using StatusGen.Content.Messages.Rules;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Messages;

/// <summary>Takes out what comments in the text silence, and reports those without reason or use.</summary>
internal static class Suppressions
{
    public static List<Diagnostic> Apply(List<Diagnostic> findings, SourceText source, int start, int end)
    {
        List<Suppression> suppressions = SuppressionReader.Read(source, start, end);
        if (suppressions.Count == 0) return findings;
        bool[] used = new bool[suppressions.Count];
        var left = new List<Diagnostic>(findings.Count);
        foreach (Diagnostic finding in findings)
            if (!IsSilenced(finding, source, suppressions, used)) left.Add(finding);
        for (int i = 0; i < suppressions.Count; i++) Report(suppressions[i], used[i], left);
        return left;
    }

    private static bool IsSilenced(Diagnostic finding, SourceText source, List<Suppression> suppressions, bool[] used)
    {
        if (MessageRules.Find(finding.Code) is { CanBeSuppressed: false }) return false;
        int offset = source.OffsetOf(finding.At);
        ReadOnlySpan<char> words = source.Text.AsSpan(offset, Math.Min(finding.At.Length, source.Text.Length - offset));
        bool silenced = false;
        for (int i = 0; i < suppressions.Count; i++)
        {
            if (!suppressions[i].Covers(finding.Code, offset, words)) continue;
            used[i] = true;
            silenced = true;
        }
        return silenced;
    }

    private static void Report(Suppression suppression, bool isUsed, List<Diagnostic> findings)
    {
        if (string.IsNullOrEmpty(suppression.Reason)) findings.Add(Finding("OC001", suppression));
        else if (!isUsed) findings.Add(Finding("OC002", suppression));
    }

    private static Diagnostic Finding(string code, Suppression suppression)
    {
        MessageRule rule = MessageRules.Find(code)!;
        return new Diagnostic(code, rule.Severity.Major!.Value, suppression.At, rule.Message.Replace("{0}", suppression.Code, StringComparison.Ordinal), rule.Ask);
    }
}
