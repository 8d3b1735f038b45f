namespace StatusGen.Cli;

/// <summary>What the program tells its caller. Public: scripts and workflows depend on these numbers.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int ContentErrors = 1;
    public const int WrongCommandLine = 2;
    public const int SomethingLate = 3;
    public const int NotDelivered = 4;
    public const int InputOutputFailed = 5;
    public const int Defect = 70;
    /// <summary>128 + SIGINT, as shells count. Only work that was cut short says so; <c>serve</c> ends with <see cref="Done"/>.</summary>
    public const int Interrupted = 130;
    /// <summary>128 + SIGTERM.</summary>
    public const int Terminated = 143;
}
