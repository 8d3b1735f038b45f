using System.CommandLine;

namespace StatusGen.Cli.Arguments;

/// <summary>What every command takes.</summary>
internal sealed class GlobalOptions
{
    public Option<string> Site { get; } = Recursive(Typed.Option("--site", "DIR", "The site's folder; default: the nearest folder upward that holds statusgen.yml"));
    public Option<string> Now { get; } = Recursive(Typed.Option("--now", "TIME", "The time that counts as now, such as \"2026-11-20 14:10 UTC\"; default: the clock"));
    public Option<bool> NoColor { get; } = Recursive(Typed.Flag("--no-color", "No colour; so does NO_COLOR in the environment"));
    public Option<bool> Quiet { get; } = Recursive(Typed.Flag("--quiet", "Say nothing but problems and results"));
    public Option<bool> Verbose { get; } = Recursive(Typed.Flag("--verbose", "Say more: each step with its time, and where a defect came from"));

    public IEnumerable<Option> All => [Site, Now, NoColor, Quiet, Verbose];

    private static T Recursive<T>(T option) where T : Option
    {
        option.Recursive = true;
        return option;
    }
}
