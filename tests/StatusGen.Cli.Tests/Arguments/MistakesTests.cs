namespace StatusGen.Cli.Tests.Arguments;

public sealed class MistakesTests
{
    [Theory]
    [InlineData("chek", "There is no command \"chek\"; did you mean \"check\"?")]
    [InlineData("frobnicate", "There is no command \"frobnicate\". The commands are init, new, update, resolve, check, explain, build, serve, status, due, templates, variants or schema.")]
    [InlineData("build --ot x", "statusgen build has no option --ot; did you mean --out?")]
    [InlineData("build --zzzzzz", "statusgen build has no option --zzzzzz. \"statusgen build --help\" lists those it has.")]
    [InlineData("build --sitee x", "statusgen build has no option --sitee; did you mean --site?")]
    [InlineData("--strcit build", "statusgen build has no option --strcit; did you mean --strict?")]
    [InlineData("build --out", "--out needs a value: --out DIR.")]
    [InlineData("build --out a --out b", "--out is given more than once.")]
    [InlineData("build --out --strict", "--out needs a value: --out DIR.")]
    [InlineData("build nonsense", "\"nonsense\" is one word too many for statusgen build. A text of several words stands in quotation marks: statusgen build [options]")]
    [InlineData("explain", "CODE is missing: statusgen explain CODE [options]")]
    [InlineData("update", "ID is missing: statusgen update ID [\"MESSAGE\"] [options]")]
    [InlineData("update latest", "MESSAGE is missing: statusgen update ID \"MESSAGE\" [options]")]
    [InlineData("new", "KIND is missing: statusgen new KIND \"TITLE\" [options]")]
    [InlineData("update latest --sttus identified hello", "statusgen update has no option --sttus; did you mean --status?")]
    [InlineData("check --format yaml", "--format: there is no format \"yaml\". Use text, json, sarif, github or rdjson.")]
    [InlineData("serve --port abc", "--port: \"abc\" is no port. Use a number from 1024 to 65535.")]
    [InlineData("schema confg", "NAME: there is no schema \"confg\". Use config or incident; did you mean \"config\"?")]
    [InlineData("explain SG203", "CODE: there is no code \"SG203\". Did you mean SG0203?")]
    public void A_wrong_command_line_is_told_in_one_sentence_and_ends_with_2(string line, string sentence)
    {
        using var site = new SmallSite();

        ProgramResult result = site.Run(line.Split(' '));

        result.Error.ShouldBe($"statusgen: {sentence}\n");
        result.Output.ShouldBeEmpty();
        result.ExitCode.ShouldBe(ExitCodes.WrongCommandLine);
    }

    [Fact]
    public void Without_a_command_the_commands_are_named()
    {
        ProgramResult result = InProcess.Run("/");

        result.ExitCode.ShouldBe(ExitCodes.WrongCommandLine);
        result.Error.ShouldStartWith("statusgen: Which command? One of init, new,");
    }

    [Theory]
    [InlineData("- a list item\n- another")]
    [InlineData("-5 % of payments fail")]
    [InlineData("@here is no file of arguments")]
    [InlineData("[brackets] are no directive")]
    public void A_message_may_begin_with_any_sign(string message)
    {
        using var site = new SmallSite();

        ProgramResult result = site.Run("update", "latest", message);

        result.Error.ShouldBe("Added: Update · 2026-11-22 10:00 UTC\n");
        site.Read(SmallSite.IncidentPath).ShouldEndWith($"## Update · 2026-11-22 10:00 UTC\n\n{message}\n");
    }

    [Fact]
    public void After_two_dashes_a_word_is_what_it_is()
    {
        using var site = new SmallSite();

        site.Run("update", "latest", "--", "--verbose").ExitCode.ShouldBe(ExitCodes.Done);

        site.Read(SmallSite.IncidentPath).ShouldEndWith("\n--verbose\n");
    }
}
