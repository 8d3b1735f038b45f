using System.CommandLine;
using System.Diagnostics;
using NodaTime;
using StatusGen.Cli.Folders;
using StatusGen.Cli.Terminal;
using StatusGen.Text.Words;

namespace StatusGen.Cli.Arguments;

/// <summary>One run of a command: what was typed, where, and how to answer.</summary>
internal sealed class Session(Context context, ParseResult parsed)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private string? _siteFolder;

    public Surroundings Surroundings => context.Surroundings;
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);
    public bool IsQuiet => parsed.GetValue(context.Globals.Quiet);
    public bool IsVerbose => parsed.GetValue(context.Globals.Verbose);
    public Paint ErrorPaint => Paint.For(Surroundings, Surroundings.ErrorIsTerminal, parsed.GetValue(context.Globals.NoColor));
    public Paint OutputPaint => Paint.For(Surroundings, Surroundings.OutputIsTerminal, parsed.GetValue(context.Globals.NoColor));

    /// <summary>Absolute.</summary>
    /// <exception cref="UsageException">There is no site.</exception>
    public string SiteFolder => _siteFolder ??= FindSite();

    /// <summary>True when a site is named, or lies in this folder or one above it.</summary>
    public bool FindsSite => parsed.GetValue(context.Globals.Site) is not null || SitePaths.FindSite(Surroundings.Folder) is not null;

    public bool IsNowTyped => parsed.GetValue(context.Globals.Now) is not null;

    public string? Value(Option<string> option) => parsed.GetValue(option);
    public string? Value(Argument<string> argument) => parsed.GetValue(argument);
    public string[] Values(Option<string[]> option) => parsed.GetValue(option) ?? [];
    public string[] Values(Argument<string[]> argument) => parsed.GetValue(argument) ?? [];
    public bool Has(Option<bool> option) => parsed.GetValue(option);

    /// <summary>A path as typed, made absolute.</summary>
    public string PathOf(string typed) => Path.GetFullPath(typed, Surroundings.Folder);

    /// <summary>The time that counts as now, to the second: finer times help nobody.</summary>
    /// <param name="zone">Of a time that names none; asked for only then.</param>
    public Instant Now(Func<DateTimeZone> zone)
    {
        if (parsed.GetValue(context.Globals.Now) is not { } text) return Instant.FromUnixTimeSeconds(Surroundings.Clock().ToUnixTimeSeconds());
        return TimeOf("--now", text, TimeText.Read(text, TimeText.ZoneOf(text).IsEmpty ? zone() : DateTimeZone.Utc));
    }

    /// <exception cref="UsageException">It is no time.</exception>
    public static Instant TimeOf(string option, string typed, TimeReading reading) => !reading.HasValue
        ? throw new UsageException($"{option} \"{typed}\": {reading.Message} {reading.Hint}".TrimEnd())
        : reading.Value;

    /// <summary>To people, unless they want quiet.</summary>
    public void Say(string line)
    {
        if (!IsQuiet) Surroundings.Error.Write(line + "\n");
    }

    /// <summary>To people, always.</summary>
    public void Complain(string text) => Surroundings.Error.Write(text);

    /// <summary>To people who asked for more.</summary>
    public void Detail(string line)
    {
        if (IsVerbose) Surroundings.Error.Write(line + "\n");
    }

    /// <summary>To other programs, or the one result that was asked for.</summary>
    public void Print(string text) => Surroundings.Output.Write(text);

    private string FindSite()
    {
        if (parsed.GetValue(context.Globals.Site) is not { } typed)
            return SitePaths.FindSite(Surroundings.Folder)
                ?? throw new UsageException($"There is no {SitePaths.ConfigName} in this folder or one above it. \"statusgen init\" makes a site; --site DIR names one elsewhere.");
        string folder = PathOf(typed);
        return Directory.Exists(folder) ? folder : throw new UsageException($"--site: there is no folder {typed}.");
    }
}
