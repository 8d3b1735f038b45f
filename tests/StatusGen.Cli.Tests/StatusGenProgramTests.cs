using StatusGen.Cli.Terminal;

namespace StatusGen.Cli.Tests;

public sealed class StatusGenProgramTests
{
    [Fact]
    public void A_defect_asks_for_a_report_without_a_stack_trace()
    {
        using var site = new SmallSite();
        using var error = new StringWriter();
        Surroundings broken = InProcess.Around(site.Path, InProcess.Now, "", TextWriter.Null, error) with { Clock = () => throw new InvalidOperationException("no\e[31m clock") };

        StatusGenProgram.Run(["check"], broken).ShouldBe(ExitCodes.Defect);

        error.ToString().ShouldMatch(@"^statusgen: this is a defect of the program, not of your site: InvalidOperationException: no·\[31m clock\nPlease report it with this line, the command ""statusgen check"", the version \d+\.\d+\.\d+ and, if you can, the site's files\. --verbose shows where it happened\.\n$");
    }

    [Fact]
    public void Who_wants_to_know_sees_where_it_happened()
    {
        using var site = new SmallSite();
        using var error = new StringWriter();
        Surroundings broken = InProcess.Around(site.Path, InProcess.Now, "", TextWriter.Null, error) with { Clock = () => throw new InvalidOperationException("no clock") };

        StatusGenProgram.Run(["check", "--verbose"], broken).ShouldBe(ExitCodes.Defect);

        error.ToString().ShouldContain("   at StatusGen.Cli.");
    }

    [Theory]
    [InlineData(28, "statusgen: there is no space left on the disk.\n")]
    [InlineData(5, "statusgen: the disk says so.\n")]
    public void A_broken_disk_is_told_in_one_sentence(int code, string sentence)
    {
        using var site = new SmallSite();
        using var error = new StringWriter();
        Surroundings broken = InProcess.Around(site.Path, InProcess.Now, "", TextWriter.Null, error) with { Clock = () => throw new IOException("the disk says so", code) };

        StatusGenProgram.Run(["check"], broken).ShouldBe(ExitCodes.InputOutputFailed);

        error.ToString().ShouldBe(sentence);
    }
}
