using StatusGen.Content.Messages.Rules;

namespace StatusGen.Cli.Tests.Commands;

public sealed class ExplainCommandTests
{
    [Fact]
    public void The_card_of_a_rule_tells_why_and_how_and_where_it_may_be_silent() => Golden.Match("explain-OC201.txt", Explain("oc201").Output);

    [Fact]
    public void Every_rule_has_a_card()
    {
        foreach (MessageRule rule in MessageRules.All)
        {
            ProgramResult result = Explain(rule.Id);
            result.ExitCode.ShouldBe(ExitCodes.Done);
            result.Output.ShouldContain(rule.Why);
            result.Output.ShouldContain(rule.CanBeSuppressed ? $"statusgen-disable-next {rule.Id}" : "cannot be switched off");
        }
    }

    [Fact]
    public void An_unknown_code_is_told_with_the_nearest_one() => Explain("OC211x").Error.ShouldBe("statusgen: CODE: there is no code \"OC211x\". Did you mean OC211?\n");

    private static ProgramResult Explain(string code) => InProcess.Run(Path.GetTempPath(), "explain", code);
}
