namespace StatusGen.Cli.Tests.Arguments;

public sealed class HelpPageTests
{
    public static TheoryData<string> Commands => [.. CommandTree.Names];

    [Fact]
    public void The_programs_help_lists_every_command()
    {
        ProgramResult help = InProcess.Run("/", "--help");

        help.ExitCode.ShouldBe(ExitCodes.Done);
        help.Error.ShouldBeEmpty();
        Golden.Match("help.txt", help.Output);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_has_a_help_with_an_example(string command)
    {
        ProgramResult help = InProcess.Run("/", command, "--help");

        help.ExitCode.ShouldBe(ExitCodes.Done);
        help.Output.ShouldContain($"\nExample:\n  statusgen {command}");
        Golden.Match($"help-{command}.txt", help.Output);
    }

    [Fact]
    public void Help_is_given_even_when_the_rest_of_the_line_is_wrong() =>
        InProcess.Run("/", "build", "--help", "nonsense").ExitCode.ShouldBe(ExitCodes.Done);

    [Fact]
    public void The_version_is_one_line() => InProcess.Run("/", "--version").Output.ShouldMatch(@"^statusgen \d+\.\d+\.\d+\n$");
}
