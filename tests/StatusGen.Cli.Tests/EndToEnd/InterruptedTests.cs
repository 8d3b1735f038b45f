using System.Diagnostics;

namespace StatusGen.Cli.Tests.EndToEnd;

public sealed class InterruptedTests
{
    public static TheoryData<string> AllPrograms => Programs.All;

    [Theory]
    [MemberData(nameof(AllPrograms))]
    public async Task Ctrl_C_ends_a_server_in_order(string program)
    {
        using ScratchFolder site = Programs.LargeSite(1);
        using Process server = Programs.Start(program, site.Path, null, "serve", "--port", "0");
        while (await server.StandardError.ReadLineAsync() is { } line && line != "Ctrl-C stops.") { }

        Programs.Signal(server, "INT");

        (await server.StandardError.ReadToEndAsync()).ShouldBe("Stopped.\n");
        await server.WaitForExitAsync();
        server.ExitCode.ShouldBe(ExitCodes.Done);
    }

    [Theory]
    [MemberData(nameof(AllPrograms))]
    public async Task Whenever_a_first_build_is_stopped_nothing_or_everything_is_there(string program)
    {
        using ScratchFolder site = Programs.LargeSite(400);
        int stopped = 0;
        foreach ((string signal, int milliseconds) in ((string, int)[])[("KILL", 5), ("INT", 5), ("INT", 60), ("TERM", 120), ("INT", 180), ("KILL", 60), ("KILL", 150), ("INT", 250), ("KILL", 300)])
        {
            string[] before = Directory.GetFileSystemEntries(site.Path);
            using Process build = Programs.Start(program, site.Path, null, "build");
            await Task.Delay(milliseconds);
            Programs.Signal(build, signal);
            await build.WaitForExitAsync();
            if (build.ExitCode == 0)
            {
                // It was done before the signal came: the next one begins anew.
                Directory.Delete(site.At("_site"), recursive: true);
                continue;
            }
            stopped++;
            Directory.Exists(site.At("_site")).ShouldBeFalse();
            if (build.ExitCode is ExitCodes.Interrupted or ExitCodes.Terminated && (await build.StandardError.ReadToEndAsync()).Contains("stopped", StringComparison.Ordinal))
                Directory.GetFileSystemEntries(site.Path).Except(before).ShouldBeEmpty("its staging folder is gone");
        }

        stopped.ShouldBeGreaterThan(0);
        Programs.Run(program, site.Path, "build").ExitCode.ShouldBe(0);
        Directory.GetFileSystemEntries(site.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["_site", "incidents", "statusgen.yml"]);
    }

    [Theory]
    [MemberData(nameof(AllPrograms))]
    public async Task Whenever_a_build_is_killed_the_old_site_or_the_new_one_is_there_after_the_next(string program)
    {
        using ScratchFolder site = Programs.LargeSite(400);
        Programs.Run(program, site.Path, "build", "--now", "2026-11-20 12:00 UTC").ExitCode.ShouldBe(0);
        Programs.Run(program, site.Path, "build", "--now", "2026-11-22 12:00 UTC", "--base-url", "https://other.example/", "--out", "expected").ExitCode.ShouldBe(0);
        string old = Programs.Fingerprint(site.At("_site")), expected = Programs.Fingerprint(site.At("expected"));
        foreach (int milliseconds in (int[])[5, 40, 80, 120, 160, 200, 240, 300])
        {
            using Process build = Programs.Start(program, site.Path, null, "build", "--now", "2026-11-22 12:00 UTC", "--base-url", "https://other.example/");
            await Task.Delay(milliseconds);
            build.Kill();
            await build.WaitForExitAsync();
            string[] left = [.. Directory.GetFileSystemEntries(site.At("_site"), ".statusgen-*").Select(f => Path.GetFileName(f)!)];
            if (!left.Contains(".statusgen-journal"))
            {
                foreach (string name in left.Where(name => name != ".statusgen-manifest"))
                    if (Directory.Exists(site.At("_site", name))) Directory.Delete(site.At("_site", name), recursive: true);
                    else File.Delete(site.At("_site", name));
                Programs.Fingerprint(site.At("_site")).ShouldBeOneOf(old, expected);
            }
        }

        Programs.Run(program, site.Path, "build", "--now", "2026-11-22 12:00 UTC", "--base-url", "https://other.example/").ExitCode.ShouldBe(0);

        Programs.Fingerprint(site.At("_site")).ShouldBe(expected);
    }
}
