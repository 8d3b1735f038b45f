using System.Text;
using NodaTime;

namespace StatusGen.Cli.Terminal;

/// <summary>What the program has around it, so that tests can put something else there.</summary>
/// <param name="Folder">The working folder.</param>
/// <param name="Variable">An environment variable; null when it is not set.</param>
/// <param name="Clock">The one source of time.</param>
internal sealed record Surroundings(
    Lazy<TextReader> Input, TextWriter Output, TextWriter Error, string Folder, Func<string, string?> Variable, Func<Instant> Clock, bool ErrorIsTerminal, bool OutputIsTerminal)
{
    /// <summary>Tests end a server with it; people end it with Ctrl-C.</summary>
    public CancellationToken Stop { get; init; }

    public static Surroundings OfProcess()
    {
        var utf8 = new UTF8Encoding(false);
        return new Surroundings(
            new Lazy<TextReader>(() => new StreamReader(Console.OpenStandardInput(), utf8)),
            new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 1024) { NewLine = "\n" },
            new StreamWriter(Console.OpenStandardError(), utf8, bufferSize: 256) { NewLine = "\n", AutoFlush = true },
            Environment.CurrentDirectory,
            Environment.GetEnvironmentVariable,
            SystemClock.Instance.GetCurrentInstant,
            !Console.IsErrorRedirected,
            !Console.IsOutputRedirected);
    }
}
