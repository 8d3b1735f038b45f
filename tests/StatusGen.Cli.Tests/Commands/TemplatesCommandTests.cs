using System.Text.Json;

namespace StatusGen.Cli.Tests.Commands;

public sealed class TemplatesCommandTests : IDisposable
{
    private readonly SmallSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void The_list_says_for_whom_and_when_each_one_is() => Golden.Match("templates.txt", _site.Run("templates").Output);

    [Fact]
    public void One_is_shown_with_its_gaps() => Golden.Match("templates-show.txt", _site.Run("templates", "show", "investigating").Output);

    [Fact]
    public void The_list_can_be_narrowed()
    {
        string output = _site.Run("templates", "list", "--stage", "resolved", "--audience", "sms").Output;

        output.ShouldBe("For sms\n  sms-closing  A text message when it is over.\n");
        _site.Run("templates", "list", "--audience", "smms").Error.ShouldContain("did you mean \"sms\"?");
        _site.Run("templates", "list", "--stage", "resolvd").ExitCode.ShouldBe(ExitCodes.WrongCommandLine);
    }

    [Fact]
    public void Programs_get_names_stages_and_placeholders()
    {
        JsonElement template = JsonDocument.Parse(_site.Run("templates", "--format", "json").Output).RootElement.GetProperty("templates").EnumerateArray().First(t => t.GetProperty("name").GetString() == "identified");

        template.GetProperty("stage").GetString().ShouldBe("identified");
        template.GetProperty("audience").GetString().ShouldBe("customers");
        template.GetProperty("placeholders").EnumerateArray().Select(p => p.GetString()).ShouldContain("nextUpdateAt");
    }

    [Fact]
    public void It_works_without_a_site() => InProcess.Run(Path.GetTempPath(), "templates", "show", "resolved").ExitCode.ShouldBe(ExitCodes.Done);

    [Fact]
    public void An_unknown_name_is_told_with_the_nearest() => _site.Run("templates", "show", "resolvd").Error.ShouldBe("statusgen: NAME: there is no template \"resolvd\". Did you mean \"resolved\"? \"statusgen templates\" lists them.\n");

    [Fact]
    public void A_site_s_own_template_is_checked()
    {
        _site.Write("comms/messages/resolved.md", "---\nstage: resolved\nuse: Ours\n---\n\nA quick hiccup. {{worksAgian}}\n");
        _site.Write("comms/messages/monitoring.md", "---\nstage: monitoring\nuse: Ours\n---\n\nA quick hiccup.\n");

        ProgramResult result = _site.Run("templates", "check");

        result.ExitCode.ShouldBe(ExitCodes.ContentErrors);
        result.Error.ShouldContain("comms/messages/monitoring.md(6,1): error OC201");
        result.Error.ShouldContain("comms/messages/resolved.md(6,17): error SG0801: There is no placeholder \"worksAgian\". Did you mean {{worksAgain}}?");
    }

    [Fact]
    public void A_site_without_own_templates_has_none_to_check() => _site.Run("templates", "check").ShouldBe(new ProgramResult(ExitCodes.Done, "", "There is no template in comms/messages/.\n"));
}
