using System.Diagnostics;

namespace StatusGen.Browser.Tests;

/// <summary>The Nu HTML checker. <c>tests/run</c> installs it.</summary>
internal static class HtmlChecker
{
    private static readonly string Program = Repository.Path("tests", "tools", "node_modules", "vnu-jar", "build", "dist", "vnu.jar");

    public static async Task<(int ExitCode, string Report)> CheckAsync(params string[] arguments)
    {
        File.Exists(Program).ShouldBeTrue($"{Program} is missing: run tests/run once, it installs what the tests need.");
        var start = new ProcessStartInfo("java", ["-jar", Program, "--format", "gnu", .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string report = await process.StandardError.ReadToEndAsync() + await output;
        await process.WaitForExitAsync();
        return (process.ExitCode, report.Trim());
    }
}
