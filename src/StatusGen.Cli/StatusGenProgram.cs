using System.CommandLine;
using System.Net.Sockets;
using System.Security;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Terminal;

namespace StatusGen.Cli;

/// <summary>From words to an exit code. The one place where exceptions become sentences.</summary>
internal static class StatusGenProgram
{
    // A message may begin with "@" or "-ab"; neither is a file of arguments or a bundle of options.
    private static readonly ParserConfiguration AsTyped = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    public static int Run(string[] arguments, Surroundings surroundings)
    {
        bool verbose = arguments.Contains("--verbose", StringComparer.Ordinal);
        try
        {
            RootCommand root = CommandTree.Create(arguments, new Context(surroundings, new GlobalOptions()));
            ParseResult parsed = root.Parse(arguments, AsTyped);
            bool isQuestion = parsed.Action is { ClearsParseErrors: true };
            if (!isQuestion && Mistakes.Describe(parsed) is { } mistake) throw new UsageException(mistake);
            return parsed.Invoke(new InvocationConfiguration { Output = surroundings.Output, Error = surroundings.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (UsageException e)
        {
            surroundings.Error.Write($"statusgen: {e.Message}\n");
            return ExitCodes.WrongCommandLine;
        }
        catch (InterruptedException e)
        {
            return e.ExitCode;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SocketException or SecurityException)
        {
            surroundings.Error.Write($"statusgen: {FailureText.Describe(e)}\n");
            if (verbose) surroundings.Error.Write($"{e}\n");
            return ExitCodes.InputOutputFailed;
        }
        catch (Exception e)
        {
            surroundings.Error.Write($"statusgen: this is a defect of the program, not of your site: {e.GetType().Name}: {PrintedText.Safe(e.Message)}\n"
                + $"Please report it with this line, the command \"statusgen {string.Join(' ', arguments.Take(1))}\", the version {ProgramVersion.Text}"
                + $" and, if you can, the site's files.{(verbose ? "" : " --verbose shows where it happened.")}\n");
            if (verbose) surroundings.Error.Write($"{e}\n");
            return ExitCodes.Defect;
        }
        finally
        {
            surroundings.Output.Flush();
            surroundings.Error.Flush();
        }
    }
}
