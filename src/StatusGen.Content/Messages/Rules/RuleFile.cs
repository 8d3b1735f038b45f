using System.Collections.Immutable;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;

namespace StatusGen.Content.Messages.Rules;

/// <summary>
/// Reads rules: a line <c>OC201 minimising</c>, then <c>key: value</c> lines. <c>bad</c> and <c>good</c> may repeat, and may say in brackets where the text stands:
/// <c>bad [resolved critical]: …</c>.
/// </summary>
internal static class RuleFile
{
    public static IEnumerable<MessageRule> ReadAll(string text)
    {
        List<string>? lines = null;
        foreach (string raw in text.Split('\n'))
        {
            string line = raw.Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.StartsWith("OC", StringComparison.Ordinal) && !line.Contains(':', StringComparison.Ordinal))
            {
                if (lines is not null) yield return Read(lines);
                lines = [];
            }
            lines?.Add(line);
        }
        if (lines is not null) yield return Read(lines);
    }

    private static MessageRule Read(List<string> lines)
    {
        string[] head = lines[0].Split(' ', 2);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var bad = ImmutableArray.CreateBuilder<RuleExample>();
        var good = ImmutableArray.CreateBuilder<RuleExample>();
        foreach (string line in lines.Skip(1))
        {
            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            string key = line[..colon], value = line[(colon + 2)..].Trim();
            if (key.StartsWith("bad", StringComparison.Ordinal)) bad.Add(Example(key, value));
            else if (key.StartsWith("good", StringComparison.Ordinal)) good.Add(Example(key, value));
            else values.Add(key, value);
        }
        return new MessageRule(head[0], head[1], Stages(values["stages"]), Severity(values["severity"]), values["message"], values["ask"], values["why"], values["source"], bad.ToImmutable(), good.ToImmutable())
        {
            NotSo = values.GetValueOrDefault("not", ""),
            ButSo = values.GetValueOrDefault("but", ""),
            NeedsWords = !values.TryGetValue("needs", out string? needs) || needs != "no words",
        };
    }

    private static ImmutableArray<MessageStage> Stages(string letters) =>
        letters == "all" ? [.. Enum.GetValues<MessageStage>()] : letters == "none" ? [] : [.. letters.Split(' ').Select(letter => (MessageStage)"AIDMRPNKC".IndexOf(letter, StringComparison.Ordinal))];

    /// <summary><c>error</c>, or <c>error error warning</c> for critical, major and minor.</summary>
    private static RuleSeverity Severity(string words)
    {
        DiagnosticSeverity?[] read = [.. words.Split(' ').Select(One)];
        return read.Length == 1 ? new RuleSeverity(read[0], read[0], read[0]) : new RuleSeverity(read[0], read[1], read[2]);
    }

    private static DiagnosticSeverity? One(string word) => word switch
    {
        "error" => DiagnosticSeverity.Error,
        "warning" => DiagnosticSeverity.Warning,
        "advice" => DiagnosticSeverity.Advice,
        "off" => null,
        _ => throw new FormatException($"\"{word}\" is no severity."),
    };

    private static RuleExample Example(string key, string text)
    {
        MessageStage? stage = null;
        IncidentSeverity? severity = null;
        string? audience = null, title = null;
        int open = key.IndexOf('[', StringComparison.Ordinal);
        foreach (string word in open < 0 ? [] : key[(open + 1)..^1].Split(' '))
        {
            if (MessageStages.Read(word) is { } read) stage = read;
            else if (Enum.TryParse(word, ignoreCase: true, out IncidentSeverity s)) severity = s;
            else if (word == "title") title = text;
            else audience = word;
        }
        return new RuleExample(title is null ? text.Replace("\\n", "\n", StringComparison.Ordinal) : "", stage, severity, audience, title);
    }
}
