using System.Text.Json;

namespace StatusGen.Cli.Tests.Commands;

public sealed class MessageCheckTests : IDisposable
{
    private const string Good = "Since 14:02 UTC card payments in our EU shops are declined for about one customer in five. Cash and bank transfer work. We know you rely on this to sell; our payments team is replacing a certificate. Next update by 14:40 UTC. Urgent? Call +44 20 7946 0000.";
    private const string Bad = "A quick hiccup, nothing more.";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_good_message_passes_without_any_site() =>
        Judge(Good, "--stage", "investigating", "--severity", "critical").ShouldBe(new ProgramResult(ExitCodes.Done, "", "Judged the message: no problems.\n"));

    [Fact]
    public void Programs_get_code_severity_place_and_message()
    {
        ProgramResult result = Judge(Bad, "--stage", "investigating", "--severity", "major", "--format", "json");

        result.ExitCode.ShouldBe(ExitCodes.ContentErrors);
        result.Error.ShouldBeEmpty();
        JsonElement finding = JsonDocument.Parse(result.Output).RootElement.GetProperty("diagnostics").EnumerateArray().First(d => d.GetProperty("code").GetString() == "OC201");
        finding.GetProperty("severity").GetString().ShouldBe("error");
        finding.GetProperty("line").GetInt32().ShouldBe(1);
        finding.GetProperty("column").GetInt32().ShouldBe(3);
        finding.GetProperty("message").GetString()!.ShouldContain("quick hiccup");
    }

    [Fact]
    public void A_file_is_judged_like_standard_input()
    {
        _folder.Write("message.txt", "\uFEFF" + Bad.Replace(" ", "\r\n") + "\r\n");

        InProcess.Run(_folder.Path, "check", "--message", "message.txt", "--stage", "closed").Error.ShouldStartWith("message.txt(2,1): error OC201: ");
        InProcess.Run(_folder.Path, "check", "--message", "none.txt", "--stage", "resolved").ExitCode.ShouldBe(ExitCodes.WrongCommandLine);
    }

    [Fact]
    public void Every_format_works_without_a_site()
    {
        foreach (string format in (string[])["sarif", "github", "rdjson"])
            Judge(Bad, "--stage", "resolved", "--severity", "minor", "--format", format).Output.ShouldContain("OC201");
    }

    [Theory]
    [InlineData("investigatin", "major", "did you mean \"investigating\"?")]
    [InlineData("schedule", "none", "did you mean \"scheduled\"?")]
    [InlineData("resolved", "criticle", "did you mean \"critical\"?")]
    public void Wrong_words_are_told_with_the_nearest_right_one(string stage, string severity, string hint)
    {
        ProgramResult result = Judge(Good, "--stage", stage, "--severity", severity);

        result.ExitCode.ShouldBe(ExitCodes.WrongCommandLine);
        result.Error.ShouldContain(hint);
    }

    [Theory]
    [InlineData("acknowledge")]
    [InlineData("maintenance-notice")]
    [InlineData("Scheduled")]
    [InlineData("in progress")]
    [InlineData("completed")]
    [InlineData("reopened")]
    [InlineData("update")]
    [InlineData("closed")]
    public void Stages_and_the_statuses_of_updates_are_known(string stage) =>
        Judge(Good, "--stage", stage, "--severity", "none").ExitCode.ShouldBeOneOf(ExitCodes.Done, ExitCodes.ContentErrors);

    [Fact]
    public void Its_options_belong_together()
    {
        InProcess.Run(_folder.Path, "check", "--stage", "resolved").Error.ShouldBe("statusgen: --stage belongs to --message FILE: the text to judge.\n");
        Judge(Good).Error.ShouldBe("statusgen: --message needs --stage: what the text is for, such as --stage investigating.\n");
        Judge(Good, "--stage", "resolved", "--audience", "custommers").Error.ShouldContain("did you mean \"customers\"?");
        Judge(Good, "--stage", "resolved", "--changed-since", "HEAD").ExitCode.ShouldBe(ExitCodes.WrongCommandLine);
    }

    [Fact]
    public void The_nearest_site_gives_its_names_and_severities_and_contact()
    {
        const string NoContact = "Since 14:02 UTC you cannot use Card payments in the EU. Our payments team is replacing a certificate. We know you rely on this. Please pay by bank transfer meanwhile. Next update by 14:40 UTC.";
        Codes(NoContact, "investigating").ShouldContain("OC110");

        _folder.Write("statusgen.yml", SmallSite.Settings.Replace("components:", "  support: { email: help@example.com }\nchecks: { OC201: off }\ncomponents:"));

        Codes(NoContact, "investigating").ShouldNotContain("OC110");
        Codes(Bad, "closed").ShouldNotContain("OC201");
    }

    [Fact]
    public void A_suppression_in_the_text_is_heard() =>
        Codes($"<!-- statusgen-disable-next OC201 reason=\"quoting\" -->\n{Bad}\n", "closed").ShouldBeEmpty();

    [Fact]
    public void An_empty_message_lacks_everything() => Codes("", "investigating").ShouldContain("OC104");

    private string[] Codes(string text, string stage) =>
        [.. JsonDocument.Parse(Judge(text, "--stage", stage, "--severity", "critical", "--format", "json").Output).RootElement.GetProperty("diagnostics").EnumerateArray().Select(d => d.GetProperty("code").GetString()!)];

    private ProgramResult Judge(string text, params string[] arguments) => InProcess.RunAt(_folder.Path, InProcess.Now, text, ["check", "--message", "-", .. arguments]);
}
