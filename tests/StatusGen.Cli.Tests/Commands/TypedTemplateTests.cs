namespace StatusGen.Cli.Tests.Commands;

public sealed class TypedTemplateTests : IDisposable
{
    private static readonly string[] Facts =
    [
        "--set", "effect=card payments are declined at the till", "--set", "scopeHowMany=About one in five customers in the EU is affected", "--set", "actionNow=our payments team is looking for the cause",
        "--set", "ordinaryContact=help@example.com",
    ];

    private readonly SmallSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_new_incident_takes_its_text_from_a_template_and_its_facts()
    {
        ProgramResult result = _site.Run(["new", "incident", "Card payments fail", "--severity", "major", "--affected", "payments", "--start", "09:40", "--next-update", "30m", "--template", "investigating", .. Facts]);

        result.ExitCode.ShouldBe(ExitCodes.Done, result.Error);
        Golden.Match("new-template.txt", _site.Read(result.Output.Trim()));
    }

    [Fact]
    public void Facts_that_must_be_known_are_asked_for_by_name()
    {
        ProgramResult result = _site.Run("new", "incident", "Card payments fail", "--template", "investigating");

        result.ExitCode.ShouldBe(ExitCodes.WrongCommandLine);
        result.Error.ShouldStartWith("statusgen: The template \"investigating\" needs to know more:\n  --set serviceInPlainWords=\"…\"  Which part");
        result.Error.ShouldContain("--set actionNow=\"…\"");
    }

    [Fact]
    public void An_update_knows_what_its_incident_tells()
    {
        ProgramResult result = _site.Run("update", "latest", "--template", "resolved", "--set", "worksAgain=paying by card works again for all customers", "--set", "ordinaryContact=help@example.com");

        result.Error.ShouldBe("Added: Resolved · 2026-11-22 10:00 UTC\n");
        _site.Read(SmallSite.IncidentPath).ShouldEndWith(
            "## Resolved · 2026-11-22 10:00 UTC\n\nPaying by card works again for all customers. It did not work from 20 November 2026, 14:10 UTC to 10:00 UTC. No lasting effects are known. There is nothing you need to do.\n\nWe are sorry for this. We publish what happened, and what we change, by Friday 27 November 2026. Questions? help@example.com\n");
    }

    [Fact]
    public void A_template_never_takes_an_incident_back()
    {
        _site.Run("update", "latest", "We watch it.", "--status", "monitoring");

        _site.Run(["update", "latest", "--template", "no-news", "--next-update", "30m", .. Facts]).Error.ShouldBe("Added: Update · 2026-11-22 10:00 UTC\n");
    }

    [Fact]
    public void A_promise_among_the_facts_is_also_the_update_s_field()
    {
        _site.Run(["update", "latest", "--template", "no-news", "--set", "nextUpdateAt=30m", .. Facts]).ExitCode.ShouldBe(ExitCodes.Done);

        _site.Read(SmallSite.IncidentPath).ShouldContain("- Next update: 10:30 UTC\n\nNothing has changed since 20 November 2026, 14:10 UTC");
    }

    [Theory]
    [InlineData("--set effct=x", "did you mean \"effect\"?")]
    [InlineData("--set effect", "write it as NAME=VALUE")]
    [InlineData("--set startedAt=yesterdayish", "--set startedAt \"yesterdayish\"")]
    public void Wrong_facts_are_told(string typed, string sentence) =>
        _site.Run(["update", "latest", "--template", "investigating", .. typed.Split(' ')]).Error.ShouldContain(sentence);

    [Fact]
    public void A_message_is_typed_or_made_and_not_both()
    {
        _site.Run("update", "latest", "Text", "--template", "resolved").Error.ShouldBe("statusgen: MESSAGE and --template: the text is one or the other.\n");
        _site.Run("new", "incident", "Title", "--message", "Text", "--template", "resolved").ExitCode.ShouldBe(ExitCodes.WrongCommandLine);
        _site.Run("update", "latest", "Text", "--set", "effect=x").Error.ShouldContain("--set belongs to --template");
        _site.Run("update", "latest", "--template", "resolvd").Error.ShouldContain("Did you mean \"resolved\"?");
    }
}
