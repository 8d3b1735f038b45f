using NodaTime;
using NodaTime.Text;
using StatusGen.Cli.Terminal;

namespace StatusGen.Cli.Tests;

/// <summary>Runs a command within the test: same arguments, same answers, no process.</summary>
internal static class InProcess
{
    public const string Now = "2026-11-22T10:00:00Z";

    public static ProgramResult Run(string folder, params string[] arguments) => RunAt(folder, Now, "", arguments);

    /// <param name="now">What the clock shows, as <c>2026-11-22T10:00:00Z</c>.</param>
    public static ProgramResult RunAt(string folder, string now, string input, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = StatusGenProgram.Run(arguments, Around(folder, now, input, output, error));
        return new ProgramResult(code, output.ToString(), error.ToString());
    }

    public static Surroundings Around(string folder, string now, string input, TextWriter output, TextWriter error, bool isTerminal = false, Func<string, string?>? variable = null)
    {
        Instant moment = InstantPattern.General.Parse(now).Value;
        return new Surroundings(new Lazy<TextReader>(() => new StringReader(input)), output, error, folder, variable ?? (_ => null), () => moment, isTerminal, isTerminal);
    }
}
