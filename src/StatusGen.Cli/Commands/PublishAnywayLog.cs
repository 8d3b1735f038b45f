using NodaTime;
using StatusGen.Cli.Arguments;
using StatusGen.Text.Words;

namespace StatusGen.Cli.Commands;

/// <summary>Who broke the glass, when, why, and what was left out: one line for each time, never removed.</summary>
internal static class PublishAnywayLog
{
    /// <summary>In the site's folder.</summary>
    public const string Path = ".statusgen/publish-anyway.log";

    private const string Mark = ": published anyway. Reason: ";

    /// <summary>True for a line that <see cref="Keep"/> wrote.</summary>
    public static bool IsRecord(string line) => line.IndexOf(Mark, StringComparison.Ordinal) is > 0 and var at && line.Length > at + Mark.Length;

    public static void Keep(Session session, Instant now, string reason, IReadOnlyCollection<string> leftOut)
    {
        string files = leftOut.Count == 0 ? "nothing" : string.Join(", ", leftOut);
        string line = $"{TimeText.Write(now)}{Mark}{reason.ReplaceLineEndings(" ").TrimEnd('.')}. Left out: {files}.";
        string path = System.IO.Path.Combine(session.SiteFolder, Path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.AppendAllText(path, line + "\n");
        session.Complain($"statusgen: {line} Kept in {Path}.\n");
    }
}
