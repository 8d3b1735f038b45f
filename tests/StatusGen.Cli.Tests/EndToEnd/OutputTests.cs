using System.Diagnostics;

namespace StatusGen.Cli.Tests.EndToEnd;

public sealed class OutputTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly ScratchFolder _site = Programs.LargeSite(120);

    public static TheoryData<string> AllPrograms => Programs.All;

    public void Dispose() => _site.Dispose();

    [Theory]
    [MemberData(nameof(AllPrograms))]
    public async Task One_core_and_many_make_the_same_bytes(string program)
    {
        foreach (string cores in (string[])["1", "4"])
        {
            using Process build = Programs.Start(program, _site.Path, new Dictionary<string, string> { ["DOTNET_PROCESSOR_COUNT"] = cores }, "build", "--out", "out" + cores, "--now", "2026-11-22 12:00 UTC");
            await build.WaitForExitAsync();
            build.ExitCode.ShouldBe(0);
        }

        Programs.Fingerprint(_site.At("out1")).ShouldBe(Programs.Fingerprint(_site.At("out4")));
    }

    [Theory]
    [MemberData(nameof(AllPrograms))]
    public void After_one_update_only_what_it_changes_is_written(string program)
    {
        Programs.Run(program, _site.Path, "build", "--now", "2026-11-22 12:00 UTC").ExitCode.ShouldBe(0);
        string[] files = Directory.GetFiles(_site.At("_site"), "*", SearchOption.AllDirectories);
        foreach (string file in files) File.SetLastWriteTimeUtc(file, LongAgo);
        Programs.Run(program, _site.Path, "update", "incident-7.", "More.", "--now", "2026-11-22 12:00 UTC").ExitCode.ShouldBe(2);
        Programs.Run(program, _site.Path, "update", "2026-10-08-incident-7", "More.", "--now", "2026-11-22 12:00 UTC").ExitCode.ShouldBe(0);

        Programs.Run(program, _site.Path, "build", "--now", "2026-11-22 12:00 UTC").ExitCode.ShouldBe(0);

        string[] written = [.. files.Where(f => File.GetLastWriteTimeUtc(f) != LongAgo).Select(f => Path.GetRelativePath(_site.At("_site"), f))];
        written.ShouldContain("incidents/2026-10-08-incident-7/index.html");
        written.ShouldNotContain("incidents/2026-10-08-incident-35/index.html");
        written.Length.ShouldBeLessThan(files.Length / 2);
    }

    [Theory]
    [MemberData(nameof(AllPrograms))]
    public void A_folder_that_may_not_be_written_is_told_in_one_sentence(string program)
    {
        // Root may write anywhere, so the way is barred by a file instead.
        _site.Write("barred", "a file");

        ProgramResult result = Programs.Run(program, _site.Path, "build", "--out", "barred/site");

        result.ExitCode.ShouldBe(ExitCodes.InputOutputFailed);
        result.Error.ShouldStartWith("statusgen: ");
        result.Error.Count(c => c == '\n').ShouldBe(1);
        result.Error.ShouldContain("barred");
    }

    [Theory]
    [MemberData(nameof(AllPrograms))]
    public void Links_that_lead_in_circles_are_reported_and_nothing_hangs(string program)
    {
        File.CreateSymbolicLink(_site.At("incidents", "self.md"), "self.md");
        Directory.CreateSymbolicLink(_site.At("incidents", "up"), "..");
        Directory.CreateDirectory(_site.At("incidents", "folder.md"));

        ProgramResult result = Programs.Run(program, _site.Path, "check", "--now", "2026-11-22 12:00 UTC");

        result.ExitCode.ShouldBe(ExitCodes.ContentErrors);
        result.Error.ShouldContain("incidents/self.md(1,1): error SG0004:");
        result.Error.ShouldContain("incidents/folder.md(1,1): error SG0002: The file cannot be read: it is a folder.");
    }

    [Theory]
    [MemberData(nameof(AllPrograms))]
    public void The_glass_can_be_broken(string program)
    {
        _site.Write("incidents/bad.md", "x\n");

        ProgramResult result = Programs.Run(program, _site.Path, "build", "--publish-anyway", "Payments are down.", "--now", "2026-11-22 12:00 UTC");

        result.ExitCode.ShouldBe(ExitCodes.ContentErrors);
        File.ReadAllText(_site.At(".statusgen/publish-anyway.log")).ShouldBe("2026-11-22 12:00 UTC: published anyway. Reason: Payments are down. Left out: incidents/bad.md.\n");
        File.Exists(_site.At("_site/index.html")).ShouldBeTrue();
    }

    [Fact]
    public void The_managed_and_the_native_program_make_the_same_bytes()
    {
        foreach (string program in Programs.All.Select(row => row.Data))
            Programs.Run(program, _site.Path, "build", "--out", program.EndsWith(".dll", StringComparison.Ordinal) ? "managed" : "native", "--now", "2026-11-22 12:00 UTC").ExitCode.ShouldBe(0);

        string managed = Programs.Fingerprint(_site.At("managed"));
        (Directory.Exists(_site.At("native")) ? Programs.Fingerprint(_site.At("native")) : managed).ShouldBe(managed);
    }
}
