namespace StatusGen.Cli.Tests.Commands;

public sealed class InitCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_site_checks_clean_and_builds_at_once()
    {
        ProgramResult result = InProcess.Run(_folder.Path, "init", "acme-status", "--components", "Card payments,checkout,api");

        result.ExitCode.ShouldBe(ExitCodes.Done);
        result.Output.ShouldBe("statusgen.yml\nincidents/2026-11-22-new-status-page.md\nREADME.md\n.gitignore\n.github/workflows/preview.yml\n.github/workflows/publish.yml\n.github/workflows/watch.yml\n.github/workflows/forms.yml\n.github/ISSUE_TEMPLATE/incident.yml\n.github/ISSUE_TEMPLATE/update.yml\n.github/ISSUE_TEMPLATE/maintenance.yml\n.github/ISSUE_TEMPLATE/config.yml\n.github/CODEOWNERS\n.github/dependabot.yml\n.github/pull_request_template.md\n.vscode/settings.json\n.vscode/statusgen.schema.json\n");
        result.Error.ShouldBe("The site is ready. To look at it: cd acme-status && statusgen serve\n");
        string site = _folder.At("acme-status");
        InProcess.Run(site, "check", "--strict").Error.ShouldBe("Checked 2 files: no problems.\n");
        InProcess.Run(site, "build").ExitCode.ShouldBe(ExitCodes.Done);
        Golden.Match("init.yml", File.ReadAllText(Path.Combine(site, "statusgen.yml")));
        Golden.Match("init-notice.md", File.ReadAllText(Path.Combine(site, "incidents/2026-11-22-new-status-page.md")));
    }

    [Fact]
    public void Name_and_address_may_be_told()
    {
        InProcess.Run(_folder.Path, "init", "--name", "Ada: Status & more", "--url", "https://ada.example/status/").Error.ShouldBe("The site is ready. To look at it: statusgen serve\n");

        string settings = File.ReadAllText(_folder.At("statusgen.yml"));
        settings.ShouldContain("name: \"Ada: Status & more\"\n");
        settings.ShouldContain("url: https://ada.example/status/\n");
        InProcess.Run(_folder.Path, "check", "--strict").ExitCode.ShouldBe(ExitCodes.Done);
    }

    [Fact]
    public void Nothing_is_overwritten()
    {
        _folder.Write("README.md", "mine");
        _folder.Write("statusgen.yml", "mine");

        ProgramResult result = InProcess.Run(_folder.Path, "init");

        result.ShouldBe(new ProgramResult(ExitCodes.WrongCommandLine, "", "statusgen: . holds statusgen.yml, README.md already, and nothing is overwritten. Name an empty folder: statusgen init DIR.\n"));
        File.ReadAllText(_folder.At("README.md")).ShouldBe("mine");
        Directory.Exists(_folder.At("incidents")).ShouldBeFalse();
    }

    [Fact]
    public void Files_of_others_are_no_hindrance()
    {
        _folder.Write("LICENSE", "mine");

        InProcess.Run(_folder.Path, "init").ExitCode.ShouldBe(ExitCodes.Done);
    }

    [Theory]
    [InlineData("--url", "status.example.com", "statusgen: --url: ")]
    [InlineData("--components", "API,api", "statusgen: --components: \"API\" and \"API\" would have one id, api.\n")]
    public void What_cannot_be_meant_is_refused(string option, string value, string sentence)
    {
        ProgramResult result = InProcess.Run(_folder.Path, "init", option, value);

        result.ExitCode.ShouldBe(ExitCodes.WrongCommandLine);
        result.Error.ShouldStartWith(sentence);
        Directory.GetFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }
}
