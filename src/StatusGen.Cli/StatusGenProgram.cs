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
        try
        {
            RootCommand root = CommandTree.Create(arguments, new Context(surroundings, new GlobalOptions()));
            ParseResult parsed = root.Parse(arguments, AsTyped);
            bool isQuestion = parsed.Action is { ClearsParseErrors: true };
            if (!isQuestion && Mistakes.Describe(parsed) is { } mistake) throw new UsageException(mistake);
            return parsed.Invoke(new InvocationConfiguration { Output = surroundings.Output, Error = surroundings.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception e)
        {
            return Explain(CauseOf(e), arguments, surroundings);
        }
        finally
        {
            surroundings.Output.Flush();
            surroundings.Error.Flush();
        }
    }

    private static int Explain(Exception failure, string[] arguments, Surroundings surroundings)
    {
        (string sentence, int code) = failure switch
        {
            UsageException => (failure.Message, ExitCodes.WrongCommandLine),
            InterruptedException interrupted => ("stopped; nothing was changed.", interrupted.ExitCode),
            _ when IsOfTheMachine(failure) => (FailureText.Describe(failure), ExitCodes.InputOutputFailed),
            _ => (Defect(failure, arguments), ExitCodes.Defect),
        };
        surroundings.Error.Write($"statusgen: {sentence}\n");
        if (code is ExitCodes.InputOutputFailed or ExitCodes.Defect && arguments.Contains("--verbose", StringComparer.Ordinal)) surroundings.Error.Write($"{failure}\n");
        return code;
    }

    /// <summary>Of several failures of work on many threads, the one that people can do something about.</summary>
    private static Exception CauseOf(Exception failure)
    {
        if (failure is not AggregateException several) return failure;
        var all = several.Flatten().InnerExceptions;
        return all.FirstOrDefault(e => e is InterruptedException) ?? all.FirstOrDefault(IsOfTheMachine) ?? all[0];
    }

    private static bool IsOfTheMachine(Exception failure) => failure is IOException or UnauthorizedAccessException or SocketException or SecurityException;

    private static string Defect(Exception failure, string[] arguments)
    {
        string more = arguments.Contains("--verbose", StringComparer.Ordinal) ? "" : " --verbose shows where it happened.";
        return $"this is a defect of the program, not of your site: {failure.GetType().Name}: {PrintedText.Safe(failure.Message)}\n"
            + $"Please report it with this line, the command \"statusgen {string.Join(' ', arguments.Take(1))}\", the version {ProgramVersion.Text} and, if you can, the site's files.{more}";
    }
}
