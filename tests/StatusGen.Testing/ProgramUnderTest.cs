using System.Diagnostics;

namespace StatusGen.Testing;

/// <summary>What a finished program left behind.</summary>
public sealed record ProgramResult(int ExitCode, string Output, string Error);

/// <summary>Runs <c>statusgen</c> as its users do: as a process of its own.</summary>
public static class ProgramUnderTest
{
    /// <summary>The managed program that the solution's build made; newest of Debug and Release.</summary>
    public static string Managed { get; } = new[] { "debug", "release" }
        .Select(c => Repository.Path("artifacts", "bin", "StatusGen.Cli", c, "statusgen.dll"))
        .Where(File.Exists).OrderByDescending(File.GetLastWriteTimeUtc).FirstOrDefault()
        ?? throw new InvalidOperationException("Build the solution first: artifacts/bin/StatusGen.Cli holds no statusgen.dll.");

    /// <summary>The native program, when <c>STATUSGEN_NATIVE</c> names it.</summary>
    public static string? Native { get; } = Environment.GetEnvironmentVariable("STATUSGEN_NATIVE") is { Length: > 0 } path ? path : null;

    public static ProgramResult Run(string folder, params string[] arguments) => RunProgram(Managed, folder, arguments);

    /// <param name="variables">Set in its environment.</param>
    public static ProgramResult RunWith(IReadOnlyDictionary<string, string> variables, string folder, params string[] arguments) => RunProgram(Managed, folder, arguments, variables);

    public static ProgramResult RunProgram(string program, string folder, params string[] arguments) => RunProgram(program, folder, arguments, new Dictionary<string, string>());

    private static ProgramResult RunProgram(string program, string folder, string[] arguments, IReadOnlyDictionary<string, string> variables)
    {
        bool managed = program.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(managed ? "dotnet" : program, managed ? [program, .. arguments] : arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment.Remove("CI");
        start.Environment.Remove("GITHUB_ACTIONS");
        foreach ((string name, string value) in variables) start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"statusgen {string.Join(' ', arguments)} did not end within two minutes.");
        }
        return new ProgramResult(process.ExitCode, output.Result, error.Result);
    }
}
