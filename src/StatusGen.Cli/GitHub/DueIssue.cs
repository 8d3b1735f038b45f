using StatusGen.Cli.Arguments;
using StatusGen.Cli.Reporting;

namespace StatusGen.Cli.GitHub;

/// <summary>One issue that lists what is late or due soon: opened, kept up to date, and closed when nothing is.</summary>
internal static class DueIssue
{
    private const string Mark = "<!-- statusgen-due -->", Label = "statusgen-due";

    public static int Run(Session session, WorkflowRun run, GitHubApi api, string within)
    {
        InnerResult due = InnerCommand.Run(session, ["due", "--within", within]);
        if (due.ExitCode is not (ExitCodes.Done or ExitCodes.SomethingLate))
        {
            session.Complain(due.Said);
            return due.ExitCode;
        }
        string list = due.Output.TrimEnd();
        bool isLate = due.ExitCode == ExitCodes.SomethingLate;
        bool isNothing = !isLate && list == DueReport.Nothing;
        long? open = api.FindOpenIssue(Label, Mark);
        string title = isLate ? "Something we promised is late" : isNothing ? "Nothing is due" : "Something is due soon";
        string text = $"{Mark}\n{(isNothing ? "Nothing is late, and nothing is due soon.\n" : PreviewText.Fenced(list))}\nKept up to date by [the watch]({run.Page}), and closed when nothing is due.\n";
        if (open is { } number) api.ChangeIssue(number, title, text, close: isNothing);
        else if (!isNothing) api.OpenIssue(title, Label, text);
        session.Say(isNothing ? "Nothing is due." : $"{title}:\n{list}");
        return ExitCodes.Done;
    }
}
