namespace StatusGen.Cli.Terminal;

/// <summary>Ctrl-C or SIGTERM ended the work before its end; nothing of it is left.</summary>
internal sealed class InterruptedException(int exitCode) : OperationCanceledException
{
    public int ExitCode => exitCode;
}
