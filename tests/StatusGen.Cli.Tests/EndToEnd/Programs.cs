using System.Diagnostics;

namespace StatusGen.Cli.Tests.EndToEnd;

/// <summary>The built programs: the managed one, and the native one when <c>STATUSGEN_NATIVE</c> names it.</summary>
public static class Programs
{
    public static TheoryData<string> All => ProgramUnderTest.Native is { } native ? [ProgramUnderTest.Managed, native] : [ProgramUnderTest.Managed];

    public static ProgramResult Run(string program, string folder, params string[] arguments) => ProgramUnderTest.RunProgram(program, folder, arguments);

    public static Process Start(string program, string folder, IReadOnlyDictionary<string, string>? variables, params string[] arguments)
    {
        bool managed = program.EndsWith(".dll", StringComparison.Ordinal);
        // A shell's background job inherits that Ctrl-C is ignored; the program under test must not.
        string[] command = managed ? ["--default-signal=INT", "dotnet", program, .. arguments] : ["--default-signal=INT", program, .. arguments];
        var start = new ProcessStartInfo("env", command)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in variables ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public static void Signal(Process process, string signal)
    {
        // It may have ended already; then kill complains, which is no matter.
        using Process kill = Process.Start(new ProcessStartInfo("kill", [$"-{signal}", $"{process.Id}"]) { RedirectStandardError = true })!;
        kill.WaitForExit();
    }

    /// <summary>A site that takes a while to build.</summary>
    public static ScratchFolder LargeSite(int incidents)
    {
        var folder = new ScratchFolder();
        folder.Write("statusgen.yml", SmallSite.Settings);
        for (int i = 0; i < incidents; i++)
            folder.Write($"incidents/2026-10-{1 + i % 28:00}-incident-{i}.md", SmallSite.Incident.Replace("2026-11-20", $"2026-10-{1 + i % 28:00}") + $"\n## Resolved · 2026-10-{1 + i % 28:00} 16:00 UTC\n\nWorks.\n");
        return folder;
    }

    /// <summary>Every file of a folder with its bytes, as one text to compare.</summary>
    public static string Fingerprint(string folder)
    {
        using var all = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA256);
        foreach (string file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            all.AppendData(System.Text.Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file) + "\0"));
            all.AppendData(File.ReadAllBytes(file));
        }
        return Convert.ToHexString(all.GetHashAndReset());
    }
}
