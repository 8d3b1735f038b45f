using System.Text;
using StatusGen.Cli.Terminal;
using StatusGen.Content.Messages;

namespace StatusGen.Cli.Reporting;

/// <summary>One line for each message: how many of a reader's questions it answers, and which stay open.</summary>
internal static class ScoreReporter
{
    public static string Compose(Findings findings, Paint paint)
    {
        var text = new StringBuilder();
        foreach (MessageScore score in findings.Scores)
        {
            string open = score.Score.Missing.IsEmpty ? "" : $", missing: {string.Join(", ", score.Score.Missing)}";
            text.Append($"{score.At.Path}({score.At.Line},{score.At.Column}): {score.Stage.Word()} {paint.Bold($"{score.Score.Answered} of {score.Score.Asked}")}{open}\n");
        }
        if (findings.Scores.IsEmpty) text.Append("No message of an open incident is recent enough to be scored.\n");
        return text.ToString();
    }
}
