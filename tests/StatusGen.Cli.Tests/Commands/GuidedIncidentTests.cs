namespace StatusGen.Cli.Tests.Commands;

public sealed class GuidedIncidentTests : IDisposable
{
    private readonly SmallSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void On_a_terminal_new_asks_for_everything_and_writes_the_message()
    {
        (int code, string output, string error) = Talk(
            "new", "incident", "Card payments are declined", "serious", "major", "payments=partial-outage", "09:40", "30m",
            "card payments in the EU are declined", "about one customer in five is affected", "", "we know you rely on this to sell", "", "", "our payments team is looking for the cause", "pay by bank transfer instead", "help@example.com");

        code.ShouldBe(0, error);
        error.ShouldContain("there is no severity \"serious\"");
        error.ShouldContain("The message tells readers what they need.");
        Golden.Match("new-guided.txt", _site.Read(output.Trim()));
    }

    [Fact]
    public void Answers_that_end_early_write_nothing()
    {
        (int code, string output, string error) = Talk("new", "incident", "Card payments are declined");

        code.ShouldBe(ExitCodes.WrongCommandLine);
        output.ShouldBeEmpty();
        error.ShouldEndWith("statusgen: The answers ended before the questions; nothing was written.\n");
        Directory.GetFiles(_site.At("incidents")).Length.ShouldBe(1);
    }

    [Fact]
    public void In_a_pipe_nothing_is_asked() => _site.Run("new").Error.ShouldBe("statusgen: KIND is missing: statusgen new KIND \"TITLE\" [options]\n");

    private (int Code, string Output, string Error) Talk(string command, params string[] answers)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = StatusGenProgram.Run([command], InProcess.Around(_site.Path, InProcess.Now, string.Join('\n', answers) + "\n", output, error, isTerminal: true, variable: name => name == "NO_COLOR" ? "1" : null));
        return (code, output.ToString(), error.ToString());
    }
}
