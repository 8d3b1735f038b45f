namespace StatusGen.Cli.Tests.Notifying;

/// <summary>What is wrong about telling people is told where one asks; it never keeps a page from being published.</summary>
public sealed class NoticeSettingsTests : IDisposable
{
    private readonly SmallSite _site = new();

    public NoticeSettingsTests() => _site.Write("statusgen.yml", SmallSite.Settings + "channels:\n  chat: { kind: slak }\naudiences:\n  customers: { channels: [chat, mail] }\n");

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_check_reports_it()
    {
        ProgramResult result = _site.Run("check");

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("error SG0601: There is no kind of channel \"slak\".");
        result.Error.ShouldContain("warning SG0607: The audience \"customers\" uses a channel \"mail\", but there is none.");
    }

    [Fact]
    public void A_build_publishes_all_the_same() => _site.Run("build", "--strict", "--out", "public").ExitCode.ShouldBe(0);

    [Fact]
    public void Notify_reports_it_and_ends_with_1() => _site.Run("notify").ExitCode.ShouldBe(1);
}
