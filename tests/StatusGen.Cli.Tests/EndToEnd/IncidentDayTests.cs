namespace StatusGen.Cli.Tests.EndToEnd;

public sealed class IncidentDayTests : IDisposable
{
    private const string Declined = "One in five card payments in our shops is declined. We know you rely on them. Our payments team is comparing declined payments; please pay by bank transfer meanwhile. Questions: help@acme.example.";
    private const string Expired = "One in five card payments in our shops is still declined, because a certificate of ours expired. We are replacing it. Please pay by bank transfer meanwhile.";
    private const string WorksAgain = "Card payments work again for everyone. No payment was lost. We are sorry: you could not pay. We will publish what happened by 2026-11-27.";

    private readonly ScratchFolder _scratch = new();

    public static TheoryData<string> AllPrograms => Programs.All;

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [MemberData(nameof(AllPrograms))]
    public void From_an_empty_folder_to_a_resolved_incident(string program)
    {
        ProgramResult Statusgen(params string[] arguments)
        {
            ProgramResult result = Programs.Run(program, _scratch.Path, [.. arguments, "--site", "site"]);
            result.ExitCode.ShouldBe(0, $"{string.Join(' ', arguments)}: {result.Error}");
            return result;
        }

        Programs.Run(program, _scratch.Path, "init", "site", "--name", "Acme Status", "--components", "Card payments,Checkout", "--now", "2026-11-22 09:00 UTC").ExitCode.ShouldBe(0);
        Statusgen("build", "--now", "2026-11-22 09:30 UTC");
        Page("index.html").ShouldContain("Acme Status");

        string path = Statusgen("new", "incident", "Card payments fail", "--severity", "major", "--affected", "card-payments=partial-outage", "--next-update", "30m",
            "--message", Declined, "--now", "2026-11-22 10:00 UTC").Output.Trim();
        Statusgen("build", "--now", "2026-11-22 10:00 UTC");
        Page("index.html").ShouldContain("Card payments fail");

        Statusgen("update", "latest", Expired, "--status", "identified", "--next-update", "11:10", "--now", "2026-11-22 10:25 UTC");
        Statusgen("status", "--now", "2026-11-22 10:30 UTC").Output.ShouldContain("Identified since 2026-11-22 10:25 UTC, next update 2026-11-22 11:10 UTC, in 40m");

        Statusgen("resolve", "card", WorksAgain, "--now", "2026-11-22 10:55 UTC");
        Statusgen("check", "--strict", "--now", "2026-11-22 11:00 UTC").Error.ShouldBe("Checked 3 files: no problems.\n");
        Statusgen("build", "--now", "2026-11-22 11:00 UTC").Error.ShouldStartWith("Built ");
        Page("incidents/2026-11-22-card-payments-fail/index.html").ShouldContain("A certificate of ours expired");
        Statusgen("status", "--now", "2026-11-22 11:00 UTC").Output.ShouldStartWith("Acme Status: operational");

        File.ReadAllText(_scratch.At("site", path)).ShouldBe($"""
            ---
            title: Card payments fail
            severity: major
            affected:
              card-payments: partial-outage
            ---

            ## Investigating · 2026-11-22 10:00 UTC
            - Next update: 10:30 UTC

            {Declined}

            ## Identified · 2026-11-22 10:25 UTC
            - Next update: 11:10 UTC

            {Expired}

            ## Resolved · 2026-11-22 10:55 UTC

            {WorksAgain}

            """);
    }

    [Theory]
    [MemberData(nameof(AllPrograms))]
    public void Wrong_words_are_told_and_end_with_their_code(string program)
    {
        _scratch.Write("statusgen.yml", SmallSite.Settings);
        _scratch.Write(SmallSite.IncidentPath, SmallSite.Incident);

        Programs.Run(program, _scratch.Path, "bild").ShouldBe(new ProgramResult(2, "", "statusgen: There is no command \"bild\"; did you mean \"build\"?\n"));
        Programs.Run(program, _scratch.Path, "update", "crd", "x").ShouldBe(new ProgramResult(2, "", "statusgen: There is no incident \"crd\". Did you mean \"2026-11-20-card-payments\"? \"statusgen status\" lists what is open.\n"));
        Programs.Run(program, _scratch.Path, "update", "card", "x", "--next-update", "sone").Error
            .ShouldBe("statusgen: --next-update \"sone\": \"sone\" is not a time. Write it as 2026-11-20 14:40 UTC, 14:40 UTC or in 30m.\n");
        _scratch.Write("incidents/bad.md", "x\n");
        Programs.Run(program, _scratch.Path, "check", "incidents/bad.md", "--format", "json").Output.ShouldStartWith("{\n  \"diagnostics\": [\n    {\n      \"code\": \"SG0201\",\n      \"severity\": \"error\",\n      \"path\": \"incidents/bad.md\",\n      \"line\": 1,\n      \"column\": 1,\n");
        Programs.Run(program, _scratch.Path, "check", "--format", "sarif").Output.ShouldContain("\"shortDescription\"");
    }

    [Theory]
    [MemberData(nameof(AllPrograms))]
    public void Without_a_terminal_nothing_is_coloured(string program)
    {
        _scratch.Write("statusgen.yml", SmallSite.Settings);
        _scratch.Write("incidents/bad.md", "x\n");

        ProgramResult result = Programs.Run(program, _scratch.Path, "check");

        result.Error.ShouldContain("error SG0201");
        result.Error.ShouldNotContain("\e");
    }

    private string Page(string path) => File.ReadAllText(_scratch.At("site", "_site", path));
}
