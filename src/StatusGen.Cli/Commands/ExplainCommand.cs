using StatusGen.Cli.Reporting;

namespace StatusGen.Cli.Commands;

internal static class ExplainCommand
{
    public static Arguments.Verb Create(Arguments.Context context) => new("explain", "x", "y");
    public static RuleDescription? Describe(string code) => null;
}
