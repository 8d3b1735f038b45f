using StatusGen.Content.Messages;
using StatusGen.Domain.Incidents;

namespace StatusGen.Content.Tests.Messages;

/// <summary>Sentences for one rule each, in many wordings: <c>bench/messages/sentences.txt</c>.</summary>
public sealed class LabelledSentencesTests
{
    private const double LeastShare = 0.97;

    [Fact]
    public void Nearly_all_sentences_are_judged_as_labelled()
    {
        int right = 0;
        var wrong = new List<string>();
        foreach ((string[] codes, bool isBad, MessageContext context, string text) in Read())
        {
            bool isFound = MessageChecker.Check(context, "message.md", text).Any(finding => codes.Contains(finding.Code));
            if (isFound == isBad) right++;
            else wrong.Add($"{(isBad ? "missed" : "false")} {string.Join(',', codes)}: {text}");
        }

        right.ShouldBeGreaterThan(600);
        ((double)right / (right + wrong.Count)).ShouldBeGreaterThanOrEqualTo(LeastShare, string.Join('\n', wrong));
    }

    private static IEnumerable<(string[] Codes, bool IsBad, MessageContext Context, string Text)> Read()
    {
        string[] codes = [];
        bool isBad = false;
        MessageContext? context = null;
        foreach (string line in File.ReadLines(Repository.Path("bench", "messages", "sentences.txt")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                string[] head = line[3..].Split(' ');
                isBad = head[0][0] == '+';
                codes = head[0][1..].Split(',');
                context = new MessageContext((MessageStage)"AIDMRPNKC".IndexOf(head[1], StringComparison.Ordinal), SeverityOf(head[2])) { ShowsZone = true };
            }
            else if (context is not null && line.Length > 0) yield return (codes, isBad, context, line);
        }
    }

    private static IncidentSeverity? SeverityOf(string initial) => initial switch
    {
        "c" => IncidentSeverity.Critical,
        "M" => IncidentSeverity.Major,
        "m" => IncidentSeverity.Minor,
        _ => null,
    };
}
