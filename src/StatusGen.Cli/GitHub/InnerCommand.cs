using StatusGen.Cli.Arguments;

namespace StatusGen.Cli.GitHub;

/// <param name="Output">What other programs read.</param>
/// <param name="Said">What people read.</param>
internal readonly record struct InnerResult(int ExitCode, string Output, string Said);

/// <summary>Another command of this program, run within this one on the same site and as of the same time, so that a form gives exactly the file that the command line gives.</summary>
internal static class InnerCommand
{
    public static InnerResult Run(Session session, string[] arguments, string input = "")
    {
        using var output = new StringWriter();
        using var said = new StringWriter();
        var surroundings = session.Surroundings with
        {
            Input = new Lazy<TextReader>(() => new StringReader(input)), Output = output, Error = said, ErrorIsTerminal = false, OutputIsTerminal = false,
        };
        string now = NodaTime.Text.InstantPattern.ExtendedIso.Format(session.Now(() => NodaTime.DateTimeZone.Utc));
        // Options come first: what follows "--" is never one.
        string[] all = [arguments[0], "--site", session.SiteFolder, "--now", now, .. arguments[1..]];
        int code = StatusGenProgram.Run(all, surroundings);
        return new InnerResult(code, output.ToString(), said.ToString());
    }
}
