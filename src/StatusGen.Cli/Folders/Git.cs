using System.ComponentModel;
using System.Diagnostics;

namespace StatusGen.Cli.Folders;

/// <param name="Output">Empty when git refused.</param>
/// <param name="Error">Empty when git did what it was asked.</param>
internal readonly record struct GitResult(int ExitCode, string Output, string Error);

/// <summary>git, by its own program: each argument is one word, and no shell reads it.</summary>
internal static class Git
{
    /// <exception cref="IOException">git cannot be run.</exception>
    public static GitResult Try(string folder, params ReadOnlySpan<string> arguments) => With(null, folder, arguments);

    /// <summary>With one variable more in its environment.</summary>
    /// <exception cref="IOException">git cannot be run.</exception>
    public static GitResult With((string Name, string Value)? variable, string folder, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "core.quotePath=false", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Nobody is there to answer a question.
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        if (variable is { } more) start.Environment[more.Name] = more.Value;
        try
        {
            using Process git = Process.Start(start) ?? throw new IOException("git did not start");
            Task<string> error = git.StandardError.ReadToEndAsync();
            string output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? new(0, output, "") : new(git.ExitCode, "", error.Result.Length > 0 ? error.Result : $"git ended with {git.ExitCode}");
        }
        catch (Win32Exception e)
        {
            throw new IOException($"git cannot be run: {e.Message}", e);
        }
    }

    /// <exception cref="IOException">git cannot be run, or refuses.</exception>
    public static string Run(string folder, params ReadOnlySpan<string> arguments)
    {
        GitResult result = Try(folder, arguments);
        if (result.ExitCode == 0) return result.Output;
        int verb = arguments.IndexOf("-c") < 0 ? 0 : arguments.LastIndexOf("-c") + 2;
        throw new IOException($"git {arguments[Math.Min(verb, arguments.Length - 1)]}: {FirstLine(result.Error)}");
    }

    public static string FirstLine(string error) => error.Split('\n')[0].Trim();
}
